import { Logger } from '@nestjs/common';
import type { Metrics } from '@sambung/platform';
import { because } from '@sambung/outbox';
import type { Witness } from './witness';

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Writes down and counts what happens in the shell. Ids, numbers and codes only. */
export function logAndCount(metrics: Metrics): Witness {
  const logger = new Logger('Switchboards');
  const count = (name: string, help: string) => metrics.counter(`sambung_routing_${name}_total`, help, ['partition']);
  const claims = count('claims', 'Partitions that this instance has claimed.');
  const losses = count('lost_claims', 'Partitions that somebody else claimed while this instance decided for them.');
  const decisions = count('decisions', 'Decisions that were appended.');
  const published = count('records', 'Public records that were appended.');
  const inDoubt = count('appends_in_doubt', 'Appends that failed or whose outcome was unknown; memory was read again.');
  const holes = count('holes', 'Times that a number was missing in a topic.');
  const dropped = count('duplicates', 'Records that had been read before and were dropped.');
  const waits = count('directory_waits', 'Times that a record waited for the directory to be read further.');
  const broken = count('bugs', 'Decisions that a switchboard could not take because of a bug.');
  const parked = count('parked', 'Records that were put aside.');
  const appends = metrics.histogram('sambung_routing_append_seconds', 'Time of an append.', [], SECONDS);

  return {
    claimed: (partition) => {
      claims.inc({ partition });
      logger.log(`Partition ${partition} is decided here.`);
    },
    lost: (partition) => {
      losses.inc({ partition });
      logger.warn(`Partition ${partition} was claimed by another instance; what was known of it is forgotten.`);
    },
    gaveUp: (partition, why) => logger.error(`Partition ${partition} is given up: ${why}`),
    appended: (partition, count, records, milliseconds) => {
      decisions.inc({ partition }, count);
      published.inc({ partition }, records);
      appends.observe(milliseconds / 1_000);
    },
    inDoubt: (partition, error) => {
      inDoubt.inc({ partition });
      logger.warn(`Partition ${partition}: the last append is in doubt (${because(error)}); its memory is read again.`);
    },
    hole: (partition, topic, missing, met) => {
      holes.inc({ partition });
      logger.error(
        `${topic}/${partition}: number ${missing} is missing (met ${met}); nothing beyond it is applied until it is sent again.`,
      );
    },
    dropped: (partition, _topic, records) => dropped.inc({ partition }, records),
    waitsForDirectory: (partition, needed, read) => {
      waits.inc({ partition });
      logger.log(
        `Partition ${partition}: a record waits for number ${needed} of the directory, which is read to ${read}.`,
      );
    },
    broken: (partition, error) => {
      broken.inc({ partition });
      logger.error({ err: error, msg: `Partition ${partition}: a switchboard could not decide (${because(error)}).` });
    },
    parked: (partition, subject, why) => {
      parked.inc({ partition });
      logger.error(`Partition ${partition}: a record of ${subject} was put aside (${why}). See “sambung parked”.`);
    },
    caughtUp: (partition) => logger.log(`Partition ${partition} has read what stood in its topics; timers run.`),
  };
}
