/* In one piece although it is long: it is one table of all changes that there are, and a test that holds each to it. */
import type { AuditEntry } from '@sambung/contracts';
import { listRoutes } from '@sambung/platform';
import { DirectoryUnderTest, type Answer, type Caller } from './directory-under-test';

/** Tables in which nothing stands that anybody decides about the directory, each with the reason. */
const NOT_AUDITED: Readonly<Record<string, string>> = {
  audit_entries: 'the audit itself',
  audit_values: 'the audit itself',
  audit_whys: 'the audit itself',
  search_words: 'follows from people',
  name_words: 'follows from people',
  scim_emails: 'follows from what identity providers send',
  rota_days: 'follows from published rotas and their shifts',
  presence: 'what routing says',
  presence_numbers: 'how far streams of it have come',
  presence_erased: 'that people were erased is in the audit as such',
  self_assessments: 'private: hr reads the audit, and an answer is for whoever gave it',
  self_assessment_answers: 'private: hr reads the audit, and an answer is for whoever gave it',
  import_jobs: 'is in the audit as the import when it has ended, and is gone then',
  import_files: 'gone when the import has ended',
  import_differences: 'what an import has changed is in the audit of those people',
  api_key_uses: 'when keys were used, which nobody decides',
  scim_requests: 'what came of it is in the audit of those people and teams',
  outbox: 'what was published of changes',
  outbox_partition: 'how far it was published',
  outbox_relay: 'who publishes',
  inbox_position: 'how far routing was read',
  parked: 'what could not be read',
  parked_retry: 'what operators ask about it',
  migrations: 'the version of the database',
};

/** Routes that take more than GET and change nothing of the directory, each with the reason. */
const CHANGE_NOTHING: Readonly<Record<string, string>> = {
  'POST /scim/v2/Users/.search': 'reads',
  'POST /scim/v2/Groups/.search': 'reads',
  'POST /v1/workspace/republish': 'says again what is',
  'POST /v1/device-codes/look': 'reads',
  'PUT /v1/self-assessments/draft': 'of nobody but whoever answers',
  'DELETE /v1/self-assessments/draft': 'of nobody but whoever answers',
  'POST /v1/self-assessments/draft/finish': 'of nobody but whoever answers',
  'DELETE /v1/self-assessments/:id': 'of nobody but whoever answers',
  'PUT /v1/self-assessments/:id/sharing': 'of nobody but whoever answers',
};

