import { NotParked } from '../outbox.errors';
import { handle, Unreadable } from './apply-records';
import { because, fullMessage } from './because';
import type { InboxOptions } from './inbox-options';
import { placeOf, type ParkedFilter } from './inbox-tables';
import type { ParkedRecord } from './parked-record';
import { readRecord } from './read-record';
import type { Operator, RetryAnswer, RetryRequest, RetryRequests } from './retry-request';
import { isTransient } from './transient';

export interface Retried {
  /** Ids of records that were applied. */
  readonly retried: readonly number[];
  /** Ids of records that remain parked. */
  readonly left: readonly number[];
  /** Class and code of the error at the first that fails still; null when none does. */
  readonly because: string | null;
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
    return this.options.tables.inTransaction((tx) => this.retryIn(tx, id, operator));
  }

  /**
   * Does what an operator's request asks for, and answers it in the same transaction: whoever dies on the way, it was done once, or is asked
   * again. Two instances take turns at the request's row. Rejects when the database is away, or a handler wants to be asked later.
   */
  async answer(requests: RetryRequests<Tx>, request: RetryRequest): Promise<void> {
    const answer = async (give: (tx: Tx) => Promise<RetryAnswer>): Promise<void> =>
      this.options.tables.inTransaction(async (tx) => {
        if (await requests.take(tx, request.id)) await requests.answer(tx, request.id, await give(tx));
      });
    try {
      await answer(async (tx) => answerOf(await this.retryIn(tx, request.parkedId, request.operator)));
    } catch (error) {
      if (isTransient(error)) throw error;
      await answer(async () =>
        error instanceof NotParked ? { outcome: 'not-parked' } : { outcome: 'failed', because: because(error) },
      );
    }
  }

  /** Gives up one record. Those that followed it stay parked until they are retried. Throws `NotParked`. */
  discard(id: number, operator: Operator): Promise<void> {
    return this.options.tables.inTransaction(async (tx) => {
      const record = (await this.subjectOf(tx, id)).find((each) => each.id === id);
      if (!record || !(await this.resolve(tx, record, 'discarded', operator))) throw new NotParked(id);
    });
  }

  private async retryIn(tx: Tx, id: number, operator: Operator): Promise<Retried> {
    const records = await this.subjectOf(tx, id);
    const [first] = records;
    if (first && (await this.options.isOver?.(tx, first))) return this.close(tx, records, operator);
    return this.tryInOrder(tx, records, operator);
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
    return { retried: [], left: [], because: null, over: true };
  }

  private async tryInOrder(tx: Tx, records: readonly ParkedRecord[], operator: Operator): Promise<Retried> {
    const retried: number[] = [];
    const left: ParkedRecord[] = [];
    let why: string | null = null;
    for (const record of records) {
      // A later whole state may be good where an earlier one is not; a fact waits for whatever is before it.
      const waits = left.length > 0 && record.kind === 'fact';
      const failure = waits ? null : await this.attempt(tx, record);
      if (waits || failure !== null) {
        why ??= failure;
        left.push(record);
        continue;
      }
      await this.resolve(tx, record, 'retried', operator);
      retried.push(record.id);
      if (record.kind === 'state') await this.supersede(tx, left, operator);
    }
    return { retried, left: left.map(({ id }) => id), because: left.length > 0 ? why : null, over: false };
  }

  /** Null when it was applied, else class and code of what went wrong. */
  private async attempt(tx: Tx, record: ParkedRecord): Promise<string | null> {
    try {
      await this.options.tables.inSavepoint(tx, () => this.handle(tx, record));
      return null;
    } catch (error) {
      if (isTransient(error)) throw error;
      await this.options.tables.failedAgain(tx, record.id, { because: because(error), error: fullMessage(error) });
      return because(error);
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
  ): Promise<boolean> {
    return this.options.tables.resolve(tx, id, { resolution, by: operator.by, note: operator.note ?? null });
  }
}

function answerOf({ retried, left, because: why, over }: Retried): RetryAnswer {
  return over ? { outcome: 'over' } : { outcome: 'tried', applied: retried.length, left: left.length, because: why };
}
