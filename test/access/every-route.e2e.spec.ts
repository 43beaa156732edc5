import { randomUUID } from 'node:crypto';
import { Role } from '@sambung/platform';
import type { EmployeePage, HandoffView, ImportReport, NewApiKeyView, ReasonView } from '@sambung/contracts';
import { z } from 'zod';
import { foundCompany, type Company } from '../system/company';
import { System } from '../system/system';
import { bodyFor, CALENDAR, filled, POLICY, ROTA_RULES, routesOf, type Route, type Things } from './routes';

const MINE = { number: '+62215550177', name: 'Mine Alone', note: 'a note of mine' };

describe('every route, with every role, from one’s own workspace and a foreign one', () => {
  let system: System;
  let mine: Company;
  let foreign: Company;
  let things: Things;
  let routes: Route[];

  beforeAll(async () => {
    system = await System.start({ bus: 'postgres' });
    const staff = { senders: 1, receivers: 1, capacity: { units: 1, weights: { phone: 1 } } };
    [mine, foreign] = [
      await foundCompany(system, `mine-${randomUUID()}`, staff),
      await foundCompany(system, `foreign-${randomUUID()}`, staff),
    ];
    things = await thingsOf(mine);
    routes = await routesOf(system);
  });
  afterAll(() => system?.stop());

  /** Things of a workspace that somebody else's token must not reach. */
  async function thingsOf(company: Company): Promise<Things> {
    const admin = await system.client(company.workspace, 'administrator', ['admin', 'hr', 'manager']);
    const site = await admin.send<{ siteId: string }>('POST', '/v1/sites', {
      key: 'jakarta',
      name: 'Jakarta',
      timeZone: 'Asia/Jakarta',
    });
    const team = await admin.send<{ teamId: string }>('POST', '/v1/teams', {
      key: 'sales',
      name: { id: 'Penjualan', en: 'Sales' },
      office: 'front',
    });
    const key = await admin.send<NewApiKeyView>('POST', '/v1/api-keys', { name: 'mine', scopes: ['handoffs:read'] });
    const { reasons } = await admin.send<{ reasons: ReasonView[] }>('GET', '/v1/reasons');
    const { imports } = await admin.send<{ imports: ImportReport[] }>('GET', '/v1/imports');
    const sender = await company.as(company.senders[0]!);
    const handoff: HandoffView = await sender.requestHandoff({
      reasonKey: 'buy',
      contact: { kind: 'customer', ...MINE },
    });
    const rotaId = await rotaOf(company, team.teamId);
    const { policyId } = await admin.send<{ policyId: string }>('POST', '/v1/policies', { ...POLICY, key: 'mine' });
    await admin.send('POST', '/v1/holiday-calendars', { ...CALENDAR, key: 'mine' });
    const { assist } = await sender.askColleague({ ask: { kind: 'supervisor' }, note: MINE.note });
    return {
      assistId: assist.assistId,
      employeeId: company.receivers[0]!.employeeId,
      handoffId: handoff.handoffId,
      offerId: `${handoff.handoffId}.1`,
      reasonId: reasons.find(({ key: each }) => each === 'buy')!.reasonId,
      teamId: team.teamId,
      siteId: site.siteId,
      importId: imports[0]!.importId,
      apiKeyId: key.apiKeyId,
      resourceType: 'Nothing',
      rotaId,
      policyId,
    };
  }

  async function rotaOf({ workspace }: Company, teamId: string): Promise<string> {
    const token = await system.token(workspace, 'administrator', ['admin', 'hr']);
    const ask = async (method: string, path: string, body: object): Promise<{ rotaId: string }> => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'if-match': '*',
        prefer: 'wait=30',
      };
      const response = await fetch(system.address(path), { method, headers, body: JSON.stringify(body) });
      return (await response.json()) as { rotaId: string };
    };
    await ask('PUT', `/v1/teams/${teamId}/rota-rules`, ROTA_RULES);
    const asked = { teamId, from: '2027-03-01', days: 1, queues: [{ key: 'calls' }], seconds: 1 };
    return (await ask('POST', '/v1/rotas', asked)).rotaId;
  }

  /** A stream is closed as soon as it has answered. */
  async function call(route: Route, token: string | undefined): Promise<{ status: number; text: string }> {
    const body = bodyFor(route, things);
    const address = system.address(filled(route.path, things));
    const response = await fetch(address, {
      method: route.method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        'idempotency-key': randomUUID(),
        'if-match': '"1"',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (isStream) await response.body?.cancel();
    return { status: response.status, text: isStream ? '' : await response.text() };
  }

  const tokenFor = (company: Company, roles: readonly Role[]) =>
    system.issuer.token({ workspace: company.workspace, sub: company.receivers[0]!.employeeId, roles });

  async function failing(check: (route: Route) => Promise<string | undefined>): Promise<string[]> {
    const found: string[] = [];
    for (const route of routes) {
      const wrong = await check(route);
      if (wrong) found.push(`${route.method} ${route.path}: ${wrong}`);
    }
    return found;
  }

  it('there are routes to walk, of all three services', () => {
    expect(routes.length).toBeGreaterThan(50);
  });

  it('each says in one line what it does', () => {
    expect(routes.filter(({ summary }) => !summary).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('nobody is let in without a token', async () => {
    expect(
      await failing(async (route) => ((await call(route, undefined)).status === 401 ? undefined : 'was not 401')),
    ).toEqual([]);
  });

  it('nobody is let in by a token of somebody else’s making', async () => {
    const stranger = await system.strangersToken(mine.workspace, mine.receivers[0]!.employeeId);
    expect(
      await failing(async (route) => ((await call(route, stranger)).status === 401 ? undefined : 'was not 401')),
    ).toEqual([]);
  });

  it.each(Role.options)(
    'as %s alone one is refused wherever that role is not named, and let in nowhere by mistake',
    async (role) => {
      const token = await tokenFor(foreign, [role]);
      const wrong = await failing(async (route) => {
        if (route.roles.includes(role)) return undefined;
        const { status } = await call(route, token);
        return status === 403 ? undefined : `answered ${status}`;
      });
      expect(wrong).toEqual([]);
    },
  );

  it('on a device that signed in by code one is let in where a route says so, in all three services, and nowhere else', async () => {
    const { employeeId } = foreign.receivers[0]!;
    const hr = await system.client(foreign.workspace, 'administrator', ['hr']);
    const { code } = await hr.send<{ code: string }>('POST', `/v1/employees/${employeeId}/device-codes`, {});
    const sent = { code, pin: '482915', name: 'HP' };
    const { token } = await hr.send<{ token: string }>('POST', '/v1/devices/sign-in', sent);
    const signsOut = (route: Route): boolean => route.method === 'DELETE' && route.path === '/v1/devices/me';
    const wrong = await failing(async (route) => {
      if (signsOut(route)) return undefined;
      const { status, text } = await call(route, token);
      const isRefused = route.path.startsWith('/scim/') ? status === 403 : text.includes('access.device-not-let-in');
      return isRefused === route.devices || status === 401 ? `answered ${status}` : undefined;
    });
    expect(wrong).toEqual([]);
    expect(routes.filter(({ devices }) => devices).length).toBeGreaterThan(20);
  });

  it('with every role of a foreign workspace one reaches nothing of mine: neither sees it nor changes it', async () => {
    const before = await whatIsMine();
    const token = await tokenFor(foreign, z.array(Role).parse(Role.options));
    const wrong = await failing(async (route) => {
      const { status, text } = await call(route, token);
      if (text.includes(MINE.name) || text.includes(MINE.number) || text.includes(MINE.note)) return 'shows my contact';
      const names = filled(route.path, things) !== route.path && !route.path.includes('/{key}');
      if (names && status < 300) return `answered ${status} for what is mine`;
      return status >= 500 && status !== 503 ? `answered ${status}` : undefined;
    });
    expect(wrong).toEqual([]);
    expect(await whatIsMine()).toEqual(before);
  });

  async function whatIsMine(): Promise<unknown> {
    const admin = await system.client(mine.workspace, 'administrator', ['admin', 'hr', 'manager']);
    const sender = await mine.as(mine.senders[0]!);
    const { serverTime: _, ...handoff } = await sender.handoff(things.handoffId);
    return {
      handoff,
      employees: await admin.send<EmployeePage>('GET', '/v1/employees?limit=200&status=all'),
      reasons: await admin.send('GET', '/v1/reasons'),
      teams: await admin.send('GET', '/v1/teams'),
      sites: await admin.send('GET', '/v1/sites'),
      keys: await admin.send('GET', '/v1/api-keys'),
    };
  }
});
