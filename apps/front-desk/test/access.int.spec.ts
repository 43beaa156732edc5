import { listRoutes, Role, type Route } from '@sambung/platform';
import { RunningFrontDesk } from './running-front-desk';

/** What is sent where a body is demanded; elsewhere nothing is. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /v1/handoffs': { reasonKey: 'buy' },
  'POST /v1/handoffs/:handoffId/correct-reason': { reasonKey: 'unclear' },
  'POST /v1/handoffs/:handoffId/override': { toEmployeeId: 'sari' },
  'POST /v1/handoffs/:handoffId/reassign': { toEmployeeId: 'sari' },
  'PUT /v1/handoffs/:handoffId/contact': { note: 'x' },
  'PUT /v1/presence/me': { availability: 'Available' },
  'POST /v1/presence/:employeeId/pause': { durationMinutes: 5 },
  'PUT /v1/desk/push': { endpoint: 'https://push.example/x', keys: { p256dh: 'x'.repeat(87), auth: 'x'.repeat(22) } },
  'POST /v1/contacts/erase': { number: '+6281200000000' },
};

/** What a phone that signed in by code needs for Hand over and Desk. */
const FOR_DEVICES = [
  ...['POST /v1/handoffs', 'GET /v1/handoffs', 'GET /v1/handoffs/:handoffId', 'GET /v1/handoffs/:handoffId/story'],
  ...[
    'cancel',
    'return',
    'promise',
    'connect',
    'not-picked-up',
    'cut-off',
    'complete',
    'correct-reason',
    'reassign',
  ].map((act) => `POST /v1/handoffs/:handoffId/${act}`),
  ...['GET /v1/desk/push', 'PUT /v1/desk/push', 'DELETE /v1/desk/push/:subscriptionId'],
  ...['PUT /v1/handoffs/:handoffId/contact', 'GET /v1/desk', 'GET /v1/desk/stream', 'POST /v1/assists'],
  ...['accept', 'decline', 'extend'].map((answer) => `POST /v1/offers/:offerId/${answer}`),
  ...['GET /v1/presence/me', 'PUT /v1/presence/me', 'PUT /v1/employees/:employeeId/engagements/:externalId'],
];
/** What is about others, the floor, or the company. */
const NEVER_FOR_DEVICES = /events|reports|floor|export|contacts\/erase|leases|fill-ins|override|pause|audit/;

