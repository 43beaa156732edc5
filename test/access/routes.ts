import type { Role } from '@sambung/platform';
import { SERVICES, type System } from '../system/system';

export interface Route {
  readonly method: string;
  /** `/v1/handoffs/{handoffId}` */
  readonly path: string;
  readonly roles: readonly Role[];
  /** Whether a device that signed in by code is let in. */
  readonly devices: boolean;
  /** What it does, in one line. */
  readonly summary: string | undefined;
}

interface Document {
  readonly paths: Record<
    string,
    Record<string, { readonly summary?: string; 'x-sambung-access'?: { roles: Role[]; devices: boolean } }>
  >;
}

/** Every route that asks who one is, as the services themselves publish it. */
export async function routesOf(system: System): Promise<Route[]> {
  const documents = await Promise.all(
    SERVICES.map(async (service) => {
      const answer = await fetch(`http://127.0.0.1:${system.of(service)[0]!.port}/openapi.json`);
      return (await answer.json()) as Document;
    }),
  );
  return documents.flatMap(({ paths }) =>
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { 'x-sambung-access': access, summary }]) =>
        access ? [{ method: method.toUpperCase(), path, roles: access.roles, devices: access.devices, summary }] : [],
      ),
    ),
  );
}

/** What the placeholders of paths and bodies are filled with: things of one workspace. */
export interface Things {
  readonly employeeId: string;
  readonly handoffId: string;
  readonly offerId: string;
  readonly assistId: string;
  readonly reasonId: string;
  readonly teamId: string;
  readonly siteId: string;
  readonly importId: string;
  readonly apiKeyId: string;
  readonly rotaId: string;
  readonly policyId: string;
  /** Nobody's own: of SCIM. */
  readonly resourceType: string;
}

/** `{id}` means something else below each collection. */
const idBelow: Record<string, keyof Things> = {
  employees: 'employeeId',
  handoffs: 'handoffId',
  reasons: 'reasonId',
  teams: 'teamId',
  sites: 'siteId',
  imports: 'importId',
  'api-keys': 'apiKeyId',
  rotas: 'rotaId',
  // Nobody’s own, whoever asks: they are the asker’s alone.
  'self-assessments': 'resourceType',
  policies: 'policyId',
  Users: 'employeeId',
  Groups: 'teamId',
  ResourceTypes: 'resourceType',
  Schemas: 'resourceType',
};

export function filled(path: string, things: Things): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name in things) return things[name as keyof Things];
    if (name === 'date') return '2027-03-01';
    if (name === 'externalId') return 'external-1';
    if (name === 'subscriptionId') return 'subscription-1';
    if (name === 'deviceId') return 'device-1';
    if (name === 'assessmentId') return 'assessment-1';
    if (path.includes('/holiday-calendars')) return 'mine';
    if (name === 'key')
      return path.includes('/skills') ? 'patience' : path.includes('/roles') ? 'accountant' : 'payroll';
    const collection = /\/(?:v1|scim\/v2)\/(?:routing\/)?([\w-]+)\/\{/.exec(path)?.[1] ?? '';
    const thing = idBelow[collection];
    if (!thing) throw new Error(`What is {${name}} in ${path}? Tell test/access/routes.ts.`);
    return things[thing];
  });
}

/** A team whose rotas are planned by these has one shift of four hours. */
export const ROTA_RULES = {
  ...{ timeZone: 'Asia/Jakarta', breaks: [], apart: 0, rest: { after: 240, minutes: 30 }, restBetweenShifts: 0 },
  shifts: [{ key: 'day', minutes: 240, earliest: '08:00', latest: '08:00', every: 15 }],
  ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5, mostDaysInARow: 6, openOnHolidays: false, core: null },
};

/** What a browser subscribes with: at a push service that there is not, with a key of nobody’s. */
export const PUSH = {
  endpoint: 'https://push.example/subscription-1',
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};

