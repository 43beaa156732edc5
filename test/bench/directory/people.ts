import { Dice } from '../../chaos/dice';

/** Names as Indonesian companies have them: a few that many bear, many that few bear, every fourth person with one name alone. */
const WIDESPREAD_GIVEN =
  `Agus Budi Sri Siti Dewi Sari Rina Andi Dian Eko Endang Hendra Indah Joko Kartika Lestari Made Nur Putri Ratna Rizky Slamet
  Wahyu Yuliana Bambang Fitri Ayu Wati Ahmad Muhammad André Zoë`.split(/\s+/);
const WIDESPREAD_FAMILY =
  `Santoso Wijaya Hartono Kusuma Nugroho Pratama Saputra Setiawan Siregar Simanjuntak Hutapea Lubis Nasution
  Wibowo Gunawan Susanto Hidayat Rahmawati Permata Halim Syafi'i Núñez`.split(/\s+/);
const SYLLABLES =
  'ba be bu da di du ga gu ha hi ja ka ki ku la li lu ma mi mu na ni nu pa ra ri ru sa si su ta ti tu wa yo'.split(' ');
const ENDINGS = ['n', 'r', 's', 'h', 'ng', '', '', 'wati', 'wan', 'to', 'no', 'yah'];
const JOBS = ['accountant', 'cashier', 'sales-representative', 'receptionist', 'payroll', 'claims-processor'];
const CITIES = ['Jakarta', 'Surabaya', 'Makassar', 'Jayapura', 'Medan', 'Bandung', 'Denpasar', 'Manado'];

export interface GeneratedPerson {
  readonly number: string;
  readonly name: string;
  readonly extension: string;
  readonly mail: string;
}

/** A company of so many people as payroll would send it: the file, its mapping, and who is in it, to be looked for. */
export interface GeneratedCompany {
  readonly csv: string;
  readonly mapping: Record<string, unknown>;
  readonly people: readonly GeneratedPerson[];
}

/** The same company for the same seed. About one distinct name in five people, 50 teams, eight sites, a line of six levels. */
export function generateCompany(size: number, seed: number): GeneratedCompany {
  const dice = new Dice(seed);
  const given = [...coined(dice, size / 40), ...WIDESPREAD_GIVEN];
  const family = [...coined(dice, size / 8), ...WIDESPREAD_FAMILY];
  const people = Array.from({ length: size }, (_, index) =>
    personOf(String(100_000 + index), 10_000 + index, nameFrom(dice, given, family)),
  );
  const rows = people.map((person, index) => row(dice, person, index));
  return { csv: [HEADER, ...rows, ''].join('\n'), mapping: MAPPING, people };
}

const HEADER = 'number;name;job;department;city;manager;extension;mail;phone;skills;languages';
const MAPPING = {
  version: 1,
  company: { region: 'ID', timeZone: 'Asia/Jakarta' },
  hours: { office: 'Mon-Fri 08:00-17:00' },
  sites: { file: 'people.csv', distinct: true, fields: { key: 'city', name: 'city' } },
  teams: {
    file: 'people.csv',
    distinct: true,
    fields: { key: 'department', name: 'department', office: { value: 'back' } },
  },
  employees: {
    file: 'people.csv',
    fields: {
      externalId: 'number',
      name: 'name',
      roles: 'job',
      team: 'department',
      site: 'city',
      manager: 'manager',
      extension: 'extension',
      email: 'mail',
      phone: 'phone',
      skills: 'skills',
      languages: 'languages',
      workingHours: { value: 'office' },
    },
  },
};

function personOf(number: string, extension: number, name: string): GeneratedPerson {
  const own = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.');
  return { number, name, extension: String(extension), mail: `${own}.${number}@corp.example` };
}

function row(dice: Dice, { number, name, extension, mail }: GeneratedPerson, index: number): string {
  const manager = index === 0 ? '' : String(100_000 + Math.floor((index - 1) / 10));
  const phone = `0812${String(10_000_000 + index * 7)}`;
  const level = (): number => 1 + Math.floor(dice.between(0, 5));
  const skills = `numeracy:${level()}|patience:${level()}`;
  const languages = dice.chance(0.3) ? 'id:5|en:3' : 'id:5';
  const department = `Department ${1 + Math.floor(dice.between(0, 50))}`;
  const cells = [number, name, dice.pick(JOBS), department, dice.pick(CITIES), manager, extension, mail, phone, skills];
  return [...cells, languages].join(';');
}

function nameFrom(dice: Dice, given: readonly string[], family: readonly string[]): string {
  const first = chosen(dice, given, WIDESPREAD_GIVEN);
  if (dice.chance(0.25)) return first;
  const last = chosen(dice, family, WIDESPREAD_FAMILY);
  return dice.chance(0.3) ? `${first} ${chosen(dice, given, WIDESPREAD_GIVEN)} ${last}` : `${first} ${last}`;
}

/** Half of the people share the widespread names. */
const chosen = (dice: Dice, all: readonly string[], widespread: readonly string[]): string =>
  dice.pick(dice.chance(0.5) ? widespread : all);

function coined(dice: Dice, count: number): string[] {
  return Array.from({ length: Math.ceil(count) }, () => {
    const syllables = Array.from({ length: dice.chance(0.5) ? 2 : 3 }, () => dice.pick(SYLLABLES));
    const word = syllables.join('') + dice.pick(ENDINGS);
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  });
}
