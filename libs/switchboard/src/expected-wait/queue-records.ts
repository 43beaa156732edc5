import type { Awaited } from './awaited';
import { type Leave, QueueRecord, type RecordState } from './queue-record';
import { type RecordScores, UNTRIED, afresh, scoresAfter } from './record-scores';

/** Queues that were used last are remembered, up to this many: there are as many requirements as handoffs ask for in particular. */
const KEPT = 500;

export interface RecordsState {
  readonly queues: readonly (readonly [key: string, RecordState])[];
  readonly everywhere: RecordScores;
}

/** What was learned of waits, queue by queue. It changes with events alone, so that a replay knows the same. */
export class QueueRecords {
  private readonly byKey = new Map<string, QueueRecord>();
  /** For queues in which no forecast has come true yet. */
  private everywhere = UNTRIED;

  get(key: string): QueueRecord | undefined {
    return this.byKey.get(key);
  }

  scoresFor(key: string, credit: number): RecordScores {
    return this.byKey.get(key)?.scoresFor(credit) ?? this.everywhere;
  }

  enter(key: string, now: number, staff: number): void {
    this.recent(key).enter(now, staff);
  }

  /** It waits there no longer. */
  leave({ queue, at, credit, foretold }: Awaited, leave: Leave & { readonly how: 'accepted' | 'gone' }): void {
    const record = this.recent(queue);
    const waited = (leave.now - at) / 1_000;
    const gaveUp = leave.how === 'gone';
    record.leave(gaveUp && waited === 0 ? { ...leave, how: 'gone-at-once' } : leave);
    if (waited === 0) return;
    if (foretold) {
      record.learn(credit, foretold, { waited, gaveUp }, afresh(this.everywhere));
      this.everywhere = scoresAfter(this.everywhere, foretold, { waited, gaveUp });
    }
    if (!gaveUp) record.noteWait(waited);
  }

  toJSON(): RecordsState {
    return { queues: [...this.byKey].map(([key, record]) => [key, record.toJSON()]), everywhere: this.everywhere };
  }

  restore({ queues, everywhere }: RecordsState): void {
    for (const [key, state] of queues) this.byKey.set(key, QueueRecord.from(state));
    this.everywhere = everywhere;
  }

  /** Most recently used last, so that the least recently used are forgotten first. */
  private recent(key: string): QueueRecord {
    const record = this.byKey.get(key) ?? new QueueRecord();
    this.byKey.delete(key);
    this.byKey.set(key, record);
    const [oldest] = this.byKey.keys();
    if (this.byKey.size > KEPT && oldest !== undefined) this.byKey.delete(oldest);
    return record;
  }
}
