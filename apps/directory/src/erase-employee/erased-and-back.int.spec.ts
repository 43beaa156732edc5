import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

const PEOPLE = { version: 1, employees: { file: 'people.csv', fields: { externalId: 'id', name: 'name' } } };

describe('somebody who was erased and comes back', () => {
  let directory: DirectoryUnderTest;
  let hr: Caller;
  let workspace: string;
  let before: string;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace, ['hr', 'admin']);
    await scim();
    before = (await found())[0]!;
    await hr.patch(`/v1/employees/${before}`, { externalId: '17', wrapUpSeconds: 77 });
    expect((await hr.delete(`/v1/employees/${before}`)).status).toBe(204);
  });

  const scim = () =>
    hr.post('/scim/v2/Users', { userName: 'sari@contoh.example', displayName: 'Sari', title: 'Kasir' });
  const found = async (): Promise<string[]> =>
    ((await hr.get('/v1/employees?q=sari')).body.employees as { employeeId: string }[]).map(
      ({ employeeId }) => employeeId,
    );

  it('in a file is somebody new, of whom nothing is known from before', async () => {
    const { body } = await hr.postForm('/v1/imports', {
      ...{ mapping: JSON.stringify(PEOPLE), 'people.csv': 'id,name\n17,Sari\n' },
    });
    expect(body.status).toBe('done');
    const [after] = await found();
    expect(after).not.toBe(before);
    expect((await hr.get(`/v1/employees/${after!}`)).body.details).not.toMatchObject({ wrapUpSeconds: 77 });
    expect((await hr.get(`/v1/audit?employee=${after!}`)).body.entries).toMatchObject([{ action: 'added' }]);
  });

  it('from an identity provider is somebody new', async () => {
    expect((await scim()).status).toBe(201);
    const [after] = await found();
    expect(after).not.toBe(before);
    expect((await hr.get(`/v1/employees/${after!}`)).body.details).not.toMatchObject({ externalId: '17' });
    expect((await hr.get(`/v1/employees/${before}`)).body.code).toBe('employee.not-found');
  });
});

describe('what names somebody who is erased elsewhere', () => {
  let directory: DirectoryUnderTest;
  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());

  it('goes where it is theirs, also by an earlier name, and stays where it is another’s', async () => {
    const workspace = directory.newWorkspace();
    const hr = await directory.as(workspace);
    const add = async (name: string): Promise<string> =>
      (await hr.post('/v1/employees', { name })).body.employeeId as string;
    const [ratna, budi] = [await add('Ratna Lama'), await add('Budi')];
    await hr.patch(`/v1/employees/${ratna}`, { name: 'Ratna Baru' });
    const path = `/v1/employees/${budi}/skills/patience/assessments`;
    for (const assessor of ['Ratna Lama', 'Bu Ratna Baru, HRD', 'Ratna'])
      await hr.post(path, { level: 3, ground: 'manager', assessor });
    expect((await hr.delete(`/v1/employees/${ratna}`)).status).toBe(204);

    const { assessments } = (await hr.get(path)).body as { assessments: { level: number; assessor: string | null }[] };
    const left = assessments.map(({ level, assessor }) => `${level} ${assessor ?? '—'}`);
    expect(left.sort()).toEqual(['3 Ratna', '3 —', '3 —']);
    const kept = await directory.service.dataSource.query<object[]>(
      'select before, after from audit_values where workspace = $1',
      [workspace],
    );
    expect(JSON.stringify(kept)).not.toMatch(/Ratna Lama|Ratna Baru/);
    expect(JSON.stringify(kept)).toContain('"assessor":"Ratna"');
    const told = (await hr.get(`/v1/audit?employee=${budi}&kind=skill-assessment`)).body.entries as object[];
    expect(told.length).toBeGreaterThanOrEqual(5);
  });
});
