import type { ImportUnderstanding } from '@sambung/contracts';
import { answerQuestions, type Ask } from './answer-questions';

const understanding = (...questions: ImportUnderstanding['questions']): ImportUnderstanding => ({
  mapping: {
    version: 1,
    teams: {
      file: 'p.csv',
      distinct: true,
      fields: { key: 'Bagian', name: 'Bagian', office: { column: 'Bagian', values: { Kasir: 'front' } } },
    },
    employees: {
      file: 'p.csv',
      fields: {
        externalId: 'NIK',
        name: 'Nama',
        roles: { column: 'Jabatan', values: { Kasir: 'cashier', Mekanik: '' } },
      },
    },
  },
  columns: [],
  questions,
});
const manager = { about: 'Atasan', question: 'Is it manager?', choices: ['manager'] };
const ids = {
  about: 'employees.fields.externalId',
  question: 'Which column tells people apart?',
  choices: ['NIK', 'No'],
};
const offices = {
  about: 'teams.fields.office.values',
  question: '',
  choices: ['front', 'back'],
  values: ['Gudang', 'Bengkel'],
};
const roles = {
  about: 'employees.fields.roles.values',
  question: '',
  choices: ['cashier', 'accountant'],
  values: ['Mekanik'],
};

/** Somebody who gives these answers, one after the other. */
function somebody(...answers: string[]): Ask & { asked: string[] } {
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  return Object.assign(ask, { asked });
}
const none = new Map<string, string>();

