import type { DefaultReasons, Readiness } from '@sambung/contracts';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

const name = { id: 'Depan', en: 'Front' };
const NOBODY = { people: 0, named: [] };

describe('the first run of a company', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let team: string;
  let rina: string;
  let sari: string;
  const add = async (person: object): Promise<string> =>
    (await hr.post('/v1/employees', person)).body.employeeId as string;
  const readiness = async (): Promise<Readiness> => (await hr.get('/v1/readiness')).body as Readiness;
  const defaults = async (): Promise<DefaultReasons> => (await hr.get('/v1/default-reasons')).body as DefaultReasons;
  const mark = (body: object) => hr.post('/v1/front-office', body);
  const takeOver = (reasons: object[], employeeId = rina, deputy = {}) =>
    hr.post('/v1/default-reasons', { lastResort: { employeeId, ...deputy }, reasons });
  const proposals = async (): Promise<object[]> =>
    (await defaults()).reasons.map(({ key, proposed }) => ({ key, steps: proposed.map(({ step }) => step) }));
  const published = async (what: string): Promise<string[]> =>
    (await directory.events(workspace)).filter((event) => event.name === what).map(({ subject }) => subject);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    team = (await hr.post('/v1/teams', { key: 'toko', name, office: 'back' })).body.teamId as string;
    const boss = await add({ name: 'Bambang', roles: ['back-office-manager'] });
    rina = await add({ name: 'Rina', managerId: boss, teamId: team, roles: ['accountant'] });
    sari = await add({ name: 'Sari', managerId: rina, teamId: team });
  });

  it('begins empty, and says so, also before anybody has changed anything', async () => {
    const nobody = await directory.as(directory.newWorkspace());
    expect((await nobody.get('/v1/readiness')).body).toEqual({
      ...{ people: 0, front: 0, teams: [], reasons: { live: 0, drafts: 0, unclear: false } },
      ...{ withoutRole: NOBODY, unreachable: NOBODY, reachable: { phone: 0, counter: 0, chat: 0, email: 0 } },
    });
  });

  it('knows how far it has come', async () => {
    await add({ name: 'Dewi', roles: ['cashier'] });
    const { reasons, ...people } = await readiness();
    expect(people).toMatchObject({
      ...{ people: 4, front: 1 },
      teams: [{ teamId: team, name, office: 'back', openingHours: null, people: 2, front: 0 }],
    });
    expect(reasons).toMatchObject({ live: 0, unclear: false });
    expect(reasons.drafts).toBeGreaterThan(10);
  });

  it('names who holds no role, and who serves customers and can be reached in no way', async () => {
    const dewi = await add({ name: 'Dewi', roles: ['cashier'], contactPoints: { extension: '', counter: 'Loket 2' } });
    const eka = await add({ name: 'Eka', roles: ['cashier'], contactPoints: { phone: '+62215550101' } });
    const fajar = await add({ name: 'Fajar', roles: ['receptionist'], contactPoints: { chat: '' } });
    expect(await readiness()).toMatchObject({
      withoutRole: { people: 1, named: [{ employeeId: sari, name: 'Sari' }] },
      unreachable: { people: 1, named: [{ employeeId: fajar, name: 'Fajar' }] },
      reachable: { phone: 1, counter: 1, chat: 0, email: 0 },
    });
    for (const id of [dewi, eka]) await hr.post(`/v1/employees/${id}/deactivate`, {});
    expect((await readiness()).reachable).toMatchObject({ phone: 0, counter: 0 });
    await Promise.all(Array.from({ length: 13 }, (_, index) => add({ name: `Tanpa ${index + 10}` })));
    const { people, named } = (await readiness()).withoutRole;
    expect([people, named.length, named[1]?.name]).toEqual([14, 12, 'Tanpa 10']);
  });

  it('marks a whole team in one step, adds to what its people do, and changes nothing the second time', async () => {
    expect((await mark({ teamIds: [team], role: 'receptionist' })).body).toEqual({ teams: 1, people: 2 });
    expect((await readiness()).teams).toMatchObject([{ office: 'front', people: 2, front: 2 }]);
    const shown = (await hr.get(`/v1/employees/${rina}`)).body as { roles: { role: string }[] };
    expect(shown.roles.map(({ role }) => role)).toEqual(['accountant', 'receptionist']);
    expect(await published('team.changed')).toEqual([team, team]);
    expect((await published('employee.changed')).slice(-2).sort()).toEqual([rina, sari].sort());
    expect((await mark({ teamIds: [team], role: 'cashier' })).body).toEqual({ teams: 0, people: 0 });
    expect(await published('team.changed')).toHaveLength(2);
  });

  it('takes a mark back, and leaves people what they do in the back office', async () => {
    await mark({ teamIds: [team], role: 'receptionist' });
    expect((await mark({ employeeIds: [rina], role: null })).body).toEqual({ teams: 0, people: 1 });
    expect((await hr.get(`/v1/employees/${rina}`)).body).toMatchObject({ offices: ['back'] });
    expect((await mark({ teamIds: [team], role: null })).body).toEqual({ teams: 1, people: 1 });
    expect(await readiness()).toMatchObject({ front: 0, teams: [{ office: 'back' }] });
  });

  it.each([
    [{ teamIds: ['nothing'], role: 'receptionist' }, 'directory.names-unknown'],
    [{ employeeIds: ['nobody'], role: 'receptionist' }, 'directory.names-unknown'],
    [{ teamIds: ['TEAM'], role: 'pirate' }, 'directory.names-unknown'],
    [{ teamIds: ['TEAM'], role: 'accountant' }, 'front-office.role-not-front'],
    [{ role: 'receptionist' }, 'request.invalid'],
  ])('marks nobody as %j, which names what is not there', async (body, code) => {
    const said = JSON.parse(JSON.stringify(body).replace('TEAM', team)) as object;
    expect(await mark(said)).toMatchObject({ status: 400, body: { code } });
  });

  it('proposes plans of those who work here, and with whom they may end', async () => {
    await mark({ employeeIds: [sari], role: 'receptionist' });
    const { reasons, lastResorts } = await defaults();
    const [unclear, supplier, legal] = ['unclear', 'supplier', 'legal'].map((key) =>
      reasons.find((each) => each.key === key),
    );
    expect(unclear?.proposed).toEqual([{ step: { criteria: { role: 'receptionist' }, holdSeconds: 30 }, people: 1 }]);
    expect(unclear?.leftOut.length).toBeGreaterThan(0);
    expect(supplier?.proposed.map(({ step }) => step.criteria.role)).toEqual(['accountant', 'receptionist']);
    expect(legal?.proposed.map(({ step }) => step.criteria.role)).toEqual(['back-office-manager']);
    expect(reasons.find(({ key }) => key === 'pay')?.proposed).toEqual([
      { step: { criteria: { anyOf: [{ role: 'receptionist' }] }, holdSeconds: 30 }, people: 1 },
    ]);
    // Bambang has nobody above or beside him, and is not among them.
    expect(lastResorts.map(({ name, team }) => [name, team?.en])).toEqual([
      ['Rina', 'Front'],
      ['Sari', 'Front'],
    ]);
  });

  it('takes the reasons over all together, tells the others, and keeps what was live when somebody does it again', async () => {
    await mark({ employeeIds: [sari], role: 'receptionist' });
    const wanted = await proposals();
    const first = (await takeOver(wanted)).body as { taken: string[]; alreadyLive: string[] };
    expect([first.taken.length, first.alreadyLive]).toEqual([wanted.length, []]);
    expect(await published('reason.changed')).toHaveLength(wanted.length);
    expect((await readiness()).reasons).toEqual({ live: wanted.length, drafts: 0, unclear: true });
    const again = (await takeOver([{ key: 'unclear', steps: [] }], sari)).body as { taken: string[] };
    expect(again).toEqual({ taken: [], alreadyLive: ['unclear'], switchedOff: [] });
    expect(await published('reason.changed')).toHaveLength(wanted.length);
    expect((await defaults()).reasons).toEqual([]);
  });

  it('takes over only some, but never without a place for whoever is unclear', async () => {
    const buy = { key: 'buy', steps: [{ criteria: { teamId: team }, holdSeconds: 20 }] };
    expect(await takeOver([buy])).toMatchObject({ status: 409, body: { code: 'reason.unclear-comes-along' } });
    expect((await takeOver([buy, { key: 'unclear', steps: [] }])).body).toMatchObject({ alreadyLive: [] });
    expect((await readiness()).reasons).toMatchObject({ live: 2, unclear: true });
  });

  it('leaves what somebody has switched off as it is, and says so', async () => {
    const buy = (await defaults()).reasons.find(({ key }) => key === 'buy');
    const both = [
      { key: 'unclear', steps: [] },
      { key: 'buy', steps: [] },
    ];
    await takeOver(both);
    const plan = { steps: [], lastResort: { employeeId: rina } };
    const off = { key: 'buy', name: buy?.name, plan, active: false };
    expect((await hr.put(`/v1/reasons/${buy?.reasonId ?? ''}`, off, '*')).status).toBe(200);
    expect((await takeOver(both)).body).toEqual({ taken: [], alreadyLive: ['unclear'], switchedOff: ['buy'] });
  });

  it('gives the last resort who stands in for them with it, all or none', async () => {
    const boss = await add({ name: 'Citra' });
    const deputyOf = async (): Promise<unknown> => (await hr.get(`/v1/employees/${boss}`)).body.deputy;
    const unclear = { key: 'unclear', steps: [] };
    expect((await takeOver([unclear], boss)).body.code).toBe('reason.plan-ends-with-nobody');
    const wrong = { key: 'buy', steps: [{ criteria: { teamId: 'nothing' }, holdSeconds: 20 }] };
    expect((await takeOver([unclear, wrong], boss, { deputyId: sari })).status).toBe(400);
    expect(await deputyOf()).toBeNull();
    expect((await takeOver([unclear], boss, { deputyId: sari })).body).toMatchObject({ taken: ['unclear'] });
    expect(await deputyOf()).toMatchObject({ employeeId: sari });
  });

  it('takes over none where one plan would end with nobody, or names what does not exist', async () => {
    const unclear = { key: 'unclear', steps: [] };
    const wrong = { key: 'buy', steps: [{ criteria: { teamId: 'nothing' }, holdSeconds: 20 }] };
    expect((await takeOver([unclear, wrong])).body.code).toBe('directory.names-unknown');
    expect((await takeOver([unclear], 'nobody')).body.code).toBe('reason.plan-ends-with-nobody');
    expect((await takeOver([unclear, { key: 'unheard-of', steps: [] }])).body.code).toBe('catalogue.not-found');
    expect((await readiness()).reasons.live).toBe(0);
  });

  it('is for hr and administrators: a manager sees how far it is', async () => {
    const manager = await directory.as(workspace, ['manager'], rina);
    expect((await manager.get('/v1/readiness')).status).toBe(200);
    expect((await manager.get('/v1/default-reasons')).status).toBe(403);
    expect((await manager.post('/v1/front-office', { teamIds: [team], role: 'receptionist' })).status).toBe(403);
    expect((await (await directory.as(workspace, ['front-office'], sari)).get('/v1/readiness')).status).toBe(403);
  });
});
