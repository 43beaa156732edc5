import { eventually } from '@sambung/testing';
import { Client } from 'pg';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('reasons and their plans', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let boss: string;
  let rina: string;
  const add = async (name: string, more: object = {}): Promise<string> =>
    (await hr.post('/v1/employees', { name, ...more })).body.employeeId as string;
  const planTo = (employeeId: string, steps: object[] = []) => ({ steps, lastResort: { employeeId } });
  const buy = (plan: object, more: object = {}) => ({ key: 'buy-now', name: { id: 'Beli', en: 'Buy' }, plan, ...more });
  const events = async (subject: string) =>
    (await directory.events(workspace)).filter((event) => event.subject === subject);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());
  beforeEach(async () => {
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    boss = await add('Bambang');
    rina = await add('Rina', { managerId: boss, roles: ['front-office-manager'] });
  });

  it('are there as drafts in a new workspace, unknown outside until somebody is named as their end', async () => {
    const { body } = await hr.get('/v1/reasons?status=inactive');
    const keys = (body.reasons as { key: string }[]).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['unclear', 'buy', 'dispute-invoice', 'complaint']));
    expect((await hr.get('/v1/reasons')).body.reasons).toEqual([]);
    expect((await directory.events(workspace)).filter(({ name }) => name === 'reason.changed')).toEqual([]);
  });

  it('come to life with a last resort', async () => {
    const { body } = await hr.get('/v1/reasons?status=inactive');
    const draft = (body.reasons as Record<string, unknown>[]).find(({ key }) => key === 'unclear')!;
    const { reasonId, key, name, priority, plan } = draft as {
      reasonId: string;
      key: string;
      name: object;
      priority: number;
      plan: { steps: object[] };
    };
    const live = await hr.put(
      `/v1/reasons/${reasonId}`,
      { key, name, priority, plan: planTo(rina, plan.steps) },
      '"1"',
    );
    expect(live.status).toBe(200);
    expect(await events(reasonId)).toMatchObject([
      { name: 'reason.changed', data: { key: 'unclear', active: true, plan: { lastResort: { employeeId: rina } } } },
    ]);
    expect((await hr.put(`/v1/reasons/${reasonId}`, { key, name, plan: planTo(rina), active: false })).body.code).toBe(
      'reason.unclear-is-always-valid',
    );
  });

  it.each([
    ['does not exist', () => 'nobody', 'does not exist'],
    ['has nobody above or beside them', () => boss, 'neither an active deputy nor an active manager'],
  ])('are refused when their last resort %s', async (_, whom, because) => {
    const { status, body } = await hr.post('/v1/reasons', buy(planTo(whom())));
    expect([status, body.code]).toEqual([400, 'reason.plan-ends-with-nobody']);
    expect(body.detail).toContain(because);
  });

  it('are refused when their last resort does not work here any more', async () => {
    await hr.post(`/v1/employees/${rina}/deactivate`);
    expect((await hr.post('/v1/reasons', buy(planTo(rina)))).body.detail).toContain('is deactivated');
  });

  it('may end with the head of the company who has a deputy', async () => {
    await hr.patch(`/v1/employees/${boss}`, { deputyId: rina });
    expect((await hr.post('/v1/reasons', buy(planTo(boss)))).status).toBe(201);
  });

  it('are refused when a step names what does not exist, with each place', async () => {
    const steps = [
      { criteria: { role: 'pirate', skills: [{ skill: 'magic', level: 3 }] }, holdSeconds: 10 },
      { criteria: { employeeId: 'nobody', siteId: 'moon' }, holdSeconds: 10 },
    ];
    const { body } = await hr.post('/v1/reasons', buy(planTo(rina, steps)));
    expect(body.code).toBe('directory.names-unknown');
    expect((body.errors as { path: string }[]).map(({ path }) => path)).toEqual([
      'body.plan.steps.0.criteria.role',
      'body.plan.steps.0.criteria.skills.0.skill',
      'body.plan.steps.1.criteria.siteId',
      'body.plan.steps.1.criteria.employeeId',
    ]);
  });

  it('are refused when a criterion is misspelt, instead of asking everybody', async () =>
    expect(
      (await hr.post('/v1/reasons', buy(planTo(rina, [{ criteria: { rolle: 'cashier' }, holdSeconds: 10 }])))).status,
    ).toBe(400));

  it('combine conditions with and, or and not, each held against what exists', async () => {
    const cashier = await add('Tuti', { roles: ['cashier'], tags: ['night'] });
    const step = (criteria: object) => ({ criteria, holdSeconds: 10 });
    const steps = [
      step({ anyOf: [{ role: 'cashier', not: [{ tags: ['night'] }] }, { authority: { what: 'refund', amount: 10 } }] }),
      step({ anyOf: [{ role: 'cashier', tags: ['night'] }, { role: 'accountant' }], not: [{ lastReceiver: true }] }),
      step({ lastReceiver: true, channel: 'chat' }),
    ];
    const { status, body } = await hr.post('/v1/reasons', buy(planTo(rina, steps)));
    expect([status, body.warnings]).toMatchObject([201, [{ step: 1, code: 'nobody-fits' }]]);
    expect((await events(body.reasonId as string))[0]).toMatchObject({ data: { plan: { steps } } });
    await hr.patch(`/v1/employees/${cashier}`, { authorities: [{ what: 'refund', upTo: 10, until: null }] });
    expect((await hr.get(`/v1/reasons/${String(body.reasonId)}`)).body.warnings).toEqual([]);

    const unknown = [step({ anyOf: [{ role: 'cashier', not: [{ role: 'pirate' }] }] })];
    const refused = await hr.post('/v1/reasons', buy(planTo(rina, unknown), { key: 'other' }));
    expect(refused.body.errors).toMatchObject([{ path: 'body.plan.steps.0.criteria.anyOf.0.not.0.role' }]);
    const empty = [step({ anyOf: [{}] })];
    expect((await hr.post('/v1/reasons', buy(planTo(rina, empty), { key: 'other' }))).status).toBe(400);
  });

  it('are taken with a warning when nobody fits a step, as the plan still ends with somebody', async () => {
    const { status, body } = await hr.post(
      '/v1/reasons',
      buy(
        planTo(rina, [
          { criteria: { role: 'cashier' }, holdSeconds: 10 },
          { criteria: { role: 'front-office-manager' }, holdSeconds: 10 },
        ]),
      ),
    );
    expect(status).toBe(201);
    expect(body.warnings).toMatchObject([{ step: 1, code: 'nobody-fits' }]);
    // The list tells it of each, where hr looks after all of them; whoever chooses one is told nothing of it.
    const listed = async (query: string) =>
      new Map(
        ((await hr.get(`/v1/reasons${query}`)).body.reasons as { reasonId: string; warnings?: unknown }[]).map(
          ({ reasonId, warnings }) => [reasonId, warnings],
        ),
      );
    const { body: fine } = await hr.post('/v1/reasons', buy(planTo(rina), { key: 'other' }));
    const all = await listed('?status=all');
    expect(all.get(String(body.reasonId))).toEqual(body.warnings);
    expect(all.get(String(fine.reasonId))).toEqual([]);
    expect([...(await listed('')).values()]).toEqual([undefined, undefined]);
  });

  it('show how they are routed to managers and hr, not to whoever only chooses one', async () => {
    const { body } = await hr.post('/v1/reasons', buy(planTo(rina)));
    const colleague = await directory.as(workspace, ['front-office'], rina);
    expect((await colleague.get(`/v1/reasons/${String(body.reasonId)}`)).body.plan).toBeUndefined();
    expect((await colleague.get('/v1/reasons?q=bel')).body.reasons).toHaveLength(1);
    expect((await colleague.get('/v1/reasons?q=xyz')).body.reasons).toHaveLength(0);
    expect((await colleague.get('/v1/reasons?status=all')).body.code).toBe('reason.inactive-not-shown');
    expect((await hr.get(`/v1/reasons/${String(body.reasonId)}`)).body.plan.lastResort).toEqual({ employeeId: rina });
  });

  it('are changed under their version, and no second reason has their key', async () => {
    const { body } = await hr.post('/v1/reasons', buy(planTo(rina)));
    const path = `/v1/reasons/${String(body.reasonId)}`;
    expect((await hr.put(path, buy(planTo(rina)), null)).status).toBe(428);
    expect((await hr.put(path, buy(planTo(rina), { priority: 90 }), '"1"')).headers.get('etag')).toBe('"2"');
    expect((await hr.put(path, buy(planTo(rina), { priority: 80 }), '"1"')).status).toBe(412);
    expect((await hr.put(path, buy(planTo(rina), { priority: 90 }), '"2"')).headers.get('etag')).toBe('"2"');
    expect(await events(body.reasonId as string)).toHaveLength(2);
    expect((await hr.post('/v1/reasons', buy(planTo(rina)))).body.code).toBe('catalogue.key-taken');
  });

  describe('keep their end', () => {
    let reason: string;
    let wati: string;
    beforeEach(async () => {
      wati = await add('Wati', { managerId: boss });
      reason = (await hr.post('/v1/reasons', buy(planTo(rina, [{ criteria: { employeeId: rina }, holdSeconds: 5 }]))))
        .body.reasonId as string;
    });

    it('when their last resort is to be deactivated: refused with the plans', async () => {
      const { status, body } = await hr.post(`/v1/employees/${rina}/deactivate`);
      expect([status, body.code]).toEqual([409, 'employee.plans-would-end-with-nobody']);
      expect(body.plans).toMatchObject([
        { reasonId: reason, key: 'buy-now', because: expect.stringContaining('Rina') },
      ]);
      expect((await hr.get(`/v1/employees/${rina}`)).body.active).toBe(true);
    });

    it('when somebody else takes the place of whoever leaves', async () => {
      expect((await hr.post(`/v1/employees/${rina}/deactivate`, { replacement: wati })).status).toBe(200);
      expect((await events(reason)).at(-1)).toMatchObject({
        data: { plan: { lastResort: { employeeId: wati }, steps: [{ criteria: { employeeId: wati } }] } },
      });
    });

    it('when their last resort is to be erased: refused, unless somebody takes their place', async () => {
      expect((await hr.delete(`/v1/employees/${rina}`)).body).toMatchObject({
        code: 'employee.named-in-plans',
        plans: [{ key: 'buy-now' }],
      });
      expect((await hr.delete(`/v1/employees/${rina}?replacement=${wati}`)).status).toBe(204);
      expect((await events(reason)).at(-1)).toMatchObject({ data: { plan: { lastResort: { employeeId: wati } } } });
    });

    it('when the only person above the last resort would go', async () => {
      expect((await hr.post(`/v1/employees/${boss}/deactivate`)).body.code).toBe(
        'employee.plans-would-end-with-nobody',
      );
      expect((await hr.patch(`/v1/employees/${rina}`, { managerId: null })).body.code).toBe(
        'employee.plans-would-end-with-nobody',
      );
    });

    it('when two changes that are each right alone come at once', async () => {
      await hr.patch(`/v1/employees/${rina}`, { deputyId: wati });
      // Both get as far as they can before either looks whether plans still end with somebody.
      const holder = new Client({ connectionString: directory.service.config.DATABASE_URL });
      await holder.connect();
      await holder.query('begin; lock table reasons in access exclusive mode');
      const answers = Promise.all([
        hr.patch(`/v1/employees/${rina}`, { managerId: null }),
        hr.post(`/v1/employees/${wati}/deactivate`),
      ]);
      await eventually(async () => {
        const waiting = await directory.service.dataSource.query<unknown[]>(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(waiting).toHaveLength(2);
      });
      await holder.query('commit');
      await holder.end();
      expect((await answers).map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });
});
