import { Parked, PostgresRetryRequests, type ParkedRecord } from '@sambung/outbox';
import type { DataSource, EntityManager } from 'typeorm';
import type { SimulatedParking } from '../../../apps/routing/test/simulated-parking';
import { SimulatedReading, type SimulatedDatabase } from '../front-desk/simulated-database';
import type { Row, Tables } from '../storage/tables';
import type { Line } from '../time/line';
import type { Process } from '../time/steps';
import type { Aside, ParkedOfService } from './operator';

const BY = { by: 'operator' };

/** What front-desk has put aside, reached as the command reaches it: the real statements, over a line. */
export function parkedOfFrontDesk(
  tables: Tables,
  lineOf: (process: Process) => Line,
  databaseOf: (line: Line) => SimulatedDatabase,
): ParkedOfService {
  const group = 'front-desk';
  return {
    service: group,
    list: () => [...tables.committed('parked').values()].filter((row) => row['resolved_at'] === null).map(fromRow),
    retry: (process, id) => {
      const { dataSource } = databaseOf(lineOf(process));
      return new PostgresRetryRequests(dataSource as unknown as DataSource).ask(group, id, BY);
    },
    discard: (process, id) => {
      const line = lineOf(process);
      const reading = new SimulatedReading(databaseOf(line), line);
      return new Parked<EntityManager>({ tables: reading, group, topics: [], handlers: {}, ignored: [] }).discard(
        id,
        BY,
      );
    },
  };
}

/** What routing has put aside. */
export function parkedOfRouting(parking: SimulatedParking, lineOf: (process: Process) => Line): ParkedOfService {
  return {
    service: 'routing',
    list: () => parking.live.map(fromRecord),
    retry: (process, id) => lineOf(process).call(`ask for a retry of ${id}`, () => parking.ask(id, BY)),
    discard: (process, id) => lineOf(process).call(`discard ${id}`, () => parking.discard(id, BY)),
  };
}

const fromRow = (row: Row): Aside => fromRecord(row as unknown as ParkedRecord);

const fromRecord = ({ id, topic, name, subject, workspace, headers }: ParkedRecord): Aside => ({
  ...{ id, topic, name, subject, workspace: workspace ?? '' },
  eventId: headers['ce_id'] ?? '',
});
