import type { FirstHandoff } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import { findFirstCompleted } from '../src/persistence/find-first-handoff';
import { RunningFrontDesk } from './running-front-desk';

describe('the first handoff of a company', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
  });
  afterAll(() => desk.close());

  const told = async (who = 'administrator', roles = ['admin']): Promise<FirstHandoff> =>
    (await desk.call<FirstHandoff>('GET', '/v1/first-handoff', await desk.as(who, roles))).body;
  const reaches = (handoffId: string, state: string) =>
    desk.until(async () => (await desk.show(handoffId)).state === state);

  it('is told while it goes, and stays the one that is told once it was completed', async () => {
    expect(await told()).toMatchObject({ completed: false, handoff: null });
    const { handoffId } = await desk.handoff({ contact: { kind: 'customer', name: 'Ratna Dewi' } });
    expect((await told()).handoff).toMatchObject({ handoffId, state: 'requested', offeredAt: null, asked: [] });
    await desk.decide.offered(handoffId, 'maya');
    await reaches(handoffId, 'offered');
    const offered = await told('maya', ['manager']);
    expect(offered.handoff).toMatchObject({ asked: [{ employeeId: 'maya' }], acceptedAt: null });
    expect(offered.handoff?.offeredAt).not.toBeNull();
    await desk.decide.assigned(handoffId, 'maya');
    await reaches(handoffId, 'assigned');
    expect((await told()).handoff).toMatchObject({ receiver: { employeeId: 'maya' }, connectedAt: null });
    await desk.decide.ended(handoffId, 'completed', 'maya');
    await reaches(handoffId, 'ended');
    await desk.handoff({});
    expect(await told()).toMatchObject({ completed: true, handoff: { handoffId, state: 'ended' } });
  });

  it('is looked for among so many at most, however many came to nothing', async () => {
    await desk.sql(
      `INSERT INTO standings (workspace, handoff_id, standing, state, sender_id, involved, lines)
       SELECT 'toko-lain', 'h' || to_char(n, 'FM00000'), '{"ending": {"end": "cancelled"}}', 'ended', 'ani', '{ani}', 1 FROM generate_series(1, 5000) n`,
    );
    await desk.sql('ANALYZE standings');
    expect(await findFirstCompleted(watched(), 'toko-lain')).toBeUndefined();
    expect(looks.map(({ rows }) => rows)).toEqual([500, 500]);
  });

  it('says nothing of the contact, and is for those who bring the company in', async () => {
    expect(JSON.stringify(await told())).not.toContain('Ratna');
    expect((await desk.call('GET', '/v1/first-handoff', await desk.as('ani', ['back-office']))).status).toBe(403);
  });

  /** How many rows of the table PostgreSQL had in hand for each question that was asked through it. */
  const looks: { rows: number }[] = [];
  const watched = (): Pick<EntityManager, 'query'> => ({
    query: async <T>(sql: string, parameters: unknown[] = []): Promise<T> => {
      const [{ 'QUERY PLAN': plan }] = await desk.sql(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, parameters);
      looks.push({ rows: rowsOf(plan[0].Plan as PlanNode) });
      return (await desk.sql(sql, parameters)) as T;
    },
  });
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Read from the table itself, whether or not they were kept. */
function rowsOf(node: PlanNode): number {
  const own = node['Relation Name'] === undefined ? 0 : node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
  return (node.Plans ?? []).reduce((sum, each) => sum + rowsOf(each), own);
}
