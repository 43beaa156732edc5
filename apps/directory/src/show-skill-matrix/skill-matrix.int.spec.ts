import type { SkillMatrix } from '@sambung/contracts';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

const FORKLIFT = { key: 'forklift', name: { id: 'Forklift', en: 'Forklift' }, requires: ['certificate'] };

describe('the matrix of skills', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let team: string;
  const ids: Record<string, string> = {};
  const add = async (name: string, more: object = {}): Promise<void> => {
    ids[name] = (await hr.post('/v1/employees', { name, ...more })).body.employeeId as string;
  };
  const assess = (who: string, skill: string, said: object, as = hr) =>
    as.post(`/v1/employees/${ids[who] ?? ''}/skills/${skill}/assessments`, said);
  const matrix = async (query = '', as = hr): Promise<SkillMatrix> =>
    (await as.get(`/v1/skill-matrix${query}`)).body as SkillMatrix;
  const names = async (query = '', as = hr): Promise<string[]> =>
    (await matrix(query, as)).people.map(({ name }) => name);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    await add('Ratna', { roles: ['front-office-manager'] });
    team = (await hr.post('/v1/teams', { key: 'toko', name: { id: 'Toko', en: 'Shop' }, office: 'front' })).body
      .teamId as string;
    await hr.post('/v1/skills', FORKLIFT);
    const skills = ['patience', 'forklift'].map((skill) => ({ skill, level: 4 }));
    await add('Sari', { roles: ['cashier'], managerId: ids['Ratna'], teamId: team, skills });
    await add('Budi', { roles: ['accountant'] });
    await add('Wati', { roles: ['cashier'], teamId: team });
    await hr.post(`/v1/employees/${ids['Wati'] ?? ''}/deactivate`);
    await assess('Sari', 'patience', { level: 3, ground: 'manager', expiresOn: '2099-12-31' });
  });
  afterAll(() => directory.stop());

  it('tells of everybody who works here what is stated, what shows it, and what of it counts', async () => {
    const { people, skills, today } = await matrix();
    expect(people.map(({ name }) => name)).toEqual(['Budi', 'Ratna', 'Sari']);
    expect(people.find(({ name }) => name === 'Sari')?.skills).toEqual([
      { skill: 'forklift', level: 4, counts: null, evidence: 'none', expiresOn: null, claim: null },
      { skill: 'patience', level: 3, counts: 3, evidence: 'valid', expiresOn: '2099-12-31', claim: null },
    ]);
    expect(skills).toContainEqual({ skill: 'forklift', name: FORKLIFT.name, requires: true });
    expect(skills).toHaveLength(20);
    expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('tells a claim of one’s own apart from what the directory states', async () => {
    const budi = await directory.as(workspace, ['back-office'], ids['Budi']);
    expect((await assess('Budi', 'patience', { level: 5, ground: 'self-declared' }, budi)).status).toBe(201);
    expect((await matrix('?q=budi')).people[0]?.skills).toEqual([
      { skill: 'patience', level: null, counts: null, evidence: 'none', expiresOn: null, claim: 5 },
    ]);
  });

  it('is narrowed by words, by team and by office', async () => {
    expect(await names('?q=sar')).toEqual(['Sari']);
    expect(await names(`?team=${team}`)).toEqual(['Sari']);
    expect(await names('?office=back')).toEqual(['Budi']);
  });

  it('is for managers of themself and their own line, and for nobody else', async () => {
    expect(await names('', await directory.as(workspace, ['manager'], ids['Ratna']))).toEqual(['Ratna', 'Sari']);
    expect(await names('', await directory.as(workspace, ['manager'], ids['Sari']))).toEqual(['Sari']);
    const colleague = await directory.as(workspace, ['front-office'], ids['Sari']);
    expect((await colleague.get('/v1/skill-matrix')).status).toBe(403);
    expect(await names('', await directory.as(directory.newWorkspace()))).toEqual([]);
  });

  it('comes page by page, each person once', async () => {
    const first = await matrix('?limit=2');
    expect(first.people.map(({ name }) => name)).toEqual(['Budi', 'Ratna']);
    const second = await matrix(`?limit=2&cursor=${first.next ?? ''}`);
    expect(second.people.map(({ name }) => name)).toEqual(['Sari']);
    expect(second.next).toBeNull();
    expect((await hr.get(`/v1/skill-matrix?limit=2&office=front&cursor=${first.next ?? ''}`)).body.code).toBe(
      'cursor.invalid',
    );
  });
});
