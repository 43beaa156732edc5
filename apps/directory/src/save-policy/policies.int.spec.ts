import { Database } from '@sambung/platform';
import { INDONESIAN_RULES } from '@sambung/rota';
import { DirectoryUnderTest, type Answer, type Caller } from '../../test/directory-under-test';
import { DIRECTORY_MIGRATIONS } from '../persistence/migrations';

/** Where it is about noon lies the company: no midnight comes meanwhile, after which what holds from today would be in the past. */
const east = 12 - new Date().getUTCHours();
/** Signs of these names are turned round. */
const ZONE = `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
const TODAY = new Date(Date.now() + east * 3_600_000).toISOString().slice(0, 10);
const today = (): string => TODAY;
const inDays = (days: number): string => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
const NAME = { id: 'Pakaian', en: 'Dress code' };
const body = (more: object = {}) => ({
  ...{ key: 'dress', kind: 'dress-code', name: NAME, text: { id: 'Batik pada hari Jumat.', en: 'Batik on Fridays.' } },
  ...{ validFrom: today(), why: 'Agreed with the works council.' },
  ...more,
});
const version = (more: object = {}) => {
  const { key: _, ...rest } = body(more);
  return rest;
};
const { breaks, apart, rest } = INDONESIAN_RULES;
const LUNCH = { breaks: breaks.map((each) => (each.key === 'lunch' ? { ...each, minutes: 30 } : each)), apart, rest };

describe('policies', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let sari: Caller;
  let boss: Caller;
  let bossId: string;
  let sariId: string;
  let teamId: string;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    const company = { region: 'ID', timeZone: ZONE };
    expect((await (await directory.as(workspace, ['admin'])).put('/v1/workspace', company)).status).toBe(200);
    bossId = (await hr.post('/v1/employees', { name: 'Ratna' })).body.employeeId as string;
    boss = await directory.as(workspace, ['manager'], bossId);
    const team = { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front', managerId: bossId };
    teamId = (await hr.post('/v1/teams', team)).body.teamId as string;
    const person = { name: 'Sari', roles: ['cashier'], teamId, managerId: bossId };
    sariId = (await hr.post('/v1/employees', person)).body.employeeId as string;
    sari = await directory.as(workspace, ['front-office'], sariId);
  });

  const held = async (caller: Caller, id: string, on = ''): Promise<Answer['body']> =>
    (await caller.get(`/v1/employees/${id}/policies${on && `?on=${on}`}`)).body.policies;
  const add = async (more: object = {}): Promise<Answer['body']> => {
    const { status, body: saved } = await hr.post('/v1/policies', body(more));
    expect([status, saved.code]).toEqual([201, undefined]);
    return saved;
  };

  it('hold for everybody or for some, and everybody can see which holds for them and why', async () => {
    await add();
    const { policyId } = await add({ key: 'dress-sales', scope: { teamId }, name: { id: 'Seragam', en: 'Uniform' } });
    expect(await held(sari, sariId)).toMatchObject([
      {
        ...{ kind: 'dress-code', holds: { policyId, version: 1 }, tied: [], overruled: [{ key: 'dress' }] },
        why: {
          id: 'Berlaku untuk departemen Penjualan, dan itu lebih khusus daripada semua orang.',
          en: 'It is for the department Sales, which is more specific than everybody.',
        },
      },
    ]);
    expect(await held(hr, bossId)).toMatchObject([{ holds: { key: 'dress' }, why: { en: 'It is for everybody.' } }]);
    expect(await held(boss, sariId)).toHaveLength(1);
    const refused = await sari.get(`/v1/employees/${bossId}/policies`);
    expect([refused.status, refused.body.code]).toEqual([403, 'policy.not-yours']);
  });

  it('show conflicts before they are saved, and are not saved with one unless that is said', async () => {
    await add({ scope: { role: 'cashier' } });
    await hr.patch(`/v1/employees/${sariId}`, { roles: ['cashier', 'receptionist'] });
    const other = body({
      ...{ key: 'dress-reception', scope: { role: 'receptionist' } },
      name: { id: 'Pakaian penerima tamu', en: 'Dress at reception' },
    });
    const tried = await hr.post('/v1/policies?dryRun=true', other);
    expect(tried.body).toMatchObject({
      ...{ dryRun: true, version: 1 },
      conflicts: [{ kind: 'tie', policies: [{ key: 'dress' }], people: 1, employeeIds: [sariId], until: null }],
    });
    expect((await hr.get('/v1/policies')).body.policies).toHaveLength(1);

    const refused = await hr.post('/v1/policies', other);
    expect([refused.status, refused.body.code]).toEqual([409, 'policy.conflicts']);
    expect(refused.body.conflicts[0].words.en).toBe(
      `The policies “Dress at reception” and “${NAME.en}” are equally specific, so neither holds until HR decides.`,
    );
    expect((await hr.post('/v1/policies', { ...other, acceptConflicts: true })).status).toBe(201);
    expect(await held(sari, sariId)).toMatchObject([
      { holds: null, tied: [{ key: 'dress' }, { key: 'dress-reception' }], acknowledgement: { open: false } },
    ]);
  });

  it('keep their history: who changed what, when and why, and nothing of it can be rewritten', async () => {
    const { policyId } = await add({ validUntil: inDays(30) });
    const next = version({ text: { id: 'Bebas.', en: 'Free.' }, validFrom: inDays(5), why: 'New brand.' });
    const tried = await hr.put(`/v1/policies/${policyId}?dryRun=true`, next, '"1"');
    expect([tried.status, tried.body.version, tried.headers.get('etag')]).toEqual([200, 2, null]);
    expect((await hr.put(`/v1/policies/${policyId}`, next, '"1"')).headers.get('etag')).toBe('"2"');
    expect((await hr.put(`/v1/policies/${policyId}`, version(), '"1"')).status).toBe(412);

    const { body: shown } = await sari.get(`/v1/policies/${policyId}`);
    expect(shown).toMatchObject({ version: 2, current: 1 });
    expect(shown.versions).toMatchObject([
      { version: 1, why: 'Agreed with the works council.', by: 'person:nobody-known', changed: [] },
      { version: 2, why: 'New brand.', changed: ['text', 'validFrom', 'validUntil'] },
    ]);
    const on = async (date: string): Promise<number> => (await held(sari, sariId, date))[0]?.holds.version as number;
    expect([await on(today()), await on(inDays(4)), await on(inDays(5)), await on(inDays(60))]).toEqual([1, 1, 2, 2]);

    const past = await hr.put(`/v1/policies/${policyId}`, version({ validFrom: inDays(-1) }));
    expect([past.status, past.body.code]).toEqual([400, 'policy.in-the-past']);
    for (const statement of [
      `update policy_versions set text = '{}'`,
      'delete from policy_versions',
      'delete from policies',
    ])
      await expect(
        directory.service.app.get(Database).inWorkspace(workspace, (manager) => manager.query(statement)),
      ).rejects.toThrow('permission denied');
  });

  it('add no version that says nothing new, keep their kind and their key', async () => {
    const { policyId } = await add();
    expect((await hr.put(`/v1/policies/${policyId}`, version({ why: 'Again.' }))).body.version).toBe(1);
    const kind = await hr.put(`/v1/policies/${policyId}`, version({ kind: 'shoes' }));
    expect([kind.status, kind.body.code]).toEqual([400, 'policy.kind-stays']);
    expect((await hr.post('/v1/policies', body())).body.code).toBe('catalogue.key-taken');
    expect((await hr.post('/v1/policies', body({ key: 'x', scope: { role: 'nobody' } }))).body.code).toBe(
      'directory.names-unknown',
    );
    expect((await hr.get('/v1/policies/unknown')).body.code).toBe('policy.not-found');
  });

  it('have the rules of their kind and no other', async () => {
    const tried = async (more: object): Promise<number> =>
      (await hr.post('/v1/policies?dryRun=true', body({ key: 'k', ...more }))).status;
    expect(await tried({ kind: 'remote-work', rules: { daysPerWeek: 2 } })).toBe(201);
    expect(await tried({ kind: 'flexitime', rules: { core: { from: '10:00', to: '15:00' } } })).toBe(201);
    expect(await tried({ kind: 'breaks', rules: LUNCH })).toBe(201);
    expect(await tried({ kind: 'pets-at-work' })).toBe(201);
    expect(await tried({ kind: 'constructor' })).toBe(201);
    expect(await tried({ kind: '__proto__' })).toBe(400);
    expect(await tried({ kind: 'remote-work', rules: null })).toBe(400);
    expect(await tried({ kind: 'breaks', rules: { daysPerWeek: 2 } })).toBe(400);
    expect(await tried({ kind: 'dress-code', rules: { daysPerWeek: 2 } })).toBe(400);
    expect(await tried({ validUntil: inDays(-2) })).toBe(400);
  });

  it('are acknowledged by those they hold for, asked again for a version that says so', async () => {
    const { policyId } = await add({ acknowledge: true });
    const answers = async (caller = hr, query = ''): Promise<Answer['body']> =>
      (await caller.get(`/v1/policies/${policyId}/acknowledgements${query}`)).body;
    expect(await answers()).toMatchObject({ version: 1, asked: 1, given: 0, open: 2 });
    const first = await sari.post(`/v1/policies/${policyId}/acknowledge`, { version: 1 });
    const second = await sari.post(`/v1/policies/${policyId}/acknowledge`, { version: 1 });
    expect([first.status, second.body.at]).toEqual([200, first.body.at]);
    expect(await answers()).toMatchObject({ given: 1, open: 1 });
    expect((await answers(hr, '?status=open')).employees).toMatchObject([{ employeeId: bossId, open: true }]);

    await hr.put(`/v1/policies/${policyId}`, version({ text: { id: 'Salah ketik.', en: 'A slip.' } }));
    expect(await answers()).toMatchObject({ version: 2, asked: 1, given: 1, open: 1 });
    await hr.put(`/v1/policies/${policyId}`, version({ text: { id: 'Baru.', en: 'New.' }, acknowledge: true }));
    expect(await answers()).toMatchObject({ version: 3, asked: 3, given: 0, open: 2 });
    expect(await held(sari, sariId)).toMatchObject([
      { acknowledgement: { asked: 3, given: { version: 1 }, open: true } },
    ]);
    const old = await sari.post(`/v1/policies/${policyId}/acknowledge`, { version: 1 });
    expect([old.status, old.body.code]).toEqual([409, 'policy.version-not-yours']);

    // A manager learns of their own line, and page by page.
    expect(await answers(boss)).toMatchObject({ open: 1, employees: [{ employeeId: sariId, name: 'Sari' }] });
    const page = await answers(hr, '?limit=1');
    expect((await answers(hr, `?limit=1&after=${page.next as string}`)).next).toBeNull();
  });

  it('that are for others are not acknowledged', async () => {
    const { policyId } = await add({ scope: { office: 'back' }, acknowledge: true });
    const refused = await sari.post(`/v1/policies/${policyId}/acknowledge`, { version: 1 });
    expect(refused.body.code).toBe('policy.version-not-yours');
    const unknown = await (
      await directory.as(workspace, ['hr'])
    ).post(`/v1/policies/${policyId}/acknowledge`, { version: 1 });
    expect(unknown.body.code).toBe('employee.not-found');
  });

  it('of another company are not there', async () => {
    const { policyId } = await add();
    const stranger = await directory.as(directory.newWorkspace());
    expect((await stranger.get(`/v1/policies/${policyId}`)).status).toBe(404);
    expect((await stranger.get('/v1/policies')).body.policies).toEqual([]);
  });

  describe('about breaks', () => {
    const path = (): string => `/v1/teams/${teamId}/rota-rules`;

    it('are what a team’s rotas are planned by', async () => {
      expect((await boss.get(path())).body).toMatchObject({ version: 0, policies: { breaks: null, flexitime: null } });
      const { policyId } = await add({ key: 'breaks', kind: 'breaks', rules: LUNCH });
      const { body: rules } = await boss.get(path());
      expect(rules).toMatchObject({ ...LUNCH, version: 1, policies: { breaks: { policyId, version: 1 } } });
    });

    it('are what is said with the rota rules, for this team alone, and the company’s stay as they are', async () => {
      const { policyId } = await add({ key: 'breaks', kind: 'breaks', rules: LUNCH });
      const { teamId: _, version: read, policies: __, ...rules } = (await boss.get(path())).body;
      const same = await boss.put(path(), rules, `"${read as number}"`);
      expect(same.body.policies.breaks).toEqual({ policyId, version: 1 });
      const saved = await boss.put(path(), { ...rules, apart: 75 });
      expect(saved.body.policies.breaks.policyId).not.toBe(policyId);
      expect(saved.body.apart).toBe(75);
      expect((await hr.get('/v1/policies?kind=breaks')).body.policies).toMatchObject([
        { key: 'breaks' },
        { key: 'breaks-of-sales', versions: [{ scope: { teamId }, rules: { apart: 75 }, by: `person:${bossId}` }] },
      ]);
      expect(await held(sari, sariId)).toMatchObject([{ kind: 'breaks', holds: { key: 'breaks-of-sales' } }]);
      // Whoever read the rules before somebody changed a policy does not write the old breaks back.
      expect((await boss.put(path(), rules, `"${read as number}"`)).status).toBe(412);
    });

    it('say so where a team’s shifts could not have them', async () => {
      const { teamId: _, version: __, policies: ___, ...rules } = (await boss.get(path())).body;
      await boss.put(path(), rules);
      const late = { ...LUNCH, breaks: [{ ...LUNCH.breaks[1], earliest: 300, latest: 330 }] };
      const refused = await hr.post('/v1/policies', body({ key: 'breaks', kind: 'breaks', rules: late }));
      expect([refused.status, refused.body.conflicts]).toMatchObject([409, [{ kind: 'rota', teamId }]]);
    });

    it('that change within a rota, or differ within its team, are told instead of planned past', async () => {
      const { teamId: _, version: __, policies: ___, ...rules } = (await boss.get(path())).body;
      await boss.put(path(), rules);
      const thisWeek = { teamId, from: inDays(-2), days: 7, queues: [{ key: 'calls' }], seconds: 1 };
      expect((await boss.post('/v1/rotas', thisWeek, { prefer: 'wait=0' })).status).toBe(202);
      await add({ key: 'breaks', kind: 'breaks', rules: LUNCH, validFrom: inDays(9) });
      const ask = { teamId, from: inDays(7), days: 7, queues: [{ key: 'calls' }], seconds: 1 };
      const changes = await boss.post('/v1/rotas', ask);
      expect([changes.status, changes.body.code, changes.body.on]).toEqual([409, 'rota.policy-changes', inDays(9)]);
      const planned = await boss.post('/v1/rotas', { ...ask, from: inDays(9) }, { prefer: 'wait=0' });
      expect(planned.status).toBe(202);

      await add({ key: 'breaks-cashiers', kind: 'breaks', rules: { ...LUNCH, apart: 75 }, scope: { role: 'cashier' } });
      const differs = await boss.post('/v1/rotas', { ...ask, days: 1 });
      expect([differs.status, differs.body.code]).toEqual([409, 'rota.policies-differ']);
      expect(differs.body.errors).toEqual([{ path: `employee ${sariId}`, message: 'has other breaks' }]);
    });
  });
});

describe('the rota rules that teams had before there were policies', () => {
  it('are policies of these teams after the migration', async () => {
    const directory = await DirectoryUnderTest.start();
    try {
      const workspace = directory.newWorkspace();
      const hr = await directory.as(workspace);
      const team = { key: 'sales', name: { id: 'Penjualan', en: 'Sales' }, office: 'front' };
      const { teamId } = (await hr.post('/v1/teams', team)).body as { teamId: string };
      const { timeZone: _, ...rules } = {
        ...INDONESIAN_RULES,
        timeZone: '',
        ...LUNCH,
        core: { from: '10:00', to: '14:00' },
      };
      const { dataSource } = directory.service;
      const runner = dataSource.createQueryRunner();
      await runner.query('drop table policy_acknowledgements, policy_versions, policies');
      await runner.query('insert into rota_rules values ($1, $2, $3)', [
        workspace,
        teamId,
        { ...rules, timeZone: 'Asia/Jakarta' },
      ]);
      const migration = DIRECTORY_MIGRATIONS.find(({ name }) => name === 'Policies')!;
      await new migration().up(runner);
      await runner.release();
      const { body: now } = await hr.get(`/v1/teams/${teamId}/rota-rules`);
      expect(now).toMatchObject({ ...LUNCH, core: rules.core, shifts: rules.shifts });
      expect(now.policies).toMatchObject({ breaks: { version: 1 }, flexitime: { version: 1 } });
    } finally {
      await directory.stop();
    }
  });
});
