import type { ImportProblem } from '@sambung/contracts';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';

const HEADER = 'NIK;Nama;Keahlian;Tanggal Penilaian;Berlaku Sampai;Penilai;Dasar Penilaian;No Sertifikat';
const SARI = '1;Sari;patience:4|numeracy:3;17/08/2025|2025-09-01;31/12/2099;LSP Ritel|Ratna;Sertifikat|Atasan;R-17';
const file = (...rows: string[]) => ({ 'p.csv': [HEADER, ...rows, ''].join('\n') });

describe('what shows the skills of people in a file', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let mapping: unknown;
  const send = (files: object, query = ''): Promise<Answer> => hr.post(`/v1/imports${query}`, { mapping, files });
  const idOf = async (externalId: string): Promise<string> =>
    (await hr.get(`/v1/employees?externalId=${externalId}`)).body.employees[0].employeeId as string;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const trial = await hr.post('/v1/imports?dryRun=true', { files: file(SARI) });
    expect(trial.body.understood.questions).toEqual([]);
    mapping = trial.body.understood.mapping;
  });

  it('is understood by its headers, and kept: who looked, when, on what ground, until when', async () => {
    expect((await send(file(SARI))).body).toMatchObject({ problems: [], evidence: { created: 2 } });
    const { body } = await hr.get(`/v1/employees/${await idOf('1')}/skills`);
    expect(body.skills).toMatchObject([
      {
        ...{ skill: 'numeracy', level: 3, evidence: 'valid' },
        assessment: { ground: 'manager', assessedOn: '2025-09-01', expiresOn: '2099-12-31', assessor: 'Ratna' },
      },
      {
        ...{ skill: 'patience', level: 4, evidence: 'valid' },
        assessment: { ground: 'certificate', assessedOn: '2025-08-17', assessor: 'LSP Ritel', reference: 'R-17' },
      },
    ]);
  });

  it('is none the second time, also of one that was taken back since; a newer one is added', async () => {
    await send(file(SARI));
    const id = await idOf('1');
    const { body } = await hr.get(`/v1/employees/${id}/skills/patience/assessments`);
    const mistake = String(body.assessments[0].assessmentId);
    await hr.post(`/v1/employees/${id}/skills/patience/assessments/${mistake}/withdraw`);
    expect((await send(file(SARI))).body).toMatchObject({ evidence: { created: 0 }, employees: { changed: 0 } });
    const renewed = SARI.replace('17/08/2025', '18/08/2026');
    expect((await send(file(renewed), '?dryRun=true')).body).toMatchObject({ evidence: { created: 1 } });
    expect((await send(file(renewed))).body).toMatchObject({ evidence: { created: 1 } });
  });

  it('counts at once where a skill requires it, and for as long as the skill says where the file does not', async () => {
    const forklift = { key: 'forklift', name: { id: 'Forklift', en: 'Forklift' }, requires: ['certificate'] };
    const year = new Date().getUTCFullYear();
    expect((await hr.post('/v1/skills', { ...forklift, validMonths: 24 })).status).toBe(201);
    await send(file('1;Sari;forklift:3;;;;;'));
    const told = async (): Promise<unknown> =>
      (await directory.events(workspace)).filter(({ name }) => name === 'employee.changed').at(-1)?.data.skills;
    expect(await told()).toEqual([]);
    await send(file(`1;Sari;forklift:3;1 Januari ${year};;PJK3;sertifikat;`));
    expect(await told()).toEqual([{ skill: 'forklift', level: 3 }]);
    const { body } = await hr.get(`/v1/employees/${await idOf('1')}/skills/forklift/assessments`);
    expect(body.assessments).toMatchObject([{ expiresOn: `${year + 1}-12-31` }]);
  });

  it('is reported by row and column where a day is none, is to come, lies before the first, or is not said', async () => {
    const { body } = await send(
      file(
        '1;A;patience;31/02/2026;;;;',
        '2;B;patience;2999-01-01;;;;',
        '3;C;patience;2026-01-02;2026-01-01;;;',
        '4;D;patience;;2026-01-01;;;',
        '5;E;patience;2026-01-01|2026-01-02;;;;',
        // One mistake, said once.
        '6;F;patience:3|pateince:2;2026-01-01|2026-01-02;2027-01-01|2027-01-02;A|B;;',
      ),
    );
    expect(
      (body.report.problems as ImportProblem[]).map(({ line, column, problem }) => `${line} ${column}: ${problem}`),
    ).toEqual([
      '2 Tanggal Penilaian: there is no 2026-02-31',
      '3 Tanggal Penilaian: nobody has been assessed on a day to come',
      '4 Berlaku Sampai: it would have expired before it was assessed, on 2026-01-02',
      '5 Berlaku Sampai: it is not said when “patience” was assessed',
      '6 Tanggal Penilaian: there are more of these than skills',
      '7 Keahlian: there is no such skill',
    ]);
  });
});
