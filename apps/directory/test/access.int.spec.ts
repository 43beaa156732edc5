/* In one piece although it is long: it is one table, and the tests that hold the routes to it. */
import { listRoutes, PUBLIC, Role, type Route } from '@sambung/platform';
import { DirectoryUnderTest, type Caller } from './directory-under-test';

const EVERYBODY = Role.options;
const HR_AND_ADMIN: readonly Role[] = ['hr', 'admin'];
const ADMIN: readonly Role[] = ['admin'];
const MANAGERS: readonly Role[] = ['manager', 'hr', 'admin'];
/** Everybody but integrations. */
const PEOPLE: readonly Role[] = ['back-office', 'front-office', ...MANAGERS];

/** Who may do what, written down apart from the code that says so. Roles of people; what keys may do is said by their scopes. */
const RIGHTS: Readonly<Record<string, readonly Role[]>> = {
  'GET /v1/employees': EVERYBODY,
  'GET /v1/employees/:id': EVERYBODY,
  'GET /v1/employees/presence': EVERYBODY,
  'GET /v1/employees/presence/stream': ['integration', 'admin'],
  'GET /v1/employees/:id/presence': EVERYBODY,
  'GET /v1/employees/:id/line': EVERYBODY,
  'GET /v1/employees/:id/vcard': EVERYBODY,
  'GET /v1/employees/:id/export': PEOPLE,
  'GET /v1/who-handles': EVERYBODY,
  'POST /v1/employees': HR_AND_ADMIN,
  'PATCH /v1/employees/:id': HR_AND_ADMIN,
  'DELETE /v1/employees/:id': HR_AND_ADMIN,
  'POST /v1/employees/:id/deactivate': HR_AND_ADMIN,
  'POST /v1/employees/:id/delegate': ['manager', 'hr', 'admin'],
  'POST /v1/employees/:id/revoke': ['manager', 'hr', 'admin'],
  'PUT /v1/employees/:id/deputy': MANAGERS,
  'PUT /v1/employees/:id/absences': MANAGERS,
  'POST /v1/employees/:id/reactivate': HR_AND_ADMIN,
  'GET /v1/employees/:id/skills': PEOPLE,
  'GET /v1/employees/:id/skills/:key/assessments': PEOPLE,
  'POST /v1/employees/:id/skills/:key/assessments': EVERYBODY,
  'POST /v1/employees/:id/skills/:key/assessments/:assessmentId/withdraw': EVERYBODY,
  'GET /v1/skill-expiries': MANAGERS,
  'GET /v1/skill-matrix': MANAGERS,
  'GET /v1/scim-state': HR_AND_ADMIN,
  'GET /v1/teams/:id/rota-demands': MANAGERS,
  'GET /v1/teams/:id/rota-demands/:key': MANAGERS,
  'PUT /v1/teams/:id/rota-demands/:key': MANAGERS,
  'PUT /v1/teams/:id/rota-demands/:key/needs': MANAGERS,
  'DELETE /v1/teams/:id/rota-demands/:key': MANAGERS,
  'GET /v1/teams/:id/rota-terms': MANAGERS,
  'POST /v1/employees/:id/device-codes': PEOPLE,
  'GET /v1/employees/:id/devices': PEOPLE,
  'DELETE /v1/employees/:id/devices/:deviceId': PEOPLE,
  'GET /v1/devices/me': PEOPLE,
  'DELETE /v1/devices/me': PEOPLE,
  'GET /v1/shift-calendars/me': PEOPLE,
  'POST /v1/shift-calendars/me': PEOPLE,
  'DELETE /v1/shift-calendars/me': PEOPLE,
  'GET /v1/self-assessments': PEOPLE,
  'GET /v1/self-assessments/questions': PEOPLE,
  'GET /v1/self-assessments/draft': PEOPLE,
  'PUT /v1/self-assessments/draft': PEOPLE,
  'DELETE /v1/self-assessments/draft': PEOPLE,
  'POST /v1/self-assessments/draft/finish': PEOPLE,
  'GET /v1/self-assessments/:id': PEOPLE,
  'DELETE /v1/self-assessments/:id': PEOPLE,
  'PUT /v1/self-assessments/:id/sharing': PEOPLE,
  'GET /v1/employees/:id/self-assessments': ['manager', 'hr'],
  'GET /v1/roles/:key/profile': EVERYBODY,
  'PUT /v1/roles/:key/profile': HR_AND_ADMIN,
  'GET /v1/roles/:key/hiring-profile': MANAGERS,
  'GET /v1/employees/:id/gaps': PEOPLE,
  'GET /v1/teams/:id/gaps': MANAGERS,
  'GET /v1/employees/:id/shifts': PEOPLE,
  'GET /v1/employees/:id/rota-terms': PEOPLE,
  'PUT /v1/employees/:id/rota-terms': MANAGERS,
  'PUT /v1/employees/:id/rota-wishes': PEOPLE,
  'GET /v1/employees/:id/policies': PEOPLE,
  'GET /v1/holiday-calendars': EVERYBODY,
  'GET /v1/holiday-calendars/:key': EVERYBODY,
  'POST /v1/holiday-calendars': HR_AND_ADMIN,
  'PUT /v1/holiday-calendars/:key': HR_AND_ADMIN,
  'DELETE /v1/holiday-calendars/:key': HR_AND_ADMIN,
  'GET /v1/policies': EVERYBODY,
  'GET /v1/policies/:id': EVERYBODY,
  'POST /v1/policies': HR_AND_ADMIN,
  'PUT /v1/policies/:id': HR_AND_ADMIN,
  'POST /v1/policies/:id/acknowledge': PEOPLE,
  'GET /v1/policies/:id/acknowledgements': MANAGERS,
  'GET /v1/teams/:id/rota-rules': MANAGERS,
  'PUT /v1/teams/:id/rota-rules': MANAGERS,
  'GET /v1/rotas': MANAGERS,
  'POST /v1/rotas': MANAGERS,
  'GET /v1/rotas/:id': MANAGERS,
  'POST /v1/rotas/:id/publish': MANAGERS,
  'POST /v1/rotas/:id/withdraw': MANAGERS,
  'POST /v1/rotas/:id/replan': MANAGERS,
  'PUT /v1/rotas/:id/shifts/:employeeId/:date': MANAGERS,
  'DELETE /v1/rotas/:id/shifts/:employeeId/:date': MANAGERS,
  'GET /v1/audit': HR_AND_ADMIN,
  'GET /v1/employees/:id/audit': PEOPLE,
  'GET /v1/reasons': EVERYBODY,
  'GET /v1/reasons/:id': EVERYBODY,
  'POST /v1/reasons': HR_AND_ADMIN,
  'PUT /v1/reasons/:id': HR_AND_ADMIN,
  'GET /v1/readiness': MANAGERS,
  'POST /v1/front-office': HR_AND_ADMIN,
  'GET /v1/default-reasons': HR_AND_ADMIN,
  'POST /v1/default-reasons': HR_AND_ADMIN,
  'GET /v1/imports': HR_AND_ADMIN,
  'GET /v1/imports/:id': HR_AND_ADMIN,
  'GET /v1/imports/:id/people': HR_AND_ADMIN,
  'GET /v1/imports/:id/problems': HR_AND_ADMIN,
  'POST /v1/imports': HR_AND_ADMIN,
  'GET /v1/api-keys': ADMIN,
  'POST /v1/api-keys': ADMIN,
  'DELETE /v1/api-keys/:id': ADMIN,
  'GET /v1/workspace': HR_AND_ADMIN,
  'PUT /v1/workspace': HR_AND_ADMIN,
  'POST /v1/workspace/republish': ADMIN,
  'GET /scim/v2/ServiceProviderConfig': HR_AND_ADMIN,
  'GET /scim/v2/ResourceTypes': HR_AND_ADMIN,
  'GET /scim/v2/ResourceTypes/:id': HR_AND_ADMIN,
  'GET /scim/v2/Schemas': HR_AND_ADMIN,
  'GET /scim/v2/Schemas/:id': HR_AND_ADMIN,
  'GET /scim/v2/Users': HR_AND_ADMIN,
  'POST /scim/v2/Users': HR_AND_ADMIN,
  'POST /scim/v2/Users/.search': HR_AND_ADMIN,
  'GET /scim/v2/Users/:id': HR_AND_ADMIN,
  'PUT /scim/v2/Users/:id': HR_AND_ADMIN,
  'PATCH /scim/v2/Users/:id': HR_AND_ADMIN,
  'DELETE /scim/v2/Users/:id': HR_AND_ADMIN,
  'GET /scim/v2/Groups': HR_AND_ADMIN,
  'POST /scim/v2/Groups': HR_AND_ADMIN,
  'POST /scim/v2/Groups/.search': HR_AND_ADMIN,
  'GET /scim/v2/Groups/:id': HR_AND_ADMIN,
  'PUT /scim/v2/Groups/:id': HR_AND_ADMIN,
  'PATCH /scim/v2/Groups/:id': HR_AND_ADMIN,
  'DELETE /scim/v2/Groups/:id': HR_AND_ADMIN,
  ...Object.fromEntries(
    ['teams/:id', 'sites/:id', 'roles/:key', 'skills/:key', 'duties/:key'].flatMap((each) => {
      const [kind = ''] = each.split('/');
      return [
        [`GET /v1/${kind}`, EVERYBODY],
        [`GET /v1/${each}`, EVERYBODY],
        [`POST /v1/${kind}`, HR_AND_ADMIN],
        [`PUT /v1/${each}`, HR_AND_ADMIN],
      ];
    }),
  ),
};