/** A calendar of holidays without a holiday. */
export const CALENDAR = { name: 'Libur', timeZone: 'Asia/Jakarta', ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' };

/** One more version of a policy, or with a key the first one. */
export const POLICY = {
  ...{ kind: 'dress-code', name: { id: 'Nama', en: 'Name' }, text: { id: 'Rapi.', en: 'Neat.' } },
  ...{ validFrom: '2099-01-01', why: 'Asked for.' },
};

/** A body that the route would take, so that what refuses it is the question who asks. */
export function bodyFor({ method, path }: Route, things: Things): object | undefined {
  if (method === 'GET' || method === 'DELETE') return undefined;
  const name = { id: 'Nama', en: 'Name' };
  const bodies: Record<string, object> = {
    'POST /v1/handoffs': { reasonId: things.reasonId },
    'POST /v1/handoffs/{handoffId}/correct-reason': { reasonId: things.reasonId },
    'POST /v1/handoffs/{handoffId}/override': { toEmployeeId: things.employeeId },
    'POST /v1/handoffs/{handoffId}/reassign': { toEmployeeId: things.employeeId },
    'POST /v1/assists': { ask: { kind: 'supervisor' }, handoffId: things.handoffId },
    'PUT /v1/assists/{assistId}/rating': { helpful: true },
    'PUT /v1/handoffs/{handoffId}/contact': { name: 'Changed by a stranger' },
    'PUT /v1/presence/me': { availability: 'Away' },
    'POST /v1/presence/{employeeId}/pause': { durationMinutes: 5 },
    'PUT /v1/desk/push': PUSH,
    'POST /v1/contacts/erase': { number: '+62215550177' },
    'POST /v1/employees': { name: 'Somebody New' },
    'POST /v1/front-office': { employeeIds: [things.employeeId], role: 'receptionist' },
    'POST /v1/default-reasons': {
      lastResort: { employeeId: things.employeeId },
      reasons: [{ key: 'unclear', steps: [] }],
    },
    'PATCH /v1/employees/{id}': { name: 'Changed by a stranger' },
    'POST /v1/employees/{id}/delegate': { what: 'refund', upTo: 1, until: '2099-01-01T00:00:00.000Z' },
    'POST /v1/employees/{id}/revoke': { what: 'refund' },
    'PUT /v1/employees/{id}/deputy': { deputyId: null },
    'PUT /v1/employees/{id}/absences': { absences: [] },
    'POST /v1/employees/{id}/skills/{key}/assessments': { level: 5, ground: 'test' },
    'PUT /v1/self-assessments/{id}/sharing': { with: ['hr'], answers: true },
    'POST /scim/v2/Users': { userName: 'somebody.new' },
    'PUT /scim/v2/Users/{id}': { userName: 'changed.by.a.stranger' },
    'PATCH /scim/v2/Users/{id}': { Operations: [{ op: 'replace', path: 'active', value: false }] },
    'POST /scim/v2/Groups': { displayName: 'Somebody New' },
    'PUT /scim/v2/Groups/{id}': { displayName: 'Changed by a stranger' },
    'PATCH /scim/v2/Groups/{id}': { Operations: [{ op: 'replace', path: 'displayName', value: 'Changed' }] },
    'PUT /v1/employees/{id}/rota-terms': { mostMinutesPerWeek: 0, mostDaysPerWeek: 0, shifts: null, unavailable: [] },
    'PUT /v1/employees/{id}/rota-wishes': { wishes: [{ kind: 'weekday-off', weekday: 1 }] },
    'PUT /v1/teams/{id}/rota-rules': ROTA_RULES,
    'PUT /v1/teams/{id}/rota-demands/{key}': { csv: 'arrived,handle_seconds' },
    'PUT /v1/teams/{id}/rota-demands/{key}/needs': { needs: [{ weekday: 1, from: '09:00', to: '10:00', people: 1 }] },
    'POST /v1/holiday-calendars': { ...CALENDAR, key: 'national' },
    'PUT /v1/holiday-calendars/{key}': CALENDAR,
    'POST /v1/policies': { ...POLICY, key: 'dress' },
    'PUT /v1/policies/{id}': POLICY,
    'POST /v1/policies/{id}/acknowledge': { version: 1 },
    'POST /v1/rotas': { teamId: things.teamId, from: '2027-03-01', days: 1, queues: [{ key: 'calls' }], seconds: 1 },
    'PUT /v1/rotas/{id}/shifts/{employeeId}/{date}': { shift: 'day', from: '08:00', breaks: [] },
    'POST /v1/rotas/{id}/replan': { date: '2027-03-01', notComing: [things.employeeId], seconds: 1 },
    'POST /v1/api-keys': { name: 'key', scopes: ['handoffs:read'] },
    'PUT /v1/workspace': { region: 'ID', timeZone: 'Asia/Jakarta' },
    'POST /v1/imports': { mapping: { version: 1 }, files: {} },
    'POST /v1/routing/reasons/{id}/preview': { priority: 60, lookBackHours: 0 },
    'POST /v1/routing/preview': { reasonId: things.reasonId, channel: 'phone' },
    'PUT /v1/teams/{id}': { key: 'taken', name, office: 'front' },
    'PUT /v1/sites/{id}': { key: 'taken', name: 'Taken', timeZone: 'Asia/Jakarta' },
    'PUT /v1/reasons/{id}': { key: 'taken', name, plan: { steps: [], lastResort: { employeeId: things.employeeId } } },
  };
  return bodies[`${method} ${path}`] ?? {};
}
