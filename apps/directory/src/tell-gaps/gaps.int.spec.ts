import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

const PROFILE = {
  skills: [
    { skill: 'numeracy', level: 3 },
    { skill: 'patience', level: 2, need: 'should', weight: 1 },
  ],
  languages: [{ language: 'id', level: 3 }],
  suits: [{ scale: 'contact', weight: 4 }],
};
const skillsOf = (levels: Record<string, number>) => Object.entries(levels).map(([skill, level]) => ({ skill, level }));

describe('what people lack of what their roles want', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let boss: Caller;
  let sari: Caller;
  let team: string;
  const ids: Record<string, string> = {};
  const add = async (name: string, more: object = {}): Promise<void> => {
    ids[name] = (await hr.post('/v1/employees', { name, ...more })).body.employeeId as string;
  };

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    await add('Ratna', { roles: ['front-office-manager'] });
    const office = { office: 'front', managerId: ids['Ratna'] };
    team = (await hr.post('/v1/teams', { key: 'toko', name: { id: 'Toko', en: 'Shop' }, ...office })).body
      .teamId as string;
    const cashier = { roles: ['cashier'], managerId: ids['Ratna'], teamId: team };
    const speaks = [{ language: 'id', level: 5 }];
    await add('Sari', { ...cashier, languages: speaks, skills: skillsOf({ numeracy: 3, patience: 1 }) });
    await add('Budi', { ...cashier, languages: speaks, skills: skillsOf({ numeracy: 1 }) });
    await add('Orang lain', { roles: ['accountant'] });
    boss = await directory.as(workspace, ['manager'], ids['Ratna']);
    sari = await directory.as(workspace, ['front-office'], ids['Sari']);
    expect((await hr.put('/v1/roles/cashier/profile', PROFILE, '"0"')).status).toBe(200);
  });
  afterAll(() => directory.stop());

  it('are measured by what is written down of a role: the seed catalogue’s until somebody says otherwise', async () => {
    expect((await sari.get('/v1/roles/accountant/profile')).body).toMatchObject({ version: 0, role: 'accountant' });
    const { body, headers } = await sari.get('/v1/roles/cashier/profile');
    expect(headers.get('etag')).toBe('"1"');
    expect(body.skills).toContainEqual({ skill: 'numeracy', level: 3, need: 'must', weight: 3 });
    expect((await hr.put('/v1/roles/cashier/profile', PROFILE, '"0"')).body.code).toBe('version.stale');
    const unknown = { skills: [{ skill: 'juggling', level: 1 }] };
    expect((await hr.put('/v1/roles/cashier/profile', unknown, '*')).body.errors).toMatchObject([
      { path: 'body.skills.0.skill' },
    ]);
    expect((await hr.get('/v1/roles/greeter/profile')).body.code).toBe('catalogue.not-found');
  });

  it('are told to the person, for the roles they hold or another one, in both languages', async () => {
    const { body } = await sari.get(`/v1/employees/${ids['Sari'] ?? ''}/gaps`);
    expect(body.roles).toMatchObject([{ role: 'cashier', ready: true, fit: 96 }]);
    expect(body.roles[0].words).toEqual({
      id: 'Siap untuk peran Kasir. Yang masih dapat ditingkatkan: Kesabaran (1 dari 2).',
      en: 'Ready for the role Cashier. What could still be better: Patience (1 of 2).',
    });
    const other = await sari.get(`/v1/employees/${ids['Sari'] ?? ''}/gaps?role=accountant`);
    expect(other.body.roles).toMatchObject([{ role: 'accountant', ready: false }]);
    expect((await boss.get(`/v1/employees/${ids['Sari'] ?? ''}/gaps`)).status).toBe(200);
    expect((await sari.get(`/v1/employees/${ids['Budi'] ?? ''}/gaps`)).body.code).toBe('role.gaps-not-yours');
  });

  it('go by the levels that count: evidence that has run out is a gap', async () => {
    await hr.put('/v1/skills/patience', { name: { id: 'Kesabaran', en: 'Patience' }, requires: ['test'] }, '*');
    const { body } = await sari.get(`/v1/employees/${ids['Sari'] ?? ''}/gaps`);
    expect(body.roles[0].wants).toContainEqual(expect.objectContaining({ key: 'patience', has: 0, missing: 2 }));
    await hr.put('/v1/skills/patience', { name: { id: 'Kesabaran', en: 'Patience' }, requires: [] }, '*');
  });

  it('of a team are told to whoever manages it: who is ready, what hangs on one, what nobody has', async () => {
    const { body } = await boss.get(`/v1/teams/${team}/gaps`);
    expect(body.roles).toMatchObject([
      {
        role: 'cashier',
        people: 2,
        ready: 1,
        holders: [
          { name: 'Sari', ready: true },
          { name: 'Budi', ready: false },
        ],
      },
    ]);
    expect(body.roles[0].words.en).toBe(
      '1 of 2 people are ready for the role Cashier. Nobody reaches: Patience. One person alone has: Numeracy.',
    );
    const stranger = await directory.as(workspace, ['manager'], ids['Orang lain']);
    expect((await stranger.get(`/v1/teams/${team}/gaps`)).body.code).toBe('role.gaps-not-yours');
  });

  it('say whom to hire, with what live plans ask of the role', async () => {
    const criteria = { role: 'cashier', skills: [{ skill: 'numeracy', level: 4 }] };
    const plan = { steps: [{ criteria, holdSeconds: 30 }], lastResort: { employeeId: ids['Sari'] } };
    await hr.post('/v1/reasons', { key: 'count-money', name: { id: 'Hitung', en: 'Count' }, plan });
    const { body } = await boss.get(`/v1/roles/cashier/hiring-profile?team=${team}`);
    expect(body).toMatchObject({
      people: 2,
      lookFor: [
        { key: 'numeracy', level: 4, advice: 'require', have: 0, reasons: 1, neededAtOnce: null },
        { key: 'patience', advice: 'prefer' },
        { kind: 'language', key: 'id', advice: 'teach', have: 2, name: { id: 'bahasa Indonesia', en: 'Indonesian' } },
      ],
      suits: [{ scale: 'contact', words: { en: 'wants to meet customers often' } }],
    });
    expect(body.words).toEqual({
      id: 'Cari Kasir yang menguasai Kemampuan berhitung (4). Di antara dua calon, pilih yang memiliki Kesabaran (2). Yang dapat diajarkan oleh tim: bahasa Indonesia (3).',
      en: 'Look for a Cashier who can: Numeracy (4). Between two, take whoever has Patience (2). The team can teach Indonesian (3).',
    });
    expect((await boss.get('/v1/roles/cashier/hiring-profile')).body).toMatchObject({ teamId: null, people: 2 });
    const stranger = await directory.as(workspace, ['manager'], ids['Orang lain']);
    expect((await stranger.get('/v1/roles/cashier/hiring-profile')).body).toMatchObject({ people: 0 });
    expect((await stranger.get(`/v1/roles/cashier/hiring-profile?team=${team}`)).body.code).toBe('role.gaps-not-yours');
    expect((await hr.get('/v1/roles/cashier/hiring-profile')).body).toMatchObject({ teamId: null, people: 2 });
  });

  it('are told of a role and a skill called like what every object has, too, and so is everything beside them', async () => {
    const [key, name] = ['constructor', { id: 'Tukang bangunan', en: 'Constructor' }];
    for (const path of ['/v1/roles', '/v1/skills'])
      expect((await hr.post(path, { key, name, ...(path === '/v1/roles' && { office: 'back' }) })).status).toBe(201);
    expect((await sari.get('/v1/self-assessments/questions')).status).toBe(200);
    expect((await hr.get(`/v1/roles/${key}/profile`)).body).toMatchObject({ version: 0, skills: [], suits: [] });
    expect((await hr.get(`/v1/roles/${key}/hiring-profile`)).body).toMatchObject({ people: 0, lookFor: [] });
    const wants = { skills: [{ skill: key, level: 2 }], languages: [], suits: [] };
    expect((await hr.put(`/v1/roles/${key}/profile`, wants, '*')).status).toBe(200);
    await add('Joko', { roles: [key], skills: [...skillsOf({ [key]: 2 }), ...skillsOf({ [key]: 3 })] });
    for (const [who, has] of Object.entries({ Sari: 0, Joko: 3 })) {
      const { roles } = (await hr.get(`/v1/employees/${ids[who] ?? ''}/gaps?role=${key}`)).body;
      expect(roles).toMatchObject([{ ready: has > 0, wants: [{ key, has }] }]);
    }
    const { people } = (await hr.get('/v1/skill-matrix?q=joko')).body;
    expect(people).toMatchObject([{ skills: [{ skill: key, level: 3 }] }]);
    expect((await hr.get('/v1/skill-matrix?q=sari')).status).toBe(200);
  });

  it('never leave the directory: nothing of a profile is an event', async () => {
    const before = (await directory.events(workspace)).length;
    await hr.put('/v1/roles/cashier/profile', { ...PROFILE, suits: [] }, '*');
    expect(await directory.events(workspace)).toHaveLength(before);
  });
});