/** What a phone that signed in by code may ask: what Hand over and Desk look up, and about itself. */
const DEVICES = [
  ...['GET /v1/employees', 'GET /v1/employees/:id', 'GET /v1/employees/presence', 'GET /v1/employees/:id/presence'],
  ...['GET /v1/who-handles', 'GET /v1/reasons', 'GET /v1/sites', 'GET /v1/teams'],
  ...['GET /v1/devices/me', 'DELETE /v1/devices/me'],
];

/** The collection whose things a path names: people are Users to an identity provider. */
const kindIn = (path: string): string =>
  ({ Users: 'employees', Groups: 'teams' })[path.split('/')[3] ?? ''] ?? path.split('/')[2] ?? '';

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

describe('who may do what in the directory', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let routes: Route[];
  let open: Route[];
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    const all = listRoutes(directory.service.app).filter(({ path }) => /^\/(v1|scim)\//.test(path));
    routes = all.filter(({ access }) => access !== PUBLIC);
    open = all.filter(({ access }) => access === PUBLIC);
    workspace = directory.newWorkspace();
    const admin = await directory.as(workspace, ['admin']);
    const boss = (await admin.post('/v1/employees', { name: 'Secret Boss' })).body.employeeId as string;
    const secret = { id: 'Rahasia', en: 'Secret' };
    ids['employees'] = (
      await admin.post('/v1/employees', { name: 'Secret Sari', managerId: boss, roles: ['cashier', 'accountant'] })
    ).body.employeeId as string;
    ids['teams'] = (
      await admin.post('/v1/teams', { key: 'secret', name: secret, office: 'front', managerId: ids['employees'] })
    ).body.teamId as string;
    ids['sites'] = (await admin.post('/v1/sites', { key: 'secret', name: 'Secret', timeZone: 'Asia/Jakarta' })).body
      .siteId as string;
    ids['reasons'] = (
      await admin.post('/v1/reasons', {
        key: 'secret',
        name: secret,
        plan: { steps: [], lastResort: { employeeId: ids['employees'] } },
      })
    ).body.reasonId as string;
    ids['api-keys'] = (await admin.post('/v1/api-keys', { name: 'Secret', scopes: ['directory:read'] })).body
      .apiKeyId as string;
    ids['policies'] = (
      await admin.post('/v1/policies', {
        ...{ key: 'secret', kind: 'secret', name: secret, text: secret, validFrom: '2099-01-01', why: 'Secret' },
      })
    ).body.policyId as string;
    ids['holiday-calendars'] = 'secret';
    const ics = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR';
    await admin.post('/v1/holiday-calendars', { key: 'secret', name: 'Secret', timeZone: 'Asia/Jakarta', ics });
    ids['imports'] = (await admin.post('/v1/imports', { mapping: { version: 1 } })).body.importId as string;
    for (const kind of ['roles', 'skills', 'duties']) {
      ids[kind] = `secret-${kind}`;
      await admin.post(`/v1/${kind}`, { key: ids[kind], name: secret, ...(kind === 'roles' && { office: 'front' }) });
    }
  });
  afterAll(() => directory.stop());

  /** Without a body that any route takes: what is asked for never happens, only whether it may be asked. */
  const ask = async (caller: Caller, { method, path }: Route) => {
    const kind = kindIn(path);
    const filled = path.replace(/:(id|key)/, ids[kind] ?? 'unknown');
    const nonsense = { nonsense: true };
    switch (method) {
      case 'GET':
        return caller.get(filled);
      case 'DELETE':
        return caller.delete(`${filled}?nonsense=true`);
      case 'PUT':
        return caller.put(filled, nonsense);
      case 'PATCH':
        return caller.patch(filled, nonsense);
      default:
        return caller.post(filled, nonsense);
    }
  };

  it('is said for every route there is', () => expect(routes.map(nameOf).sort()).toEqual(Object.keys(RIGHTS).sort()));

  it('is open to whoever has a secret for these alone: the address of a calendar, the code of a device', () =>
    expect(open.map(nameOf)).toEqual([
      ...['POST /v1/device-codes/look', 'POST /v1/devices/sign-in', 'GET /v1/shift-calendars/:secret.ics'],
    ]));

  it('is kept for devices, whoever they belong to: what Hand over and Desk look up, and nothing else', async () => {
    const hr = await directory.as(workspace, ['hr']);
    const { body } = await hr.post(`/v1/employees/${ids['employees'] ?? ''}/device-codes`);
    const sent = { code: String(body.code), pin: '482915', name: 'HP' };
    const { token } = (await hr.post('/v1/devices/sign-in', sent)).body as { token: string };
    const letIn: string[] = [];
    for (const route of routes.filter((each) => nameOf(each) !== 'DELETE /v1/devices/me')) {
      const { status } = await ask(directory.withKey(token), route);
      if (status !== 403) letIn.push(nameOf(route));
    }
    expect([...letIn, 'DELETE /v1/devices/me'].sort()).toEqual([...DEVICES].sort());
  });

  it.each(Role.options.filter((role) => role !== 'admin'))('is kept for people with the role %s', async (role) => {
    const caller = await directory.as(workspace, [role], ids['employees']);
    for (const route of routes) {
      const { status } = await ask(caller, route);
      expect([nameOf(route), status === 403]).toEqual([nameOf(route), !RIGHTS[nameOf(route)]?.includes(role)]);
      expect(status).not.toBe(500);
    }
  });

  it('is kept for strangers: nothing', async () => {
    const stranger = directory.withKey('nonsense');
    for (const route of routes)
      expect([nameOf(route), (await ask(stranger, route)).status]).toEqual([nameOf(route), 401]);
  });

  it('is kept for keys: reading with directory:read, writing with directory:write, SCIM with scim:write, the rest never', async () => {
    const admin = await directory.as(workspace, ['admin']);
    const keyWith = async (scope: string): Promise<Caller> =>
      directory.withKey((await admin.post('/v1/api-keys', { name: scope, scopes: [scope] })).body.key as string);
    const [reader, writer, other, scim] = await Promise.all(
      ['directory:read', 'directory:write', 'handoffs:write', 'scim:write'].map(keyWith),
    );
    const neverForKeys =
      /deputy|absences|rota|shifts|shift-calendars|device|api-keys|workspace|GET \/v1\/(imports|readiness|default-reasons)|DELETE(?! \/v1\/holiday)|delegate|revoke|GET \S*:id\/skills|skill-expiries|skill-matrix|scim-state|gaps|hiring|self-assessments|audit|:id\/policies|acknowledge|export/;
    for (const route of routes) {
      const isScim = route.path.startsWith('/scim/');
      const isRead = route.method === 'GET';
      const never = isScim || neverForKeys.test(nameOf(route));
      expect([nameOf(route), (await ask(scim!, route)).status === 403]).toEqual([nameOf(route), !isScim]);
      expect([nameOf(route), (await ask(reader!, route)).status === 403]).toEqual([nameOf(route), never || !isRead]);
      expect([nameOf(route), (await ask(writer!, route)).status === 403]).toEqual([nameOf(route), never || isRead]);
      expect([nameOf(route), (await ask(other!, route)).status]).toEqual([nameOf(route), 403]);
    }
  });

  it('ends at the workspace: nothing of one is shown to or changed by another, though they know the ids', async () => {
    const foreign = await directory.as(directory.newWorkspace(), [...Role.options], 'somebody');
    for (const route of routes.filter(({ path }) => /:(id|key)/.test(path))) {
      const { status, body } = await ask(foreign, route);
      expect(JSON.stringify(body ?? '')).not.toMatch(/secret sari|rahasia/i);
      expect([nameOf(route), [400, 404].includes(status)]).toEqual([nameOf(route), true]);
    }
    const before = await directory.events(workspace);
    const { body } = await foreign.delete(`/v1/employees/${ids['employees'] ?? ''}`);
    expect(body.code).toBe('employee.not-found');
    expect((await foreign.post(`/v1/employees/${ids['employees'] ?? ''}/deactivate`)).body.code).toBe(
      'employee.not-found',
    );
    expect((await foreign.patch(`/v1/employees/${ids['employees'] ?? ''}`, { name: 'X' })).body.code).toBe(
      'employee.not-found',
    );
    expect((await foreign.delete(`/v1/api-keys/${ids['api-keys'] ?? ''}`)).status).toBe(404);
    expect(await directory.events(workspace)).toEqual(before);
  });

  it('stands in the API’s description', async () => {
    const { status, body } = await (await directory.as(workspace)).get('/openapi.json');
    expect([status, body.openapi]).toEqual([200, expect.stringMatching(/^3\.1/)]);
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described).toEqual(expect.arrayContaining(Object.keys(RIGHTS)));
  });
});
