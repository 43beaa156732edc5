import type { Batch } from '@sambung/event-bus';
import type { EntityManager } from 'typeorm';
import { silent, type Problems } from '../observe';
import type { Applied } from './applied';
import { RecordApplier, type Fate, type Mode } from './apply-records';
import { checkHandlers } from './handlers-of-topics';
import { Holes } from './holes';
import type { InboxOptions } from './inbox-options';
import type { Place } from './inbox-tables';
import { Parked } from './parked';
import { readRecord, type ReadRecord } from './read-record';
import { TendParked } from './tend-parked';
import { isTransient } from './transient';
import { Walk } from './walk';

/**
 * Applies each record once, in order, in one transaction per batch, however often the bus delivers it.
 *
 * The transaction first locks the row that holds this group's position in the topic-partition; two readers of one partition (a frozen one
 * that thawed) take turns there, and the second finds everything done. Lower or equal numbers are dropped, the next is applied. When the
 * answer to COMMIT is lost the batch comes again, and its numbers say whether it had been stored.
 */
export class Inbox<Tx = EntityManager> {
  /** What could not be applied: list, retry, discard. */
  readonly parked: Parked<Tx>;
  private readonly holes: Holes;
  private readonly tending: TendParked | undefined;

  /** Throws when a type of the topics is neither handled nor ignored. */
  constructor(private readonly options: InboxOptions<Tx>) {
    checkHandlers(options.topics, Object.keys(options.handlers), options.ignored);
    this.parked = new Parked(options);
    this.holes = new Holes(options.group, options.log ?? silent, options.metrics ?? silent);
    const { retries, group, log = silent } = options;
    if (!retries) return;
    this.tending = new TendParked({
      open: () => retries.open(group),
      answer: (request) => this.parked.answer(retries, request),
      forget: (days) => this.parked.forget(days),
      log,
    });
  }

  /** From now on operators' requests are answered, if `retries` was given. */
  start(): void {
    this.tending?.start();
  }

  async close(): Promise<void> {
    await this.tending?.stop();
  }

  /**
   * For the bus's `onBatch`. Rejects when the batch has to be delivered again: the database is away, a deadlock, a handler's `Unavailable`.
   * Resolves when offsets may be committed, also over a hole (see `Walk`).
   */
  async apply(batch: Batch): Promise<Applied> {
    const read = batch.records.map((record) => readRecord(batch.topic, batch.partition, record));
    const applied = await this.transact(batch, read);
    this.report(applied);
    await this.afterCommit(applied);
    return applied;
  }

  /** Healthy is empty. A hole is named until the missing number has come. */
  problems(): Problems {
    return this.holes.problems();
  }

  /** Most batches hold nothing bad and cost no savepoint; one that does is taken back as a whole and done again with care. */
  private async transact(batch: Batch, read: readonly ReadRecord[]): Promise<Applied> {
    try {
      return await this.options.tables.inTransaction((tx) => this.applyIn(tx, batch, read, 'straight'));
    } catch (error) {
      if (isTransient(error)) throw error;
      return this.options.tables.inTransaction((tx) => this.applyIn(tx, batch, read, 'careful'));
    }
  }

  private async applyIn(
    tx: Tx,
    { topic, partition }: Batch,
    read: readonly ReadRecord[],
    mode: Mode,
  ): Promise<Applied> {
    const { tables, group } = this.options;
    const place: Place = { group, topic, partition };
    const subjects = [...new Set(read.map(({ record }) => record.subject))];
    const opened = await tables.open(tx, place, subjects);
    const walk = new Walk(opened.number ?? this.beginning(place, read));
    const applier = new RecordApplier(this.options, tx, place, new Set(opened.parkedSubjects), mode);
    const counts = { applied: 0, passed: 0, parked: 0, dropped: 0, beyondHole: 0 };
    for (const each of read) counts[await this.step(walk, applier, each)] += 1;
    if (walk.position !== opened.number) await tables.moveTo(tx, place, walk.position);
    return { topic, partition, position: walk.position, ...counts, ...(walk.hole && { hole: walk.hole }) };
  }

  /** A record without a number moves no position: it is parked by its offset. */
  private async step(
    walk: Walk,
    applier: RecordApplier<Tx>,
    each: ReadRecord,
  ): Promise<Fate | 'dropped' | 'beyondHole'> {
    const { number } = each.record;
    const verdict = number === null ? 'next' : walk.step(number);
    if (verdict === 'next') return applier.apply(each);
    return verdict === 'old' ? 'dropped' : 'beyondHole';
  }

  /** Where a group begins that has never read here: before number 1, or before the first record it meets if it is right without the past. */
  private beginning({ topic }: Place, read: readonly ReadRecord[]): number {
    if (!this.options.rightWithoutPast?.includes(topic)) return 0;
    const [first] = read.flatMap(({ record }) => record.number ?? []);
    return first === undefined ? 0 : first - 1;
  }

  private report(applied: Applied): void {
    const { metrics = silent, group } = this.options;
    const labels = { group, topic: applied.topic, partition: applied.partition };
    for (const fate of ['applied', 'dropped', 'passed', 'parked', 'beyondHole'] as const) {
      if (applied[fate] > 0) metrics.count('sambung_inbox_records_total', { ...labels, fate }, applied[fate]);
    }
    if (applied.parked > 0) metrics.count('sambung_inbox_parked_total', labels, applied.parked);
    metrics.gauge('sambung_inbox_position', labels, applied.position);
    this.holes.observe(applied);
  }

  /** The batch is stored: a failure here must not bring it again. */
  private async afterCommit(applied: Applied): Promise<void> {
    try {
      await this.options.afterCommit?.(applied);
    } catch (error) {
      (this.options.log ?? silent).warn(
        { err: error, topic: applied.topic },
        'What follows a commit failed; polling makes up for it.',
      );
    }
  }
}
