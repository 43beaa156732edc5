import { Database } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { DirectoryUnderTest } from '../../test/directory-under-test';
import { findKept, KEPT_OF_PERSON, type KeptOfPerson } from '../persistence/export/kept-of-person';
import { lookAs } from '../persistence/self-assessments/self-assessments';

const ROWS = 2_000;
const PAGE = 20;
const SARI = 'sari';
/** Of so many rows one is Sari's: an index in the order of keys alone would pass over everybody else's. */
const OTHERS = 8;
const ALL = ROWS * OTHERS;
const ID = `'x' || lpad(n::text, 6, '0')`;
const WHOSE = `case n % ${OTHERS} when 0 then '${SARI}' else 'colleague-' || n % 7 end`;
const SOMEBODY = `'colleague-' || n % 7`;
const VALUES = `from generate_series(1, ${ALL}) n`;

/** Of each list as many rows as somebody may have after years, and as colleagues have beside them. Nobody else's tables are looked at: what they refer to is not there. */
const FILL: Partial<Readonly<Record<KeptOfPerson, string>>> = {
  identityRequests: `insert into scim_requests (workspace, at, method, resource, resource_id)
    select $1, now(), 'PUT', 'User', ${WHOSE} ${VALUES}`,
  skillAssessments: `insert into skill_assessments (workspace, id, employee_id, skill, level, ground, assessed_on, recorded_at)
    select $1, ${ID}, ${WHOSE}, 'patience', 3, 'test', '2026-01-01', now() ${VALUES}`,
  delegations: `insert into delegations (workspace, to_id, what, from_id, until)
    select $1, case n % ${2 * OTHERS} when 0 then '${SARI}' else ${ID} end, 'w' || n,
      case n % ${2 * OTHERS} when ${OTHERS} then '${SARI}' else ${SOMEBODY} end, now() ${VALUES}`,
  policyAcknowledgements: `insert into policy_acknowledgements (workspace, policy_id, version, employee_id, at)
    select $1, 'p' || n % 10, n, ${WHOSE}, now() ${VALUES}`,
  shifts: `insert into rota_shifts (workspace, rota_id, employee_id, date, kind, from_at, to_at, breaks)
    select $1, 'r1', ${WHOSE}, date '2020-01-01' + n, 'day', now(), now(), '[]' ${VALUES}`,
  importDifferences: `insert into import_differences (workspace, import_id, number, employee_id, external_id, name, fate)
    select $1, 'i' || n % 10, n, ${WHOSE}, '17', 'Sari', 'changed' ${VALUES}`,
  changedAboutThem: `insert into audit_entries (workspace, number, at, by, kind, subject, action, employee_id, fields)
    select $1, n, now(), 'person:boss', 'employee', 'x', 'changed', ${WHOSE}, '{}' ${VALUES}`,
  changedByThem: `insert into audit_entries (workspace, number, at, by, kind, subject, action, fields)
    select $1, n + ${ALL}, now(), 'person:' || ${WHOSE}, 'team', 't', 'changed', '{}' ${VALUES}`,
  selfAssessments: `insert into self_assessments (workspace, id, employee_id, status, questionnaire, result, saved_at, done_at)
    select $1, ${ID}, ${WHOSE}, 'done', 1, '{}', now(), now() ${VALUES}`,
};

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** The most rows that any step of a plan has looked at. */
const most = (plan: Plan): number =>
  Math.max(plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0), ...(plan.Plans ?? []).map(most));

describe('a page of what is kept of somebody', () => {
  let directory: DirectoryUnderTest;
  const workspace = 'years';
  const names = Object.keys(FILL) as KeptOfPerson[];
  const asSari = (work: (manager: EntityManager) => Promise<void>): Promise<void> =>
    directory.service.app.get(Database).inWorkspace(workspace, async (manager) => {
      await lookAs(manager, { employeeId: SARI, isHr: false });
      await work(manager);
    });

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    await directory.service.dataSource.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await manager.query(
        `insert into rotas (workspace, id, team_id, from_date, days, time_zone, status, asked, rules, seconds, created_by)
         values ($1, 'r1', 't1', '2020-01-01', 7, 'Asia/Jakarta', 'published', '{}', '{}', 1, 'boss')`,
        [workspace],
      );
      for (const name of names) await manager.query(FILL[name]!, [workspace]);
    });
    await directory.service.dataSource.query('analyze');
  });
  afterAll(() => directory.stop());

  it.each(names)('is found at once in %s, however many there are', async (name) => {
    const whose = { workspace, employeeId: SARI };
    const plans: Plan[] = [];
    await asSari(async (manager) => {
      const first = await findKept(manager, whose, name, undefined, PAGE);
      expect(first).toHaveLength(PAGE);
      const explaining = {
        query: async (sql: string, values: unknown[]): Promise<never[]> => {
          const [
            {
              'QUERY PLAN': [{ Plan: plan }],
            },
          ] = await manager.query(`explain (analyze, format json) ${sql}`, values);
          plans.push(plan as Plan);
          return [];
        },
      };
      await findKept(explaining as never, whose, name, first.at(-1)!.key, PAGE);
    });
    expect(plans.map(most)).toEqual([expect.any(Number)]);
    expect(most(plans[0]!)).toBeLessThanOrEqual(2 * PAGE);
  });

  it.each(names)('follows the one before in %s, without a row twice or none', async (name) => {
    const keys: string[] = [];
    await asSari(async (manager) => {
      for (let after: string | undefined; ;) {
        const page = await findKept(manager, { workspace, employeeId: SARI }, name, after, 333);
        keys.push(...page.map(({ key }) => key));
        after = page.at(-1)?.key;
        if (page.length < 333) return;
      }
    });
    expect([keys.length, new Set(keys).size]).toEqual([ROWS, ROWS]);
  });

  it('is looked at in every list that may grow', () => {
    const growing = (Object.keys(KEPT_OF_PERSON) as KeptOfPerson[]).filter((name) => KEPT_OF_PERSON[name].key !== null);
    // Somebody has a few devices.
    expect(growing.filter((name) => name !== 'devices')).toEqual(names);
  });
});