describe('who may do what at the front desk', () => {
  let desk: RunningFrontDesk;
  let routes: Route[];
  let handoffId: string;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    routes = listRoutes(desk.service.app).filter(({ path }) => path.startsWith('/v1/'));
    handoffId = (await desk.handoff({ contact: { note: 'for the eyes of this company alone' } })).handoffId;
    await desk.decide.offered(handoffId, 'sari');
    await desk.until(async () => (await desk.show(handoffId)).state === 'offered');
    await foundElsewhere();
    // Every command is answered, so that none of the walks below waits.
    desk.neighbours.react((event) =>
      event.name.endsWith('.changed') ? undefined : desk.decide.refused(event.subject, event.id, 'not.now'),
    );
  });
  afterAll(() => desk.close());

  const foundElsewhere = async (): Promise<void> => {
    await desk.sql(
      `insert into people (workspace, employee_id, name, active, offices, contact_points) values ('elsewhere', 'sari', 'Another Sari', true, '{front,back}', '{}')`,
    );
  };

  const call = async (route: Route, headers: Record<string, string>): Promise<{ status: number; text: string }> => {
    const path = route.path
      .replace(':handoffId', handoffId)
      .replace(':offerId', `${handoffId}.1`)
      .replace(':employeeId', 'sari')
      .replace(':subscriptionId', 'nothing')
      .replace(':teamId', 'team-sales')
      .replace(':externalId', 'x');
    const leaving = new AbortController();
    const response = await fetch(`${desk.service.url}${path}`, {
      method: route.method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(route.method !== 'GET' && { body: JSON.stringify(BODIES[`${route.method} ${route.path}`] ?? {}) }),
      signal: leaving.signal,
    });
    const streaming = response.headers.get('content-type')?.includes('event-stream');
    const text = streaming ? '' : await response.text();
    leaving.abort();
    return { status: response.status, text };
  };

  it('covers every route of the API', () => {
    expect(routes.length).toBeGreaterThanOrEqual(24);
    expect(routes.every(({ access }) => access !== undefined && access !== 'public')).toBe(true);
  });

  it('lets in nobody without a token, and nobody whose role a route does not name', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      if (route.access === undefined || route.access === 'public') continue;
      const { roles } = route.access;
      if ((await call(route, {})).status !== 401) wrong.push(`${route.handler}: without a token`);
      for (const role of Role.options) {
        const { status } = await call(route, await desk.as('sari', [role]));
        const letIn = status !== 403 || roles.includes(role);
        if (letIn !== roles.includes(role)) wrong.push(`${route.handler}: ${role} got ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets in a device where Hand over and Desk need it, and nowhere else', async () => {
    const device = await desk.device('sari');
    const letIn: string[] = [];
    for (const route of routes)
      if (!(await call(route, device)).text.includes('access.device-not-let-in'))
        letIn.push(`${route.method} ${route.path}`);
    expect(FOR_DEVICES.filter((route) => !letIn.includes(route))).toEqual([]);
    expect(letIn.filter((route) => NEVER_FOR_DEVICES.test(route))).toEqual([]);
  });

  it('lets in no device any more that was revoked, or whose owner was erased, and leaves nothing of it', async () => {
    const { path } = routes.find((each) => each.path === '/v1/desk')!;
    const ask = async (headers: Record<string, string>) => (await desk.call('GET', path, headers)).status;
    const [lost, kept] = [await desk.device('budi'), await desk.device('budi')];
    expect([await ask(lost), await ask(kept)]).toEqual([200, 200]);
    await desk.device('budi', { token: lost['authorization']!.slice(7), revoked: true });
    await desk.until(async () => (await ask(lost)) === 401);
    expect(await ask(kept)).toBe(200);
    await desk.neighbours.say('employee.erased', {
      ...{ workspace: desk.workspace, subject: 'budi', data: { employeeId: 'budi' } },
    });
    await desk.until(async () => (await ask(kept)) === 401);
    await desk.until(
      async () => (await desk.sql('select 1 from api_keys where employee_id = $1', ['budi'])).length === 0,
    );
  });

  it('lets in no API key that lacks the scope', async () => {
    const key = await desk.integration(['directory:read']);
    const statuses = await Promise.all(routes.map(async (route) => (await call(route, key)).status));
    expect(new Set(statuses)).toEqual(new Set([403]));
  });

  it('shows nothing of one workspace to another, though they know the ids', async () => {
    const leaks: string[] = [];
    for (const route of routes.filter(({ path }) => path.includes(':handoffId') || path.includes(':offerId'))) {
      const { status, text } = await call(
        route,
        await desk.as('sari', ['front-office', 'manager', 'hr', 'admin'], 'elsewhere'),
      );
      if (status !== 404 || text.includes('for the eyes')) leaks.push(`${route.handler}: ${status}`);
    }
    expect(leaks).toEqual([]);
  });

  it('holds every table with a workspace behind row-level security, also on a connection that served another workspace just before', async () => {
    const tables = await desk.sql<{ name: string; secured: boolean }>(`
      select c.relname as name, c.relrowsecurity as secured from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
    expect(tables.filter(({ secured }) => !secured)).toEqual([]);

    const runner = desk.service.dataSource.createQueryRunner();
    const rowsSeenBy = async (workspace: string): Promise<number> => {
      await runner.startTransaction();
      const settings = `select set_config('role', 'sambung_front_desk_http', true), set_config('sambung.workspace', $1, true)`;
      await runner.query(settings, [workspace]);
      const [row] = (await runner.query(`select (select count(*) from handoffs)::int
        + (select count(*) from contacts)::int + (select count(*) from standings)::int + (select count(*) from story)::int
        + (select count(*) from desk_events)::int as seen`)) as unknown as { seen: number }[];
      await runner.commitTransaction();
      return row?.seen ?? -1;
    };
    expect(await rowsSeenBy(desk.workspace)).toBeGreaterThan(0);
    expect(await rowsSeenBy('elsewhere')).toBe(0);
    expect(await rowsSeenBy('')).toBe(0);
    expect(await rowsSeenBy(desk.workspace)).toBeGreaterThan(0);
    await runner.release();
  });
});
