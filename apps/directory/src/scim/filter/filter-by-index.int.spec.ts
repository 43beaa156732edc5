import { Database } from '@sambung/platform';
import { until } from '@sambung/testing';
import type { EntityManager } from 'typeorm';
import { IdentityProvider } from '../../../test/identity-provider';
import { GROUPS } from '../groups/group-store';
import { findResources, type Found, type Store } from '../resources/find-resources';
import { USER_TYPE, GROUP_TYPE } from '../schemas/resource-type';
import { ENTERPRISE_USER } from '../schemas/user-schemas';
import { USERS } from '../users/user-store';
import { parseFilter } from './parse-filter';
import { resolveFilter } from './resolve-filter';

const PEOPLE = 2_000;
/** Of the pages of an index next to what was looked for, and of somebody's team. */
const A_FEW = 25;
const HOLDS_PEOPLE = ['employees', 'scim_users', 'scim_emails'];

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

describe('a filter of an identity provider', () => {
  let provider: IdentityProvider;
  let database: Database;
  let somebody: string;
  let since: string;

  beforeAll(async () => {
    provider = await IdentityProvider.start();
    database = provider.directory.service.app.get(Database);
    await provider.enterWorkspace();
    const rows = Array.from({ length: PEOPLE }, (_, n) => `E-${n},Orang ${n},o${n}@toko.example,team-${n % 400}`);
    const fields = { externalId: 'id', name: 'name', email: 'mail', team: 'team' };
    const teams = { file: 'p.csv', distinct: true, fields: { key: 'team', name: 'team', office: { value: 'back' } } };
    const { body } = await provider.admin.post('/v1/imports', {
      mapping: { version: 1, teams, employees: { file: 'p.csv', fields } },
      files: { 'p.csv': ['id,name,mail,team', ...rows].join('\n') },
    });
    const imported = `/v1/imports/${String(body.importId)}`;
    await until(async () => {
      const { body: report } = await provider.admin.get(imported);
      return report.status === 'done';
    }, 'everybody is imported');
    const { dataSource } = provider.directory.service;
    await dataSource.query(
      `insert into scim_users (workspace, employee_id, user_name, external_id, attributes)
       select workspace, id, external_id, 'okta-' || external_id,
              jsonb_build_object('emails', jsonb_build_array('{"type": "work"}'::jsonb, jsonb_build_object('type', 'home', 'value', 'Home-' || external_id || '@x.example')))
       from employees where workspace = $1`,
      [provider.workspace],
    );
    const { Resources } = (await provider.find('userName eq "e-7"')).body as {
      Resources: [{ id: string; meta: { lastModified: string } }];
    };
    somebody = Resources[0].id;
    since = Resources[0].meta.lastModified;
    expect((await provider.admin.patch(`/v1/employees/${somebody}`, { wrapUpSeconds: 7 })).status).toBe(200);
    await dataSource.query('analyze');
  });
  afterAll(() => provider.directory.stop());

  /** What is found, and how many rows of people are read for it by the role that serves requests. */
  const lookFor = (store: Store, filter: string): Promise<Found & { read: number }> =>
    database.inWorkspace(provider.workspace, async (manager) => {
      let read = 0;
      const counting = {
        query: async (text: string, values: unknown[]) => {
          const [{ 'QUERY PLAN': plans }] = await manager.query<[{ 'QUERY PLAN': [{ Plan: Plan }] }]>(
            `explain (analyze, timing off, format json) ${text}`,
            values,
          );
          read += rowsOfPeople(plans[0].Plan);
          return manager.query<unknown[]>(text, values);
        },
      } as unknown as EntityManager;
      const type = store === USERS ? USER_TYPE : GROUP_TYPE;
      const search = { filter: resolveFilter(type, parseFilter(filter)), skip: 0, limit: 100 };
      const found = await findResources(counting, provider.workspace, store, search);
      return { ...found, read };
    });

  it.each([
    ['user name', () => 'userName eq "E-7"'],
    ['external id', () => 'externalId eq "okta-E-7"'],
    ['address', () => 'emails.value eq "O7@toko.example"'],
    ['address at work', () => 'emails[type eq "work"].value eq "o7@toko.example"'],
    ['further address', () => 'emails[type eq "home" and value eq "home-e-7@X.example"]'],
    ['address, and that they are active', () => 'emails eq "home-e-7@x.example" and active eq true'],
    ['employee number', () => `${ENTERPRISE_USER}:employeeNumber eq "E-7"`],
    ['id', () => `id eq "${somebody}"`],
    ['time of their last change', () => `meta.lastModified gt "${since}"`],
  ])('for one person by their %s is read off an index, however many work here', async (_, filter) => {
    const { resources, total, read } = await lookFor(USERS, filter());
    expect([filter(), resources.map(({ id }) => id), total]).toEqual([filter(), [somebody], 1]);
    // Counted and shown, by two statements.
    expect(read).toBeLessThan(2 * A_FEW);
  });

  it('for the team that somebody is in looks at that team alone', async () => {
    const { resources, read } = await lookFor(GROUPS, `members eq "${somebody}"`);
    expect(resources).toMatchObject([{ displayName: 'team-7' }]);
    expect(read).toBeLessThan(4 * A_FEW);
  });

  it('that no index answers reads everybody, and finds the same people', async () => {
    const { total, read } = await lookFor(USERS, 'emails.value co "o7@"');
    expect(total).toBe(1);
    expect(read).toBeGreaterThan(PEOPLE);
  });

  it('turned round finds everybody else', async () => {
    expect((await lookFor(USERS, 'not (userName eq "E-7")')).total).toBe(PEOPLE - 1);
    expect((await lookFor(USERS, 'emails[value ne "o7@toko.example"]')).total).toBe(PEOPLE);
  });
});

function rowsOfPeople(plan: Plan): number {
  const removed = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  const own = HOLDS_PEOPLE.includes(plan['Relation Name'] ?? '')
    ? (plan['Actual Rows'] + removed) * plan['Actual Loops']
    : 0;
  return (plan.Plans ?? []).reduce((sum, each) => sum + rowsOfPeople(each), own);
}