const name = { id: 'Nama', en: 'Name' };
const RULES = {
  ...{ timeZone: 'Asia/Jakarta', breaks: [], apart: 0, rest: { after: 240, minutes: 30 }, restBetweenShifts: 0 },
  shifts: [{ key: 'day', minutes: 240, earliest: '08:00', latest: '08:00', every: 15 }],
  ...{ mostMinutesPerWeek: 2_400, mostDaysPerWeek: 5, mostDaysInARow: 6, openOnHolidays: false, core: null },
};
/** Four weeks in which one contact came. */
const DEMAND = { csv: 'arrived,handle_seconds\n2026-01-05 09:00,240', from: '2026-01-05', until: '2026-02-01' };
const CALENDAR = { name: 'Libur', timeZone: 'Asia/Jakarta', ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' };
const POLICY = {
  ...{ kind: 'dress-code', name, text: { id: 'Rapi.', en: 'Neat.' }, why: 'Asked for.', acknowledge: true },
  /** Today, also where the test goes on past midnight. Bangkok, where the company moves meanwhile, has the same days. */
  get validFrom() {
    return new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Jakarta' }).format(new Date());
  },
  acceptConflicts: true,
};
const PEOPLE = { version: 1, employees: { file: 'people.csv', fields: { externalId: 'id', name: 'name' } } };
const MONDAY = '2027-03-01';
const ANY = { 'if-match': '*' };
const WAIT = { prefer: 'wait=30' };

/** What the requests below are about; each makes what it needs anew. */
class Company {
  private number = 0;
  constructor(
    readonly admin: Caller,
    readonly boss: string,
    private readonly directory: DirectoryUnderTest,
  ) {}
  next = (): string => `k${(this.number += 1)}`;
  made = async (path: string, body: object, id: string): Promise<string> => {
    const answer = await this.admin.post(path, body);
    return answer.body[id] as string;
  };
  person = (more: object = {}): Promise<string> =>
    this.made('/v1/employees', { name: 'Sari', managerId: this.boss, ...more }, 'employeeId');
  team = (): Promise<string> => this.made('/v1/teams', { key: this.next(), name, office: 'front' }, 'teamId');
  user = (): Promise<string> => this.made('/scim/v2/Users', { userName: this.next(), displayName: 'Wati' }, 'id');
  group = (): Promise<string> => this.made('/scim/v2/Groups', { displayName: this.next() }, 'id');
  reason = (more: object = {}) => ({
    ...{ key: this.next(), name, plan: { steps: [], lastResort: { employeeId: this.boss } } },
    ...more,
  });
  entry = (more: object = {}) => ({ key: this.next(), name, ...more });

  /** The boss’s telephone, with the last request to sign it in. */
  async signedIn(): Promise<Answer> {
    const { body } = await this.admin.post(`/v1/employees/${this.boss}/device-codes`, { newPin: true });
    return this.admin.post('/v1/devices/sign-in', { code: String(body.code), pin: '482915', name: 'HP' });
  }
  device = async (): Promise<Caller> => this.directory.withKey((await this.signedIn()).body.token as string);

  /** A planned day of one person. */
  async rota(): Promise<{ rotaId: string; employeeId: string }> {
    const teamId = await this.team();
    const employeeId = await this.person({ teamId });
    await this.admin.put(`/v1/teams/${teamId}/rota-rules`, RULES);
    const asked = { teamId, from: MONDAY, days: 1, queues: [{ key: 'calls' }], seconds: 1 };
    const { body } = await this.admin.post('/v1/rotas', asked, WAIT);
    return { rotaId: body.rotaId as string, employeeId };
  }
}

const CHANGES: Readonly<Record<string, (company: Company) => Promise<Answer>>> = {
  'POST /v1/employees': ({ admin }) => admin.post('/v1/employees', { name: 'Budi' }),
  'PATCH /v1/employees/:id': async ({ admin, person }) =>
    admin.patch(`/v1/employees/${await person()}`, { name: 'Budi', skills: [{ skill: 'patience', level: 3 }] }),
  'DELETE /v1/employees/:id': async ({ admin, person }) => admin.delete(`/v1/employees/${await person()}`),
  'POST /v1/employees/:id/deactivate': async ({ admin, person }) =>
    admin.post(`/v1/employees/${await person()}/deactivate`),
  'POST /v1/employees/:id/reactivate': async ({ admin, person }) => {
    const id = await person();
    await admin.post(`/v1/employees/${id}/deactivate`);
    return admin.post(`/v1/employees/${id}/reactivate`);
  },
  'POST /v1/employees/:id/delegate': async ({ admin, person }) =>
    admin.post(`/v1/employees/${await person()}/delegate`, { what: 'refund', upTo: 1, until: '2099-01-01T00:00:00Z' }),
  'PUT /v1/employees/:id/deputy': async ({ admin, person, boss }) =>
    admin.put(`/v1/employees/${await person()}/deputy`, { deputyId: boss }),
  'PUT /v1/employees/:id/absences': async ({ admin, person }) =>
    admin.put(`/v1/employees/${await person()}/absences`, {
      absences: [{ from: MONDAY, until: null, kind: 'leave' }],
    }),
  'POST /v1/employees/:id/revoke': async ({ admin, person }) => {
    const id = await person({ authorities: [{ what: 'refund', upTo: 1, until: null }] });
    return admin.post(`/v1/employees/${id}/revoke`, { what: 'refund', from: 'own' });
  },
  'PUT /v1/employees/:id/rota-terms': async ({ admin, person }) =>
    admin.put(`/v1/employees/${await person()}/rota-terms`, {
      ...{ mostMinutesPerWeek: 600, mostDaysPerWeek: 2, shifts: null, unavailable: [] },
    }),
  'PUT /v1/employees/:id/rota-wishes': async ({ admin, person }) =>
    admin.put(`/v1/employees/${await person()}/rota-wishes`, { wishes: [{ kind: 'weekday-off', weekday: 1 }] }),
  'POST /v1/employees/:id/skills/:key/assessments': async ({ admin, person }) =>
    admin.post(`/v1/employees/${await person()}/skills/patience/assessments`, { level: 3, ground: 'test' }),
  'POST /v1/employees/:id/skills/:key/assessments/:assessmentId/withdraw': async ({ admin, person }) => {
    const path = `/v1/employees/${await person()}/skills/patience/assessments`;
    const { assessmentId } = (await admin.post(path, { level: 3, ground: 'test' })).body as { assessmentId: string };
    return admin.post(`${path}/${assessmentId}/withdraw`);
  },
  'PUT /v1/teams/:id/rota-rules': async ({ admin, team }) => admin.put(`/v1/teams/${await team()}/rota-rules`, RULES),
  'PUT /v1/teams/:id/rota-demands/:key': async ({ admin, team }) =>
    admin.put(`/v1/teams/${await team()}/rota-demands/calls`, DEMAND),
  'PUT /v1/teams/:id/rota-demands/:key/needs': async ({ admin, team }) =>
    admin.put(`/v1/teams/${await team()}/rota-demands/calls/needs`, {
      needs: [{ weekday: 1, from: '09:00', to: '10:00', people: 1 }],
    }),
  'DELETE /v1/teams/:id/rota-demands/:key': async ({ admin, team }) => {
    const path = `/v1/teams/${await team()}/rota-demands/calls`;
    await admin.put(path, DEMAND);
    return admin.delete(path);
  },
  'POST /v1/rotas': async ({ admin, team }) => {
    const teamId = await team();
    await admin.put(`/v1/teams/${teamId}/rota-rules`, RULES);
    return admin.post('/v1/rotas', { teamId, from: MONDAY, days: 1, queues: [{ key: 'calls' }], seconds: 1 }, WAIT);
  },
  'PUT /v1/rotas/:id/shifts/:employeeId/:date': async (company) => {
    const { rotaId, employeeId } = await company.rota();
    const path = `/v1/rotas/${rotaId}/shifts/${employeeId}/${MONDAY}`;
    await company.admin.put(path, { shift: 'day', from: '08:00', breaks: [] });
    await company.admin.delete(path, '*');
    return company.admin.put(path, { shift: 'day', from: '08:00', breaks: [] });
  },
  'DELETE /v1/rotas/:id/shifts/:employeeId/:date': async (company) => {
    const { rotaId, employeeId } = await company.rota();
    const path = `/v1/rotas/${rotaId}/shifts/${employeeId}/${MONDAY}`;
    await company.admin.put(path, { shift: 'day', from: '08:00', breaks: [] });
    return company.admin.delete(path, '*');
  },
  'POST /v1/rotas/:id/publish': async (company) =>
    company.admin.post(`/v1/rotas/${(await company.rota()).rotaId}/publish`, {}, ANY),
  'POST /v1/rotas/:id/withdraw': async (company) => {
    const { rotaId } = await company.rota();
    await company.admin.post(`/v1/rotas/${rotaId}/publish`, {}, ANY);
    return company.admin.post(`/v1/rotas/${rotaId}/withdraw`, {}, ANY);
  },
  'POST /v1/rotas/:id/replan': async (company) => {
    const { rotaId, employeeId } = await company.rota();
    await company.admin.put(`/v1/rotas/${rotaId}/shifts/${employeeId}/${MONDAY}`, {
      ...{ shift: 'day', from: '08:00', breaks: [] },
    });
    return company.admin.post(`/v1/rotas/${rotaId}/replan`, { date: MONDAY, notComing: [employeeId], seconds: 1 });
  },
  'POST /v1/reasons': ({ admin, reason }) => admin.post('/v1/reasons', reason()),
  'PUT /v1/reasons/:id': async ({ admin, reason, made }) =>
    admin.put(`/v1/reasons/${await made('/v1/reasons', reason(), 'reasonId')}`, reason({ priority: 7 })),
  'POST /v1/default-reasons': ({ admin, boss }) =>
    admin.post('/v1/default-reasons', {
      lastResort: { employeeId: boss },
      reasons: [{ key: 'unclear', steps: [] }],
    }),
  'POST /v1/front-office': async ({ admin, person }) =>
    admin.post('/v1/front-office', { employeeIds: [await person()], role: 'receptionist' }),
  'POST /v1/imports': ({ admin, next }) =>
    admin.postForm('/v1/imports', { mapping: JSON.stringify(PEOPLE), 'people.csv': `id,name\n${next()},Wati\n` }),
  'POST /v1/api-keys': ({ admin }) => admin.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] }),
  'DELETE /v1/api-keys/:id': async ({ admin, made }) => {
    const id = await made('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] }, 'apiKeyId');
    return admin.delete(`/v1/api-keys/${id}`);
  },
  'PUT /v1/workspace': ({ admin }) => admin.put('/v1/workspace', { region: 'TH', timeZone: 'Asia/Bangkok' }),
  'POST /v1/teams': ({ admin, entry }) => admin.post('/v1/teams', entry({ office: 'front' })),
  'PUT /v1/teams/:id': async ({ admin, entry, team }) =>
    admin.put(`/v1/teams/${await team()}`, entry({ office: 'back' })),
  'POST /v1/sites': ({ admin, entry }) => admin.post('/v1/sites', entry({ name: 'Toko', timeZone: 'Asia/Jakarta' })),
  'PUT /v1/sites/:id': async ({ admin, entry, made }) => {
    const site = (): object => entry({ name: 'Toko', timeZone: 'Asia/Jakarta' });
    return admin.put(`/v1/sites/${await made('/v1/sites', site(), 'siteId')}`, site());
  },
  ...Object.fromEntries(
    (['roles', 'skills', 'duties'] as const).flatMap((kind) => {
      const more = kind === 'roles' ? { office: 'front' } : {};
      return [
        [`POST /v1/${kind}`, ({ admin, entry }: Company) => admin.post(`/v1/${kind}`, entry(more))],
        [
          `PUT /v1/${kind}/:key`,
          async ({ admin, entry }: Company) => {
            const { key } = (await admin.post(`/v1/${kind}`, entry(more))).body as { key: string };
            return admin.put(`/v1/${kind}/${key}`, { name: { id: 'Lain', en: 'Other' }, ...more });
          },
        ],
      ];
    }),
  ),
  'PUT /v1/roles/:key/profile': async ({ admin, entry }) => {
    const { key } = (await admin.post('/v1/roles', entry({ office: 'front' }))).body as { key: string };
    return admin.put(`/v1/roles/${key}/profile`, { skills: [{ skill: 'patience', level: 3, need: 'must' }] });
  },
  'POST /v1/holiday-calendars': ({ admin, next }) => admin.post('/v1/holiday-calendars', { ...CALENDAR, key: next() }),
  'PUT /v1/holiday-calendars/:key': async ({ admin, made, next }) => {
    const key = await made('/v1/holiday-calendars', { ...CALENDAR, key: next() }, 'key');
    return admin.put(`/v1/holiday-calendars/${key}`, { ...CALENDAR, name: 'Libur nasional' });
  },
  'DELETE /v1/holiday-calendars/:key': async ({ admin, made, next }) => {
    const key = await made('/v1/holiday-calendars', { ...CALENDAR, key: next() }, 'key');
    return admin.delete(`/v1/holiday-calendars/${key}`);
  },
  'POST /v1/policies': ({ admin, next }) => admin.post('/v1/policies', { ...POLICY, key: next() }),
  'PUT /v1/policies/:id': async ({ admin, made, next }) => {
    const id = await made('/v1/policies', { ...POLICY, key: next() }, 'policyId');
    return admin.put(`/v1/policies/${id}`, { ...POLICY, validFrom: '2099-01-01' });
  },
  'POST /v1/policies/:id/acknowledge': async ({ admin, made, next }) => {
    // A kind of its own: of two that say different things neither would hold.
    const id = await made('/v1/policies', { ...POLICY, kind: next(), key: next() }, 'policyId');
    return admin.post(`/v1/policies/${id}/acknowledge`, { version: 1 });
  },
  'POST /v1/employees/:id/device-codes': async ({ admin, person }) =>
    admin.post(`/v1/employees/${await person()}/device-codes`),
  'POST /v1/devices/sign-in': (company) => company.signedIn(),
  'DELETE /v1/employees/:id/devices/:deviceId': async (company) => {
    const { deviceId } = (await company.signedIn()).body as { deviceId: string };
    return company.admin.delete(`/v1/employees/${company.boss}/devices/${deviceId}`);
  },
  'DELETE /v1/devices/me': async (company) => (await company.device()).delete('/v1/devices/me'),
  'POST /v1/shift-calendars/me': ({ admin }) => admin.post('/v1/shift-calendars/me'),
  'DELETE /v1/shift-calendars/me': async ({ admin }) => {
    await admin.post('/v1/shift-calendars/me');
    return admin.delete('/v1/shift-calendars/me');
  },
  'POST /scim/v2/Users': ({ admin, next }) => admin.post('/scim/v2/Users', { userName: next(), displayName: 'Wati' }),
  'PUT /scim/v2/Users/:id': async ({ admin, user, next }) =>
    admin.put(`/scim/v2/Users/${await user()}`, { userName: next(), displayName: 'Wati' }, null),
  'PATCH /scim/v2/Users/:id': async ({ admin, user }) =>
    admin.patch(`/scim/v2/Users/${await user()}`, { Operations: [{ op: 'replace', path: 'title', value: 'X' }] }, null),
  'DELETE /scim/v2/Users/:id': async ({ admin, user }) => admin.delete(`/scim/v2/Users/${await user()}`),
  'POST /scim/v2/Groups': ({ admin, next }) => admin.post('/scim/v2/Groups', { displayName: next() }),
  'PUT /scim/v2/Groups/:id': async ({ admin, group, next }) =>
    admin.put(`/scim/v2/Groups/${await group()}`, { displayName: next(), externalId: 'x' }, null),
  'PATCH /scim/v2/Groups/:id': async ({ admin, group, next }) => {
    const Operations = [{ op: 'replace', path: 'displayName', value: next() }];
    return admin.patch(`/scim/v2/Groups/${await group()}`, { Operations }, null);
  },
  'DELETE /scim/v2/Groups/:id': async ({ admin, group }) => admin.delete(`/scim/v2/Groups/${await group()}`),
};

