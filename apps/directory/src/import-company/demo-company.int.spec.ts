import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import {
  columnReason,
  type EmployeeState,
  type ImportReport,
  type ImportUnderstanding,
  type WeeklyHours,
} from '@sambung/contracts';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const folder = join(__dirname, '../../../../data/demo');
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

const ALWAYS_THERE = ['sales-representative', 'customer-service-representative', 'front-office-manager'];

describe('the demo company', () => {
  let directory: DirectoryUnderTest;
  let hr: Caller;
  let answer: Answer;
  let people: EmployeeState[];

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    const workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const files = { 'karyawan.csv': await read('karyawan.csv'), 'cabang.csv': await read('cabang.csv') };
    answer = await hr.post('/v1/imports', { mapping: await read('mapping.yaml'), files });
    const events = await directory.events(workspace);
    people = events.filter(({ name }) => name === 'employee.changed').map(({ data }) => data as EmployeeState);
  });
  afterAll(() => directory.stop());

  it('imports without a fault', () => {
    expect(answer.body).toMatchObject({
      status: 'done',
      problems: [],
      warnings: [],
      employees: { created: 44 },
      sites: { created: 4 },
      teams: { created: 9 },
    });
  });

  it('says where customers write by WhatsApp, and takes no number for it that nobody could write to', async () => {
    const { body } = await hr.get('/v1/sites');
    expect(body).toMatchObject({
      sites: expect.arrayContaining([expect.objectContaining({ key: 'jakarta', whatsappNumber: '+6281255550110' })]),
    });
    const files = { 'karyawan.csv': await read('karyawan.csv'), 'cabang.csv': await read('cabang.csv') };
    files['cabang.csv'] = files['cabang.csv'].replace('0812-5555-0110', 'ext. 12');
    const trial = await hr.post('/v1/imports?dryRun=true', { mapping: await read('mapping.yaml'), files });
    expect(trial.body).toMatchObject({
      problems: [{ file: 'cabang.csv', line: 2, value: 'ext. 12', problem: expect.stringContaining('WhatsApp') }],
    });
  });

  it('is the same company when it comes out of a workbook: a sheet of people below titles, one of sites, one that is hidden', async () => {
    const other = await directory.as(directory.newWorkspace());
    const mapping = await read('../demo-workbook/mapping.yaml');
    const base64 = (await readFile(join(folder, '../demo-workbook/toko-nusantara.xlsx'))).toString('base64');
    const { body } = await other.post('/v1/imports', { mapping, files: { 'toko-nusantara.xlsx': { base64 } } });
    expect(body).toMatchObject({
      status: 'done',
      problems: [],
      warnings: [],
      employees: { created: 44 },
      sites: { created: 4 },
    });
    const { body: found } = await other.get('/v1/employees?externalId=1101');
    expect(found.employees).toMatchObject([{ name: 'Sukarti', contactPoints: { extension: '110' } }]);
  });

  it('is understood without a mapping, which is proposed, confirmed and sent back', async () => {
    const other = await directory.as(directory.newWorkspace());
    const base64 = (await readFile(join(folder, '../demo-workbook/toko-nusantara.xlsx'))).toString('base64');
    const files = { 'toko-nusantara.xlsx': { base64 } };
    const trial = await other.post('/v1/imports?dryRun=true', { files });
    expect([trial.status, trial.body.status]).toEqual([200, 'done']);
    const { columns, questions, mapping } = trial.body.understood as ImportUnderstanding;
    expect(columns).toEqual(
      expect.arrayContaining([
        { header: 'NIK', field: 'externalId', certainty: 'certain', ...columnReason('known') },
        { header: 'Nama Karyawan', field: 'name', certainty: 'certain', ...columnReason('known') },
        { header: 'Mulai Cuti', field: 'leaveFrom', certainty: 'certain', ...columnReason('known') },
        { header: 'Jam Kerja', field: 'workingHours', certainty: 'certain', ...columnReason('known') },
      ]),
    );
    expect(mapping['employees']).toMatchObject({
      fields: {
        manager: 'NIK Atasan',
        email: 'Email',
        roles: { values: { Kasir: 'cashier' } },
      },
    });
    expect(mapping['teams']).toMatchObject({
      distinct: true,
      fields: { office: { values: { 'toko-jakarta': 'front', keuangan: 'back' } } },
    });
    expect(questions.map(({ about }) => about)).toEqual(['employees.fields.roles.values', 'hours']);
    expect(questions[0]).toMatchObject({
      values: expect.arrayContaining(['Kepala Toko', 'Direktur']),
      proposed: expect.objectContaining({ 'Kepala Toko': 'front-office-manager' }),
    });
    expect(mapping).toHaveProperty('employees.fields.roles.values.Kepala Toko', 'front-office-manager');
    expect(questions[1]).toMatchObject({ choices: [], values: expect.arrayContaining(['kantor', 'malam']) });

    const unconfirmed = await other.post('/v1/imports', { files });
    expect([unconfirmed.status, unconfirmed.body.code]).toEqual([400, 'import.mapping-unconfirmed']);
    expect(unconfirmed.body.understood.mapping).toEqual(mapping);

    const { body } = await other.post('/v1/imports', { mapping, files });
    expect(body).toMatchObject({
      status: 'done',
      employees: { created: 44 },
      sites: { created: 4 },
      teams: { created: 9 },
    });
    expect((await other.get('/v1/employees?externalId=1101')).body.employees).toMatchObject([
      { name: 'Sukarti', site: { key: 'jakarta' }, roles: [{ role: 'receptionist' }] },
    ]);
  });

  it('leaves branches and departments as they are that a file of people merely names', async () => {
    const csv = 'NIK;Nama;Departemen;Cabang\n9001;Wulan;Keuangan;Jakarta\n9002;Yudi;Penagihan;Bandung\n';
    const mapping = {
      version: 1,
      sites: { file: 'new.csv', distinct: true, fields: { key: 'Cabang', name: 'Cabang' } },
      teams: {
        ...{ file: 'new.csv', distinct: true },
        fields: {
          key: 'Departemen',
          name: 'Departemen',
          office: { column: 'Departemen', values: { Penagihan: 'back' } },
        },
      },
      employees: { file: 'new.csv', fields: { externalId: 'NIK', name: 'Nama', team: 'Departemen', site: 'Cabang' } },
    };
    const { body } = await hr.post('/v1/imports?dryRun=true', { mapping, files: { 'new.csv': csv } });
    expect(body).toMatchObject({
      problems: [],
      ...{ sites: { created: 1, changed: 0, unchanged: 1 }, teams: { created: 1, changed: 0, unchanged: 1 } },
      entries: [
        { kind: 'site', key: 'bandung', name: 'Bandung', fate: 'created' },
        { kind: 'team', key: 'penagihan', name: { id: 'Penagihan' }, fate: 'created' },
      ],
    });
  });

  it('is told in a trial, also in one without people, which of its sites and teams would be different in what', async () => {
    const mapping = {
      version: 1,
      sites: [{ key: 'jakarta', name: 'Jakarta Pusat' }],
      teams: [{ key: 'keuangan', name: { id: 'Keuangan', en: 'Finance' }, office: 'front' }],
    };
    const { body } = await hr.post('/v1/imports?dryRun=true', { mapping });
    expect([body.problems, body.entries]).toEqual([
      [],
      [
        {
          kind: 'site',
          key: 'jakarta',
          name: 'Toko Nusantara Jakarta',
          fate: 'changed',
          fields: { name: { from: 'Toko Nusantara Jakarta', to: 'Jakarta Pusat' } },
        },
        {
          ...{ kind: 'team', key: 'keuangan', name: { id: 'Keuangan', en: 'Finance' }, fate: 'changed' },
          fields: { office: { from: 'back', to: 'front' } },
        },
      ],
    ]);
  });

  it('is not asked again about departments and branches that are here by another name, beside one that is new', async () => {
    const csv = 'NIK;Nama;Bagian;Departemen\n9003;Tono;Finance;Jakarta\n9004;Ujang;Bengkel;Bandung\n';
    const trial = await hr.post('/v1/imports?dryRun=true', { files: { 'new.csv': csv } });
    const { questions, mapping } = trial.body.understood as ImportUnderstanding;
    expect(questions).toMatchObject([
      {
        about: 'employees.fields.team',
        choices: ['Bagian', 'Departemen'],
        follows: { Bagian: { questions: [{ about: 'teams.fields.office.values', values: ['Bengkel'] }] } },
      },
    ]);
    const { follows } = questions[0]!;
    const answered = follows!['Bagian']!.mapping as {
      teams: { fields: { office: object } };
      employees: { fields: object };
    };
    Object.assign(answered.teams.fields.office, { values: { Bengkel: 'back' } });
    const people = mapping['employees'] as { fields: object };
    const fields = { ...people.fields, ...answered.employees.fields };
    const confirmed = { ...mapping, teams: answered.teams, employees: { ...people, fields } };
    const { body } = await hr.post('/v1/imports?dryRun=true', { mapping: confirmed, files: { 'new.csv': csv } });
    expect(body).toMatchObject({ problems: [], teams: { created: 1, changed: 0, unchanged: 1 } });
  });

  it('takes somebody’s word for what columns are, tries it, and still imports nothing by it unconfirmed', async () => {
    const files = { 'new.csv': 'Kode;Nama;Unit\n9005;Vina;Bengkel\n' };
    const mapping = { columns: { Kode: 'externalId', Unit: 'team' } };
    const { body } = await hr.post('/v1/imports?dryRun=true', { mapping, files });
    expect(body.understood.mapping).toMatchObject({
      teams: { distinct: true },
      employees: { fields: { externalId: 'Kode', team: 'Unit' } },
    });
    expect(body.understood.questions).toMatchObject([{ about: 'teams.fields.office.values', values: ['Bengkel'] }]);
    expect(await hr.post('/v1/imports', { mapping, files })).toMatchObject({
      status: 400,
      body: { code: 'import.mapping-unconfirmed' },
    });
    const wrong = await hr.post('/v1/imports?dryRun=true', { mapping: { columns: { Kode: 'salary' } }, files });
    expect(wrong.body).toMatchObject({ status: 'refused' });
  });

  it('is told together with the questions what is wrong with rows whatever the answers are, and nothing that hangs on them', async () => {
    const asksOffice = [
      'NIK;Nama;Departemen;No HP',
      ...['9101;Wulan;Bengkel;081234567890', '9102;;Bengkel;', '9103;Yudi;Garasi;6.28E+11', '9101;Tono;Bengkel;'],
    ];
    const trial = await hr.post('/v1/imports?dryRun=true', { files: { 'new.csv': asksOffice.join('\n') } });
    expect([trial.status, trial.body.status]).toEqual([200, 'refused']);
    expect(trial.body.understood.questions).toMatchObject([{ values: ['Bengkel', 'Garasi'] }]);
    const wrong = ({ body }: Answer) =>
      (body.problems as ImportReport['problems']).map(({ file, line, column }) => [file, line, column]);
    expect(wrong(trial).sort()).toEqual([
      ['new.csv', 3, 'Nama'],
      ['new.csv', 4, 'No HP'],
      ['new.csv', 5, 'NIK'],
    ]);
    // A row that cannot be read hides none of the others.
    const short = await hr.post('/v1/imports?dryRun=true', { files: { 'new.csv': `${asksOffice.join('\n')}\n9104` } });
    expect(wrong(short)).toContainEqual(['new.csv', 6, null]);
    expect(wrong(short)).toHaveLength(4);
    const unconfirmed = await hr.post('/v1/imports', { files: { 'new.csv': asksOffice.join('\n') } });
    expect(unconfirmed.body).toMatchObject({
      code: 'import.mapping-unconfirmed',
      errors: [{ path: 'new.csv:3:Nama' }, { path: 'new.csv:4:No HP' }, { path: 'new.csv:5:NIK' }],
    });
    const asksIds = 'Kode;Nama;Departemen;No HP\na;Wulan;Keuangan;0812\nb;;Keuangan;\nc;Yudi;Keuangan;6.28E+11\n';
    const nobody = await hr.post('/v1/imports?dryRun=true', { files: { 'new.csv': asksIds } });
    expect(nobody.body.understood.questions).toMatchObject([{ about: 'employees.fields.externalId' }]);
    expect(wrong(nobody).sort()).toEqual([
      ['new.csv', 3, 'Nama'],
      ['new.csv', 4, 'No HP'],
    ]);
  });

  it('is told who would be new while an office is still asked, and may not be imported so', async () => {
    const files = { 'new.csv': 'NIK;Nama;Departemen\n9201;Wulan;Bengkel\n' };
    const { body } = await hr.post('/v1/imports?dryRun=true', { files });
    expect(body).toMatchObject({ status: 'refused', problems: [], employees: { created: 1 }, teams: { created: 1 } });
    const sentBack = await hr.post('/v1/imports', { mapping: body.understood.mapping, files });
    expect([sentBack.status, sentBack.body.code]).toEqual([400, 'import.refused']);
  });

  it('makes every reason of the seed catalogue live', async () => {
    const { body } = await hr.get('/v1/reasons');
    expect(body.reasons).toHaveLength(15);
  });

  it('has a seller, a helper and a manager on shift in every hour of the week, so that it can be tried at night', () => {
    const monday = DateTime.fromISO('2026-11-16T00:30', { zone: 'Asia/Jakarta' });
    const hours = Array.from({ length: 7 * 24 }, (_, hour) => monday.plus({ hours: hour }));
    const missing = hours.flatMap((moment) => {
      const onShift = people.filter(({ workingHours }) => isOnShift(workingHours, moment));
      const roles = new Set(onShift.flatMap((person) => person.roles.map(({ role }) => role)));
      return ALWAYS_THERE.filter((role) => !roles.has(role)).map(
        (role) => `${role} at ${moment.toFormat('ccc HH:mm')}`,
      );
    });
    expect(missing).toEqual([]);
  });
});

function isOnShift(hours: WeeklyHours | null, moment: DateTime): boolean {
  if (!hours) return true;
  const local = moment.setZone(hours.timeZone);
  const clock = local.toFormat('HH:mm');
  return hours.weekly.some(({ day, from, to }) => day === local.weekday && from <= clock && clock < to);
}
