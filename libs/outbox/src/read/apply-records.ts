import type { AnyEvent } from '@sambung/contracts';
import { because, fullMessage } from './because';
import type { InboxOptions } from './inbox-options';
import type { Place } from './inbox-tables';
import type { ReadRecord } from './read-record';
import { isTransient } from './transient';

/** `straight` throws at the first failure; `careful` puts a savepoint around every handler and parks what fails. */
export type Mode = 'straight' | 'careful';
export type Fate = 'applied' | 'passed' | 'parked';

/** Decides what becomes of each next record of one batch, within its transaction. */
export class RecordApplier<Tx> {
  constructor(
    private readonly options: InboxOptions<Tx>,
    private readonly tx: Tx,
    private readonly place: Place,
    private readonly parkedSubjects: Set<string>,
    private readonly mode: Mode,
  ) {}

  async apply(read: ReadRecord): Promise<Fate> {
    if (read.unreadable !== undefined) return this.park(read, new Unreadable(read.unreadable), 0);
    const { event } = read;
    if (!event || this.options.ignored.includes(event.name)) return 'passed';
    if (this.follows(read)) return this.follow(read);
    try {
      await this.handle(event);
    } catch (error) {
      if (this.mode === 'straight' || isTransient(error)) throw error;
      return this.park(read, error, 1);
    }
    if (read.record.kind === 'state') await this.unpark(read.record.subject);
    return 'applied';
  }

  /** Whatever comes after a parked record of its subject waits behind it; but a whole state says everything anew, and what is over is over. */
  private follows({ record, event }: ReadRecord): boolean {
    if (!this.parkedSubjects.has(record.subject) || record.kind === 'state') return false;
    return !this.options.appliesToParked?.some((name) => name === event?.name);
  }

  private handle(event: AnyEvent): Promise<void> {
    const work = () => handle(this.options, event, this.tx);
    return this.mode === 'careful' ? this.options.tables.inSavepoint(this.tx, work) : work();
  }

  private async follow({ record }: ReadRecord): Promise<Fate> {
    const why = 'an earlier record of this subject is parked';
    await this.options.tables.park(this.tx, { group: this.place.group, record, because: why, error: why, attempts: 0 });
    return 'parked';
  }

  private async park({ record, event }: ReadRecord, error: unknown, attempts: 0 | 1): Promise<Fate> {
    const why = because(error);
    const first = !this.parkedSubjects.has(record.subject);
    const parked = { group: this.place.group, record, because: why, error: fullMessage(error), attempts };
    const isNew = await this.options.tables.park(this.tx, parked);
    this.parkedSubjects.add(record.subject);
    if (isNew && first) await this.options.onParked?.(this.tx, { record, event, error, because: why });
    return 'parked';
  }

  private async unpark(subject: string): Promise<void> {
    if (!this.parkedSubjects.has(subject)) return;
    const stillParked = await this.options.tables.supersede(this.tx, this.place, subject);
    if (!stillParked) this.parkedSubjects.delete(subject);
  }
}

/** Gives an event to its handler. One that became ignored since it was parked needs none. */
export async function handle<Tx>(options: InboxOptions<Tx>, event: AnyEvent, tx: Tx): Promise<void> {
  const handler = options.handlers[event.name] as ((event: AnyEvent, tx: Tx) => Promise<void>) | undefined;
  await handler?.(event, tx);
}

/** Not thrown: says in the parked table why a record could not be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
