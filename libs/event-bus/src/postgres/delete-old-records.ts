import type { Pool } from 'pg';

/** Looks at so many of the oldest records of each topic-partition in one go. */
const AT_ONCE = 5_000;

/**
 * Only from the front, so that a clock that was set back never makes a hole. Of many processes one does it; the lock lives
 * as long as this one statement.
 */
const DELETE = `
  with mine as (select pg_try_advisory_xact_lock(7262865) as mine),
  gone as (
    select p.topic, p.partition, max(oldest.number) as number
      from mine, bus.topic_partitions p
     cross join lateral (
           select number, bool_and(at < clock_timestamp() - make_interval(secs => $1::float8 / 1000))
                            over (order by number) as old
             from (select number, at from bus.records
                    where topic = p.topic and partition = p.partition
                    order by number limit ${AT_ONCE}) as front) as oldest
     where mine.mine and oldest.old
     group by p.topic, p.partition
  )
  delete from bus.records r using gone g
   where r.topic = g.topic and r.partition = g.partition and r.number <= g.number`;

/** Deletes records older than `retentionMs`, whoever may have read them. Returns how many. */
export async function deleteOldRecords(pool: Pool, retentionMs: number): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { rowCount } = await pool.query(DELETE, [retentionMs]);
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < AT_ONCE) return deleted;
  }
}
