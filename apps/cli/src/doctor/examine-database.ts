import type { DataSource } from 'typeorm';
import { PARTITION_COUNT } from '@sambung/contracts';
import { saysItLives } from '../processes/says-it-lives';
import type { ServiceName } from '../services';
import { ranges, type Finding } from './finding';

export const PARTITIONS = Array.from({ length: PARTITION_COUNT }, (_, partition) => partition);
/** A relay sends within a second; after a kill -9 somebody else does, within ten. */
const TOO_OLD_SECONDS = 30;
const MOST_LISTED = 1_000;

/** What a service's own tables say: what waits to be sent, by whom, and what was put aside. */
export async function examineDatabase(service: ServiceName, dataSource: DataSource): Promise<readonly Finding[]> {
  const whose = service === 'routing' ? withoutOwner : withoutRelay;
  return [
    ...(await unsent(service, dataSource)),
    ...(await whose(service, dataSource)),
    ...(await putAside(service, dataSource)),
  ];
}

async function unsent(service: ServiceName, dataSource: DataSource): Promise<Finding[]> {
  const { PostgresOutboxTable } = await import('@sambung/outbox');
  const lag = await new PostgresOutboxTable(dataSource).lag(PARTITIONS);
  const late = lag.filter(({ unsent: count, oldestSeconds }) => count > 0 && oldestSeconds > TOO_OLD_SECONDS);
  if (late.length === 0) return [];
  const count = late.reduce((sum, each) => sum + each.unsent, 0);
  const oldest = Math.round(Math.max(...late.map(({ oldestSeconds }) => oldestSeconds)));
  return [
    {
      where: service,
      what: `records wait to be sent: ${count}, the oldest for ${oldest} s (partitions ${ranges(late.map(({ partition }) => partition))})`,
      remedy: `See whether ${service} runs and what carries the events answers; they are sent by themselves then.`,
    },
  ];
}

/** A lease that has lapsed and that nobody took: no process of the service is alive. */
async function withoutRelay(service: ServiceName, dataSource: DataSource): Promise<Finding[]> {
  const rows = await dataSource.query<{ partition: number }[]>(
    'SELECT partition FROM outbox_partition WHERE lease_until < clock_timestamp()',
  );
  if (rows.length === 0) return [];
  const which = ranges(rows.map(({ partition }) => partition));
  return [{ where: service, what: `nobody sends partitions ${which}`, remedy: `Start ${service}.` }];
}

/** The last owner of a partition says in its row where it answers. */
async function withoutOwner(service: ServiceName, dataSource: DataSource): Promise<Finding[]> {
  const rows = await dataSource.query<{ url: string; partitions: number[] }[]>(
    'SELECT url, array_agg(partition ORDER BY partition)::int[] AS partitions FROM owner GROUP BY url',
  );
  const findings = await Promise.all(
    rows.map(async ({ url, partitions }) => {
      if (url !== '' && (await saysItLives(url, 5_000))) return [];
      const what = `nobody decides for partitions ${ranges(partitions)}: ${url === '' ? 'they were never claimed' : `their last owner, ${url}, does not answer`}`;
      return [
        {
          where: service,
          what,
          remedy: 'Start routing; it takes them within seconds. Its INSTANCE_URL must be reachable.',
        },
      ];
    }),
  );
  return findings.flat();
}

async function putAside(service: ServiceName, dataSource: DataSource): Promise<Finding[]> {
  const { PostgresInboxTables } = await import('@sambung/outbox');
  const parked = await new PostgresInboxTables(dataSource).list({ group: service, limit: MOST_LISTED });
  if (parked.length === 0) return [];
  const count = parked.length === MOST_LISTED ? `${MOST_LISTED} or more` : String(parked.length);
  return [
    {
      where: service,
      what: `records that could not be applied were put aside: ${count}, the first at ${parked[0]?.parkedAt.toISOString() ?? ''}`,
      remedy: `See \`sambung parked list --group ${service}\`, then \`retry\` or \`discard\`.`,
    },
  ];
}
