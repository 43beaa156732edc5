import { partitionOf } from '@sambung/contracts';
import type { NewEvent } from '@sambung/outbox';
import type { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';
import type { Statement } from './statement';

/** As libs/outbox hands a row over: one JSON text for all. */
interface Inserted {
  readonly event_id: string;
  readonly name: string;
  readonly workspace: string;
  readonly subject: string;
  readonly time: string;
  readonly data: string;
  readonly directory_number?: number | null;
}

/** Ids are drawn when a row is inserted; others see it when its transaction commits. */
export const intoOutbox = (table: SimulatedOutboxTable, committed: (event: NewEvent) => void): Statement => ({
  name: 'insert events',
  text: /^INSERT INTO outbox /,
  run: (transaction, p) => {
    for (const row of JSON.parse(p.text(1)) as Inserted[]) {
      const event = eventOf(row);
      const rows = table.insert(partitionOf(event.workspace), [event]);
      transaction.onCommit(() => {
        for (const each of rows) each.committed = true;
        committed(event);
      });
    }
    return [];
  },
});

function eventOf({ event_id: id, data, directory_number: directoryNumber, ...rest }: Inserted): NewEvent {
  const { name, workspace, subject, time } = rest;
  const read = typeof directoryNumber === 'number' ? { directoryNumber } : {};
  return { id, name, workspace, subject, time, data: JSON.parse(data) as unknown, ...read } as NewEvent;
}
