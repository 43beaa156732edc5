import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC, ROUTING_TOPIC, type Topic } from '@sambung/contracts';
import type { DataSource } from 'typeorm';
import type { ServiceName } from '../services';
import { PARTITIONS } from './examine-database';
import type { Finding } from './finding';

export const TOPIC_OF = {
  directory: DIRECTORY_TOPIC,
  'front-desk': FRONT_DESK_TOPIC,
  routing: ROUTING_TOPIC,
} as const satisfies Record<ServiceName, Topic>;

/** Who reads whom. */
const READS: Record<ServiceName, readonly ServiceName[]> = {
  directory: ['routing'],
  'front-desk': ['routing', 'directory'],
  routing: ['front-desk', 'directory'],
};
/** A reader applies within milliseconds, and is away for ten seconds when it is killed. */
const TOO_OLD = '60 seconds';

type Databases = ReadonlyMap<ServiceName, DataSource>;

/** Records that were sent a while ago and that a reader has not come to: a number is missing, or it stands still. */
export async function examineReading(databases: Databases): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [reader, dataSource] of databases) {
    for (const sender of READS[reader]) {
      const sending = databases.get(sender);
      if (!sending) continue;
      const late = await unread(sending, await positions(reader, sender, dataSource));
      findings.push(...late.map((each) => notRead(reader, sender, each)));
    }
  }
  return findings;
}

async function positions(reader: ServiceName, sender: ServiceName, dataSource: DataSource): Promise<number[]> {
  const column = sender === 'directory' ? 'directory_no' : 'front_desk_no';
  const rows = await (reader === 'routing'
    ? dataSource.query<{ partition: number; number: string }[]>(`SELECT partition, ${column} AS number FROM owner`)
    : dataSource.query<{ partition: number; number: string | null }[]>(
        'SELECT partition, number FROM inbox_position WHERE consumer_group = $1 AND topic = $2',
        [reader, TOPIC_OF[sender]],
      ));
  return PARTITIONS.map((partition) => Number(rows.find((row) => row.partition === partition)?.number ?? 0));
}

interface Unread {
  readonly partition: number;
  readonly number: string;
  readonly seconds: string;
}

function unread(sender: DataSource, numbers: readonly number[]): Promise<Unread[]> {
  return sender.query(
    `SELECT o.partition, o.number, extract(epoch FROM clock_timestamp() - o.inserted_at) AS seconds
     FROM unnest($1::smallint[], $2::bigint[]) AS read (partition, number)
     JOIN outbox o ON o.partition = read.partition AND o.number = read.number + 1
     JOIN outbox_partition p ON p.partition = o.partition AND p.published_to >= o.number
     WHERE o.inserted_at < clock_timestamp() - $3::interval ORDER BY o.partition`,
    [PARTITIONS, numbers, TOO_OLD],
  );
}

function notRead(reader: ServiceName, sender: ServiceName, { partition, number, seconds }: Unread): Finding {
  return {
    where: reader,
    what: `has not read number ${number} of ${TOPIC_OF[sender]}/${partition}, which ${sender} sent; it was written ${Math.round(Number(seconds))} s ago`,
    remedy: `See whether ${reader} runs. If it does, the topic has lost it: \`sambung resend --partition ${partition} --from ${number}\` with the database of ${sender}.`,
  };
}
