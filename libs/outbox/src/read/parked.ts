import { NotParked } from '../outbox.errors';
import { handle, Unreadable } from './apply-records';
import { because, fullMessage } from './because';
import type { InboxOptions } from './inbox-options';
import { placeOf, type ParkedFilter } from './inbox-tables';
import type { ParkedRecord } from './parked-record';
import { readRecord } from './read-record';
import { isTransient } from './transient';

/** Who did it, and why, for the audit. */
export interface Operator {
  readonly by: string;
  readonly note?: string;
}

export interface Retried {
  /** Ids of records that were applied. */
  readonly retried: readonly number[];
  /** Ids of records that remain parked. */
  readonly left: readonly number[];
  /** The subject had ended meanwhile: nothing was applied and nothing remains. */
  readonly over: boolean;
}

/** What a person does with parked records. */
export class Parked<Tx> {
  constructor(private readonly options: InboxOptions<Tx>) {}

  list(filter: Omit<ParkedFilter, 'group'> = {}): Promise<readonly ParkedRecord[]> {
    return this.options.tables.list({ ...filter, group: this.options.group });
  }

  /** Deletes what was retried, discarded or superseded more than so many days ago; returns how many. */
  forget(days: number): Promise<number> {
    return this.options.tables.forgetResolved(this.options.group, days);
  }

  /** Tries the whole subject of a parked record again, in order, up to the first that fails. Throws `NotParked`, and what is transient. */
  retry(id: number, operator: Operator): Promise<Retried> {
    return this.options.tables.inTransaction(async (tx) => {
      const records = await this.subjectOf(tx, id);
      const [first] = records;
      if (first && (await this.options.isOver?.(tx, first))) return this.close(tx, records, operator);
      return this.tryInOrder(tx, records, operator);
    });
  }

  /** Gives up one record. Those that followed it stay parked until they are retried. Throws `NotParked`. */
  discard(id: number, operator: Operator): Promise<void> {
    return this.options.tables.inTransaction(async (tx) => {
      const record = (await this.subjectOf(tx, id)).find((each) => each.id === id);
      if (!record) throw new NotParked(id);
      await this.resolve(tx, record, 'discarded', operator);
    });
  }

  /** The subject's parked records, with the position locked: the reader adds none meanwhile. */
  private async subjectOf(tx: Tx, id: number): Promise<readonly ParkedRecord[]> {
    const { tables, group } = this.options;
    const record = await tables.find(tx, id);
    if (!record || record.group !== group) throw new NotParked(id);
    const place = placeOf(group, record);
    await tables.open(tx, place, []);
    const records = await tables.parkedOf(tx, place, record.subject);
    if (!records.some((each) => each.id === id)) throw new NotParked(id);
    return records;
  }

  /** A retry never revives what has ended. */
  private async close(tx: Tx, records: readonly ParkedRecord[], operator: Operator): Promise<Retried> {
    for (const record of records) await this.resolve(tx, record, 'over', operator);
    return { retried: [], left: [], over: true };
  }

  private async tryInOrder(tx: Tx, records: readonly ParkedRecord[], operator: Operator): Promise<Retried> {
    const retried: number[] = [];
    const left: ParkedRecord[] = [];
    for (const record of records) {
      // A later whole state may be good where an earlier one is not; a fact waits for whatever is before it.
      const waits = left.length > 0 && record.kind === 'fact';
      if (waits || !(await this.attempt(tx, record))) {
        left.push(record);
        continue;
      }
      await this.resolve(tx, record, 'retried', operator);
      retried.push(record.id);
      if (record.kind === 'state') await this.supersede(tx, left, operator);
    }
    return { retried, left: left.map(({ id }) => id), over: false };
  }

  private async attempt(tx: Tx, record: ParkedRecord): Promise<boolean> {
    try {
      await this.options.tables.inSavepoint(tx, () => this.handle(tx, record));
      return true;
    } catch (error) {
      if (isTransient(error)) throw error;
      await this.options.tables.failedAgain(tx, record.id, { because: because(error), error: fullMessage(error) });
      return false;
    }
  }

  /** Read anew: a version that understands the record may have been installed since. */
  private async handle(tx: Tx, record: ParkedRecord): Promise<void> {
    const read = readRecord(record.topic, record.partition, { ...record, offset: BigInt(record.offset) });
    if (!read.event) throw new Unreadable(read.unreadable ?? `nothing here reads ${record.name}`);
    await handle(this.options, read.event, tx);
  }

  private async supersede(tx: Tx, left: ParkedRecord[], operator: Operator): Promise<void> {
    const states = left.filter(({ kind }) => kind === 'state');
    for (const record of states) {
      await this.resolve(tx, record, 'superseded', operator);
      left.splice(left.indexOf(record), 1);
    }
  }

  private resolve(
    tx: Tx,
    { id }: ParkedRecord,
    resolution: 'retried' | 'discarded' | 'superseded' | 'over',
    operator: Operator,
  ): Promise<void> {
    return this.options.tables.resolve(tx, id, { resolution, by: operator.by, note: operator.note ?? null });
  }
}
