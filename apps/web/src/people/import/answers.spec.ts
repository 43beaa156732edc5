import type { Understanding } from '../../api/views';
import {
  aboutColumns,
  isOpen,
  keepAnswers,
  mappingToTry,
  mappingWith,
  recallAnswers,
  wronglySaid,
  type Answers,
} from './answers';
import { isMany, withLeaving } from './leaving';

const understood: Understanding = {
  mapping: {
    version: 1,
    teams: {
      file: 'p.csv',
      distinct: true,
      fields: { key: 'Bagian', office: { column: 'Bagian', values: { Toko: 'front' } } },
    },
    employees: {
      file: 'p.csv',
      fields: {
        externalId: 'NIK',
        name: 'Nama',
        roles: { column: 'Jabatan', values: { Kasir: 'cashier', Mekanik: '' }, otherwise: '' },
        workingHours: { column: 'Jam', values: { pagi: '', sore: '' } },
      },
    },
  },
  columns: [],
  questions: [
    { about: 'teams.fields.office.values', question: '', choices: ['front', 'back'], values: ['Bengkel'] },
    { about: 'employees.fields.roles.values', question: '', choices: ['cashier'], values: ['Mekanik'] },
    { about: 'hours', question: '', choices: [], values: ['pagi', 'sore'] },
  ],
};
const said = (values: Answers['values']): Answers => ({ columns: {}, values });
const office = { 'teams.fields.office.values': { Bengkel: 'back' } };

describe('what somebody says about a file', () => {
  it('goes into the mapping, value by value, and leaves the proposal as it was', () => {
    const before = JSON.stringify(understood);
    const answers = said({
      ...office,
      'employees.fields.roles.values': { Mekanik: 'technician' },
      hours: { pagi: ' Sen-Jum 06.00-14.00 ', sore: '' },
    });
    expect(mappingWith(understood, answers)).toMatchObject({
      teams: { fields: { key: 'Bagian', office: { column: 'Bagian', values: { Toko: 'front', Bengkel: 'back' } } } },
      employees: {
        fields: {
          roles: { values: { Kasir: 'cashier', Mekanik: 'technician' }, otherwise: '' },
          workingHours: { column: 'Jam', values: { sore: '' } },
        },
      },
      hours: { pagi: 'Sen-Jum 06.00-14.00' },
    });
    expect(JSON.stringify(understood)).toBe(before);
  });

  it('is tried while an office is wanting, with some office in its place', () => {
    const tried = mappingToTry(understood, said({ hours: { pagi: 'kapan-kapan' } }));
    expect(tried).toMatchObject({
      hours: { pagi: 'kapan-kapan' },
      teams: { fields: { office: { values: { Toko: 'front', Bengkel: 'back' } } } },
    });
    const front = { 'teams.fields.office.values': { Bengkel: 'front' } };
    expect(mappingToTry(understood, said(front))).toEqual(mappingWith(understood, said(front)));
  });

  it('reads the column of hours as it is when all its names have hours', () => {
    const hours = { pagi: '24/7', sore: '24/7' };
    expect(mappingWith(understood, said({ hours }))).toMatchObject({
      hours,
      employees: { fields: { workingHours: 'Jam' } },
    });
  });

  it('is enough when every department has an office: jobs and hours may stay open', () => {
    expect(isOpen(understood, said({}))).toBe(true);
    expect(isOpen(understood, said(office))).toBe(false);
  });

  it('is not enough while no column tells people apart', () => {
    const about = { about: 'employees.fields.externalId', question: '', choices: ['Kode'] };
    const phone = { about: 'employees.fields.phone', question: '', choices: ['HP', 'Telepon'] };
    expect(isOpen({ ...understood, questions: [about] }, said({}))).toBe(true);
    expect(isOpen({ ...understood, questions: [phone] }, said({}))).toBe(false);
    const columns = ['HP', 'Telepon'].map((header) => ({
      header,
      field: null,
      certainty: 'asked' as const,
      because: '',
    }));
    expect(aboutColumns({ ...understood, columns, questions: [about, phone] })).toEqual([
      { field: 'externalId', several: [], mandatory: true },
      { field: 'phone', several: ['HP', 'Telepon'], mandatory: false },
    ]);
  });

  it('says nothing about what is not asked of this file', () => {
    const other = said({ ...office, hours: { malam: '24/7' } });
    expect(mappingWith(understood, other)).not.toHaveProperty('hours');
  });

  it('is wrong where its hours could not be read, until they are said otherwise', () => {
    const wrong = (file: string, column: string) => ({
      ...{ file, column, line: null, value: null },
      problem: '',
      remedy: '',
    });
    const problems = [
      wrong('mapping', 'hours.pagi'),
      wrong('mapping', 'employees.fields'),
      wrong('p.csv', 'hours.sore'),
    ];
    const tried = said({ hours: { pagi: 'kapan-kapan', sore: '' } });
    expect([...wronglySaid(problems, tried, tried)]).toEqual(['pagi']);
    expect([...wronglySaid(problems, tried, said({ hours: { pagi: '24/7' } }))]).toEqual([]);
  });

  it('is there again next month, for the same company on the same machine', () => {
    keepAnswers('toko', said(office));
    expect(recallAnswers('toko')).toEqual(said(office));
    expect(recallAnswers('other')).toEqual(said({}));
  });
});

describe('a role that is proposed', () => {
  it('stands unless another is said, or none', () => {
    const jobs = (said: string | undefined) =>
      mappingWith(
        {
          ...understood,
          mapping: { employees: { fields: { roles: { column: 'Jabatan', values: { Teller: 'cashier' } } } } },
          questions: [
            {
              ...{ about: 'employees.fields.roles.values', question: '', choices: ['cashier'], values: ['Teller'] },
              proposed: { Teller: 'cashier' },
            },
          ],
        },
        { columns: {}, values: said === undefined ? {} : { 'employees.fields.roles.values': { Teller: said } } },
      );
    const of = (role: string): object => ({
      employees: { fields: { roles: { column: 'Jabatan', values: { Teller: role } } } },
    });
    expect([jobs(undefined), jobs(''), jobs('receptionist')]).toEqual([of('cashier'), of(''), of('receptionist')]);
  });
});

describe('who is not in a file', () => {
  const missing = (people: number, here: number) => ({ people, here, named: [], managed: 0 });
  const employees = { file: 'p.csv', fields: {} };

  it('stays unless somebody says that they have left: then as many as were seen may be deactivated', () => {
    const proposed = { version: 1, employees };
    expect(withLeaving(proposed, null)).toEqual(proposed);
    expect(withLeaving(proposed, missing(2, 40))).toEqual({
      version: 1,
      employees: { ...employees, missing: 'deactivate', deactivateAtMost: 25 },
    });
    expect(withLeaving(proposed, missing(30, 40))).toMatchObject({ employees: { deactivateAtMost: 75 } });
  });

  it('is many where the file may not be whole', () => {
    expect([missing(10, 10), missing(11, 44), missing(11, 43)].map(isMany)).toEqual([false, false, true]);
  });
});