describe('every change of the directory is in its audit', () => {
  let directory: DirectoryUnderTest;
  let company: Company;
  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    const workspace = directory.newWorkspace();
    const first = await directory.as(workspace, ['admin']);
    const deputyId = (await first.post('/v1/employees', { name: 'Dian' })).body.employeeId as string;
    const boss = (await first.post('/v1/employees', { name: 'Ratna', deputyId, roles: ['front-office-manager'] })).body
      .employeeId as string;
    company = new Company(await directory.as(workspace, ['admin', 'hr'], boss), boss, directory);
  });
  afterAll(() => directory.stop());

  const routes = (): string[] =>
    listRoutes(directory.service.app)
      .filter(({ method, path }) => method !== 'GET' && /^\/(v1|scim)\//.test(path))
      .map(({ method, path }) => `${method} ${path}`);

  it('there is no route that could change something of which this does not know', () =>
    expect(routes().sort()).toEqual([...Object.keys(CHANGES), ...Object.keys(CHANGE_NOTHING)].sort()));

  it.each(Object.keys(CHANGES))('%s', async (route) => {
    const newest = async (): Promise<AuditEntry[]> =>
      (await company.admin.get('/v1/audit?limit=100')).body.entries as AuditEntry[];
    let before = 0;
    // What a route needs is made by others, and is in the audit too: only what comes after it counts.
    const { admin } = company;
    const lastCall = new Proxy(admin, {
      get: (caller, method: keyof Caller) =>
        typeof caller[method] !== 'function'
          ? caller[method]
          : async (...said: [never, never, never]) => {
              before = (await newest())[0]!.number;
              return (caller[method] as (...said: [never, never, never]) => Promise<Answer>)(...said);
            },
    });
    const again = new Company(lastCall, company.boss, directory);
    again.next = company.next;
    const { status, body } = await CHANGES[route]!(again);
    expect([status < 300, body]).toEqual([true, body]);
    const told = (await newest()).filter(({ number }) => number > before);
    expect(told.map(({ by }) => by)).toContain(`person:${company.boss}`);
    // What the service does of itself because of it (a rota that is planned) is told as such, never as nobody's.
    expect(told.filter(({ by }) => by === 'unknown')).toEqual([]);
  });

  it('a table in which somebody decides something has it written by itself, whoever changes it', async () => {
    const rows = await directory.service.dataSource.query<{ table: string; audited: boolean }[]>(
      `select c.relname as table, (select count(*) = 3 from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'audit_after_%') as audited
       from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`,
    );
    const silent = rows.filter(({ audited }) => !audited).map(({ table }) => table);
    expect(silent.filter((table) => !(table in NOT_AUDITED))).toEqual([]);
  });
});