describe('what a file of people leaves open', () => {
  it('is answered by numbers or words, asked again until it is an answer, and left out where that is possible', async () => {
    const ask = somebody('7', 'no', '', 'front', '2', '');
    const mapping = await answerQuestions(understanding(ids, manager, offices, roles), none, ask);
    expect(mapping).toMatchObject({
      teams: { fields: { office: { values: { Kasir: 'front', Gudang: 'front', Bengkel: 'back' } } } },
      employees: { fields: { externalId: 'No', roles: { values: { Kasir: 'cashier', Mekanik: '' } } } },
    });
    expect(mapping).not.toHaveProperty('employees.fields.manager');
    expect(ask.asked).toHaveLength(6);
  });

  it('has the role that is proposed where nothing else is said, and none where that is said', async () => {
    const asked = { ...roles, values: ['Mekanik', 'Teller', 'CS'], proposed: { Teller: 'cashier', CS: 'accountant' } };
    const ask = somebody('', '', '-');
    expect(await answerQuestions(understanding(asked), none, ask)).toHaveProperty('employees.fields.roles.values', {
      ...{ Kasir: 'cashier', Mekanik: '', Teller: 'cashier', CS: '' },
    });
    expect(ask.asked[1]).toBe('Which role is “Teller”? (Enter: cashier; - none)');
  });

  it('takes a column for what it is said to be', async () => {
    expect(await answerQuestions(understanding(manager), none, somebody('1'))).toHaveProperty(
      'employees.fields.manager',
      'Atasan',
    );
  });

  it('asks of each department that comes out of an answer of which office it is, and of none that is here already', async () => {
    const office = { ...offices, values: ['Bengkel'] };
    const teams = {
      file: 'p.csv',
      distinct: true,
      fields: { key: 'Unit', name: 'Unit', office: { column: 'Unit', values: { Kasir: 'front' } } },
    };
    const follows = {
      team: { mapping: { teams, employees: { fields: { team: 'Unit' } } }, questions: [office] },
      site: { mapping: { employees: { fields: { site: 'Unit' } } }, questions: [] },
    };
    const unit = { about: 'Unit', question: 'Which is it?', choices: ['team', 'site'], follows };
    const ask = somebody('team', 'back');
    const answered = await answerQuestions(understanding(unit), none, ask);
    expect(answered).toMatchObject({
      teams: { fields: { key: 'Unit', office: { values: { Kasir: 'front', Bengkel: 'back' } } } },
      employees: { fields: { externalId: 'NIK', team: 'Unit' } },
    });
    expect(ask.asked).toHaveLength(2);
    const open = answerQuestions(understanding(unit), new Map([['Unit', 'team']]), undefined);
    await expect(open).rejects.toThrow("--answer 'teams.fields.office.values:Bengkel=…'  front | back");
  });

  it('asks which hours the names of shifts stand for; whoever has one that is left out is on shift whenever they are available', async () => {
    const { mapping, ...rest } = understanding({
      ...{ about: 'hours', question: '', choices: [], values: ['pagi', 'bebas'] },
    });
    const employees = {
      file: 'p.csv',
      fields: { externalId: 'NIK', workingHours: { column: 'Jam', values: { pagi: '', bebas: '' } } },
    };
    const understood = { mapping: { ...mapping, employees }, ...rest };
    expect(await answerQuestions(understood, none, somebody('Sen-Jum 06.00-14.00', ''))).toMatchObject({
      hours: { pagi: 'Sen-Jum 06.00-14.00' },
      employees: { fields: { workingHours: { column: 'Jam', values: { bebas: '' } } } },
    });
    const given = new Map([
      ['hours:pagi', '24/7'],
      ['hours:bebas', 'Daily 08:00-10:00'],
    ]);
    expect(await answerQuestions(understood, given, undefined)).toMatchObject({
      hours: { pagi: '24/7', bebas: 'Daily 08:00-10:00' },
      employees: { fields: { workingHours: 'Jam' } },
    });
  });

  it('says why an answer is none before it asks again', async () => {
    const ask = somebody('kasir', '', 'accountant');
    await answerQuestions(understanding({ ...ids, choices: ['NIK', 'accountant'] }), none, ask);
    expect(ask.asked[1]).toMatch(/^“kasir” is none of these: answer with the number of a line \(1 to 2\)/);
    expect(ask.asked[2]).toMatch(/^This has to be answered/);
  });

  it('is not asked where the answers were given beforehand', async () => {
    const given = new Map([
      ['employees.fields.externalId', 'no'],
      ['teams.fields.office.values:Gudang', 'back'],
      ['teams.fields.office.values:Bengkel', 'front'],
    ]);
    const mapping = await answerQuestions(understanding(ids, offices), given, undefined);
    expect(mapping).toHaveProperty('employees.fields.externalId', 'No');
  });

  it('is told whole, with how to answer, where nobody is there to be asked', async () => {
    const open = answerQuestions(understanding(ids, manager, offices), new Map([['Atasan', 'manager']]), undefined);
    await expect(open).rejects.toMatchObject({ exitCode: 3 });
    const { message } = (await open.catch((error: unknown) => error as Error)) as Error;
    expect(message).toContain("--answer 'employees.fields.externalId=…'  NIK | No");
    expect(message).toContain("--answer 'teams.fields.office.values:Bengkel=…'  front | back");
    expect(message).not.toContain('Atasan');
  });

  it('says beside what is open which answers were given to what nobody asked so far', async () => {
    const given = new Map([['employees.fields.rolls.values:Mekanik', 'cashier']]);
    await expect(answerQuestions(understanding(roles), given, undefined)).rejects.toThrow(
      'Not asked so far: “employees.fields.rolls.values:Mekanik”.',
    );
  });

  it('is refused an answer that is none, and one to what is not asked', async () => {
    const answer = (what: string, said: string) =>
      answerQuestions(understanding(ids), new Map([[what, said]]), somebody('1'));
    await expect(answer('employees.fields.externalId', 'Gaji')).rejects.toThrow('Choose one of: NIK, No.');
    await expect(answer('Gaji', 'name')).rejects.toThrow('Nothing is asked about “Gaji”');
  });

  it('puts a name together from two columns', async () => {
    const first = { about: 'employees.fields.firstName', question: '', choices: ['Depan'] };
    const last = { about: 'employees.fields.lastName', question: '', choices: ['Belakang'] };
    const { mapping, ...rest } = understanding(first, last);
    const employees = { file: 'p.csv', fields: { externalId: 'NIK' } };
    const answered = await answerQuestions({ mapping: { ...mapping, employees }, ...rest }, none, somebody('1', '1'));
    expect(answered).toHaveProperty('employees.fields.name', '{Depan} {Belakang}');
  });
});
