import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';
import { KEPT_OF_PERSON } from '../persistence/export/kept-of-person';

const NEXT_YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString();
const NAME = { id: 'Nama', en: 'Name' };

/** Tables of which no rows are one person's, or none but a copy, each with the reason. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  ...{ workspaces: 'of the company', roles: 'of the company', skills: 'of the company', duties: 'of the company' },
  ...{ sites: 'of the company', teams: 'of the company', reasons: 'of the company', role_profiles: 'of the company' },
  ...{ policies: 'of the company', policy_versions: 'of the company', scim_groups: 'of the company' },
  ...{ holiday_calendars: 'of the company', holidays: 'of the company', rota_rules: 'of the company' },
  rota_demands: 'of a department: means, of no person',
  api_keys: 'of the company: what was done with one for somebody is in the audit, which is exported',
  rotas: 'of a department: the shifts are exported',
  imports: 'of the company: what changed of somebody is exported',
  api_key_uses: 'when keys were used, of no person',
  import_jobs: 'gone when the import has ended',
  import_files: 'gone when the import has ended',
  rota_days: 'follows from shifts',
  search_words: 'follows from people',
  name_words: 'follows from people',
  scim_emails: 'follows from what identity providers send',
  self_assessment_answers: 'within the self-assessments',
  audit_values: 'within the audit',
  audit_whys: 'within the audit',
  presence_numbers: 'nobody’s',
  presence_erased: 'of whoever is erased: nobody is left to ask',
  outbox: 'a copy on its way, gone in days',
  parked: 'a copy that could not be read, for operators',
  ...{ outbox_partition: 'nobody’s', outbox_relay: 'nobody’s', inbox_position: 'nobody’s', parked_retry: 'nobody’s' },
  migrations: 'nobody’s',
};

describe('the export of a person', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let herself: Caller;
  let ratna: string;
  let sari: string;
  let budi: string;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    const first = await directory.as(workspace);
    const add = async (name: string, more: object = {}): Promise<string> =>
      (await first.post('/v1/employees', { name, ...more })).body.employeeId as string;
    const authorities = [{ what: 'refund', upTo: 500, until: null }];
    ratna = await add('Ratna Rahasia', { contactPoints: { phone: '+6281290000001' }, authorities });
    sari = await add('Sari', { managerId: ratna, contactPoints: { email: 'sari@example.com' }, authorities });
    budi = await add('Budi Tertutup', { managerId: sari, contactPoints: { email: 'budi.tertutup@example.com' } });
    hr = await directory.as(workspace, ['hr'], ratna);
    herself = await directory.as(workspace, ['manager'], sari);
    await live();
  });
  afterAll(() => directory.stop());

  async function live(): Promise<void> {
    const why = (said: string): Record<string, string> => ({ 'sambung-why': said });
    const given = { what: 'refund', upTo: 5, until: NEXT_YEAR };
    await hr.post(
      `/v1/employees/${sari}/skills/patience/assessments`,
      { level: 3, ground: 'test' },
      why('A good year'),
    );
    await hr.post(`/v1/employees/${sari}/delegate`, { ...given, what: 'discount' });
    await herself.post(`/v1/employees/${budi}/delegate`, given, why('Budi is new here'));
    await hr.put(`/v1/employees/${sari}/absences`, { absences: [{ from: '2027-03-01', until: null, kind: 'leave' }] });
    await herself.put(`/v1/employees/${sari}/rota-wishes`, { wishes: [{ kind: 'weekday-off', weekday: 1 }] });
    const policy = { kind: 'dress-code', key: 'dress', name: NAME, text: NAME, acknowledge: true, why: 'New.' };
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Jakarta' }).format(new Date());
    const { body } = await hr.post('/v1/policies', { ...policy, validFrom: today });
    await herself.post(`/v1/policies/${String(body.policyId)}/acknowledge`, { version: 1 });
    await herself.put('/v1/self-assessments/draft', { answers: {}, skills: { patience: 4 } }, null);
    await hr.patch(
      `/scim/v2/Users/${sari}`,
      { Operations: [{ op: 'replace', path: 'title', value: 'Head of it' }] },
      null,
    );
    await directory.service.dataSource.query(
      `insert into presence (workspace, employee_id, offerable, state) values ($1, $2, true, '{"activity": "Prayer"}')`,
      [workspace, sari],
    );
  }

  it('has everything that the directory keeps of them, each part under its name', async () => {
    const { status, headers, body } = await herself.get(`/v1/employees/${sari}/export`);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="sambung-directory-${sari}.json"`,
    ]);
    expect(body).toMatchObject({
      ...{ service: 'directory', employeeId: sari },
      person: [{ name: 'Sari', contactPoints: { email: 'sari@example.com' }, absences: [{ kind: 'leave' }] }],
      identity: [{ attributes: { title: 'Head of it' } }],
      presence: [{ state: { activity: 'Prayer' } }],
      rotaTerms: [{ wishes: [{ kind: 'weekday-off', weekday: 1 }] }],
      skillAssessments: [{ skill: 'patience', level: 3, ground: 'test', recordedBy: ratna }],
      policyAcknowledgements: [{ version: 1 }],
      selfAssessments: [{ status: 'draft', skills: { patience: 4 } }],
      elsewhere: [{ path: '/v1/desk/export' }, { path: '/v1/routing/export' }],
    });
    expect(body.delegations).toHaveLength(2);
    expect(body.delegations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ fromId: sari, toId: budi, what: 'refund' }),
        expect.objectContaining({ toId: sari, what: 'discount' }),
      ]),
    );
    expect(body.changedAboutThem).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'skill-assessment', by: `person:${ratna}`, why: 'A good year' }),
        expect.objectContaining({
          kind: 'employee',
          action: 'added',
          after: expect.objectContaining({ name: 'Sari' }),
        }),
      ]),
    );
    expect(body.changedByThem).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'delegation', employeeId: budi, why: null })]),
    );
  });

  it('names no colleague, and says nothing that is theirs', async () => {
    const { body } = await herself.get(`/v1/employees/${sari}/export`);
    expect(JSON.stringify(body)).not.toMatch(/Rahasia|81290000001|Tertutup|tertutup|Budi is new/);
  });

  it('is for themself and hr, who do not get what somebody answered about themself; not for managers, administrators or keys', async () => {
    const path = `/v1/employees/${sari}/export`;
    const { body } = await hr.get(path);
    expect(body).toMatchObject({ person: [{ name: 'Sari' }] });
    expect(Object.keys(body as object)).not.toContain('selfAssessments');
    const code = async (caller: Caller, of = path): Promise<unknown> => (await caller.get(of)).body.code;
    expect(await code(await directory.as(workspace, ['manager'], ratna))).toBe('export.not-yours');
    expect(await code(await directory.as(workspace, ['admin'], budi))).toBe('export.not-yours');
    const admin = await directory.as(workspace, ['admin'], ratna);
    const { key } = (await admin.post('/v1/api-keys', { name: 'PBX', scopes: ['directory:read'] })).body as {
      key: string;
    };
    expect((await directory.withKey(key, sari).get(path)).status).toBe(403);
    expect(await code(await directory.as(directory.newWorkspace(), ['hr']), path)).toBe('employee.not-found');
  });

  it('is a clear error for whoever has no record here', async () => {
    const partner = await directory.as(workspace, ['back-office'], 'partner');
    expect((await partner.get('/v1/employees/partner/export')).body).toMatchObject({ code: 'access.role-missing' });
    const consultant = await directory.as(workspace, ['hr'], 'consultant');
    expect((await consultant.get('/v1/employees/consultant/export')).body.code).toBe('employee.not-found');
  });

  it('is whole over many pages', async () => {
    const wages = Array.from(
      { length: 1_203 },
      (_, number) => `('${workspace}', 'p${number}', 'key-${number}', 'own')`,
    );
    await directory.service.dataSource.query(
      `with p as (insert into policies (workspace, id, key, kind) values ${wages.join(',')} returning id),
            v as (insert into policy_versions (workspace, policy_id, version, name, text, valid_from, active, acknowledge, why, saved_by, saved_at)
                  select $1, id, 1, '{}', '{}', '2027-01-01', true, true, 'x', 'x', now() from p returning policy_id)
       select count(*) from v`,
      [workspace],
    );
    await directory.service.dataSource.query(
      `insert into policy_acknowledgements (workspace, policy_id, version, employee_id, at)
       select workspace, policy_id, version, $2, now() from policy_versions where workspace = $1 and why = 'x'`,
      [workspace, sari],
    );
    const { body } = await herself.get(`/v1/employees/${sari}/export`);
    const ids = (body.policyAcknowledgements as { policyId: string }[]).map(({ policyId }) => policyId);
    expect([ids.length, new Set(ids).size]).toEqual([1_204, 1_204]);
  });

  it('knows every table: one that comes is exported, or says why not', async () => {
    const rows = await directory.service.dataSource.query<{ table: string }[]>(
      `select relname as table from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    );
    const known = new Set([
      ...Object.values(KEPT_OF_PERSON).map(({ table }) => table as string),
      ...Object.keys(NOT_EXPORTED),
    ]);
    expect(rows.map(({ table }) => table).filter((table) => !known.has(table))).toEqual([]);
  });
});
