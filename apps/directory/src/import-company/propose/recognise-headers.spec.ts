import { HEADER_WORDS, plainWords } from './header-words';
import { columnReason } from '@sambung/contracts';
import { recogniseHeaders } from './recognise-headers';
import type { Said } from './said-columns';
import { suggestOffice } from './suggest-office';

/** Columns of a file by header, with the values of two people, and what somebody says of some. */
const of = (columns: Readonly<Record<string, readonly string[]>>, said: Said = {}) => {
  const {
    fields,
    columns: told,
    questions,
  } = recogniseHeaders(
    Object.entries(columns).map(([header, values]) => ({ header, values })),
    said,
  );
  return { fields: Object.fromEntries(fields), told, questions };
};
const PEOPLE = { NIK: ['1001', '1002'], Nama: ['Sari', 'Budi'] };

describe('the headers of a file', () => {
  it('are understood in Indonesian', () =>
    expect(
      of({
        ...PEOPLE,
        Jabatan: ['Kasir', ''],
        Departemen: ['Toko', ''],
        'NIK Atasan': ['1002', ''],
        'No. HP': ['0812 3456 7890', ''],
        Surel: ['sari@x.example', ''],
        'Tanggal Mulai Cuti': ['31/12/2026', ''],
      }).fields,
    ).toEqual({
      externalId: 'NIK',
      name: 'Nama',
      roles: 'Jabatan',
      team: 'Departemen',
      manager: 'NIK Atasan',
      phone: 'No. HP',
      email: 'Surel',
      leaveFrom: 'Tanggal Mulai Cuti',
    }));

  it('are understood in English, however words are joined', () =>
    expect(
      of({ EmployeeId: ['1', '2'], first_name: ['A', 'B'], 'Last-Name': ['C', 'D'], WORK_EMAIL: ['a@b.c', ''] }).fields,
    ).toEqual({
      externalId: 'EmployeeId',
      firstName: 'first_name',
      lastName: 'Last-Name',
      email: 'WORK_EMAIL',
    }));

  it('of evidence are understood in both languages, beside skills and the day of their assessment alone', () => {
    const english = { Skills: ['patience:4'], 'Assessed on': ['2026-01-01'], 'Assessed by': ['LSP'] };
    expect(of({ ...PEOPLE, ...english, 'Valid until': ['2027-01-01'] }).fields).toMatchObject({
      ...{ skillsAssessedOn: 'Assessed on', skillsAssessor: 'Assessed by', skillsExpireOn: 'Valid until' },
    });
    const contract = of({ ...PEOPLE, 'Berlaku Sampai': ['31/12/2027'], Penilai: ['Ibu Ratna'] });
    expect(contract.fields).toEqual({ externalId: 'NIK', name: 'Nama' });
    expect(contract.told[2]).toMatchObject({ certainty: 'none', because: expect.stringContaining('skillsAssessedOn') });
  });

  it('say why each was understood, how surely, and which were not', () =>
    expect(of({ ...PEOPLE, 'No HP (pribadi)': ['0812345678'], 'Golongan darah': ['A'] }).told).toEqual([
      { header: 'NIK', field: 'externalId', certainty: 'certain', ...columnReason('known') },
      { header: 'Nama', field: 'name', certainty: 'certain', ...columnReason('known') },
      { header: 'No HP (pribadi)', field: 'phone', certainty: 'likely', ...columnReason('holds', { words: 'no hp' }) },
      { header: 'Golongan darah', field: null, certainty: 'none', ...columnReason('unknown') },
    ]));

  it.each(['Atasan', 'Atasan Langsung', 'Nama atasan', 'Nama Atasan Langsung', 'Supervisor', 'Manager', 'Lapor ke'])(
    'understand “%s” with names in it as the manager',
    (header) => {
      const names = ['-', 'Bpk. BUDI  Santoso, S.E.', 'sari'];
      expect(
        of({ NIK: ['1', '2', '3'], Nama: ['Budi Santoso', 'Sari', 'Rina'], [header]: names }).fields,
      ).toMatchObject({
        manager: header,
      });
      const halves = { 'Nama Depan': ['Budi', 'Sari', 'Rina'], 'Nama Belakang': ['Santoso', '', ''] };
      expect(of({ NIK: ['1', '2', '3'], ...halves, [header]: names }).fields).toMatchObject({ manager: header });
    },
  );

  it('take the number of a manager rather than the name, and understand an e-mail address', () => {
    const both = { ...PEOPLE, 'Nama Atasan': ['Budi', ''], 'NIK Atasan': ['1002', ''] };
    expect(of(both).fields).toMatchObject({ manager: 'NIK Atasan' });
    const mail = { Atasan: ['Budi@x.example', ''], Email: ['sari@x.example', 'budi@x.example'] };
    expect(of({ ...PEOPLE, ...mail }).fields).toMatchObject({ manager: 'Atasan' });
  });

  it('that two columns could be are asked for, not guessed', () => {
    const { fields, questions, told } = of({ ...PEOPLE, Telepon: ['0215550123'], HP: ['0812345678'] });
    expect(fields).not.toHaveProperty('phone');
    expect(questions).toEqual([
      { about: 'employees.fields.phone', question: 'Which column is phone?', choices: ['Telepon', 'HP'] },
    ]);
    expect(told.slice(2).map(({ certainty }) => certainty)).toEqual(['asked', 'asked']);
  });

  it('that say one thing in two words of the same length are not two columns', () => {
    const { fields, questions } = of({ ...PEOPLE, 'Kantor Cabang': ['Bandung', 'Jakarta'] });
    expect([fields['site'], questions]).toEqual(['Kantor Cabang', []]);
  });

  it('are what somebody says they are, whatever they are called and hold; no other column is that then, and nothing is asked of it', () => {
    const columns = {
      ...PEOPLE,
      HP: ['0812345678', ''],
      Telepon: ['0215550123', ''],
      Kode: ['A1', 'A2'],
      Alamat: ['x', ''],
    };
    const { fields, questions, told } = of(columns, { NIK: null, Kode: 'externalId', Alamat: 'phone' });
    expect(fields).toEqual({ externalId: 'Kode', name: 'Nama', phone: 'Alamat' });
    expect(questions).toEqual([]);
    expect(told).toMatchObject([
      { header: 'NIK', field: null, certainty: 'none', because: 'somebody said so' },
      { header: 'Nama', field: 'name' },
      { header: 'HP', field: null },
      { header: 'Telepon', field: null },
      { header: 'Kode', field: 'externalId', certainty: 'certain', because: 'somebody said so' },
      { header: 'Alamat', field: 'phone' },
    ]);
  });

  it('are understood as ever where somebody speaks of columns that are not in this file', () =>
    expect(of(PEOPLE, { Kode: 'externalId' }).fields).toEqual({ externalId: 'NIK', name: 'Nama' }));

  it('that somebody says are the same are asked for', () =>
    expect(
      of({ ...PEOPLE, HP: ['0812345678', ''], Telepon: ['0215550123', ''] }, { HP: 'phone', Telepon: 'phone' })
        .questions,
    ).toMatchObject([{ about: 'employees.fields.phone', choices: ['HP', 'Telepon'] }]));

  it('that say it more clearly go before others', () =>
    expect(of({ ...PEOPLE, HP: ['0812345678'], 'Telepon kantor pusat': ['0215550123'] }).fields).toMatchObject({
      phone: 'HP',
    }));

  it.each([
    [
      'an identity card’s number as NIK',
      { NIK: ['3173051234567890', '3173051234567891'], Nama: ['A', 'B'] },
      'identity cards',
    ],
    ['managers who are not in it', { ...PEOPLE, Atasan: ['Area 1', 'Area 2'] }, 'neither numbers nor names of people'],
    ['a column of dates that holds words', { ...PEOPLE, 'Mulai Cuti': ['besok', 'nanti'] }, 'not dates'],
  ])('whose values speak against them are asked for: %s', (_, columns, because) =>
    expect(of(columns).questions[0]?.question).toContain(because),
  );

  it('that are needed and not there are asked for, with the columns that are left', () =>
    expect(of({ Kode: ['a', 'b'], Nama: ['A', 'B'] }).questions).toEqual([
      { about: 'employees.fields.externalId', question: 'Which column tells people apart?', choices: ['Kode'] },
    ]));

  it('are told apart: no words stand for two fields', () => {
    const all = Object.values(HEADER_WORDS).flat();
    expect(all.filter((words, index) => all.indexOf(words) !== index)).toEqual([]);
    expect(all.filter((words) => plainWords(words) !== words)).toEqual([]);
  });
});

describe('the office of a department', () => {
  it.each([
    ['Toko Jakarta', 'front'],
    ['Layanan Pelanggan', 'front'],
    ['Keuangan & Pajak', 'back'],
    ['Sales Administration', undefined],
    ['Divisi Tiga', undefined],
  ])('%s is %s', (name, office) => expect(suggestOffice(name)).toBe(office));
});
