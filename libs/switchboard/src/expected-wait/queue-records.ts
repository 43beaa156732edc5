import { AS_FORECAST, type Scores, calibrated } from './calibration';
import type { Awaited } from './awaited';
import { QueueRecord, type RecordState } from './queue-record';
import { scoreOf } from './wait-forecast';

/** Queues that were used last are remembered, up to this many: there are as many requirements as handoffs ask for in particular. */
const KEPT = 500;

export interface RecordsState {
  readonly queues: readonly (readonly [key: string, RecordState])[];
  readonly everywhere: Scores;
}

/** What was learned of waits, queue by queue. It changes with events alone, so that a replay knows the same. */
export class QueueRecords {
  private readonly byKey = new Map<string, QueueRecord>();
  /** For queues in which no forecast has come true yet. */
  private everywhere = AS_FORECAST;

  get(key: string): QueueRecord | undefined {
    return this.byKey.get(key);
  }

  scoresFor(key: string, credit: number): Scores {
    return this.byKey.get(key)?.scoresFor(credit, this.everywhere) ?? this.everywhere;
  }

  enter(key: string, now: number, staff: number): void {
    this.recent(key).enter(now, staff);
  }

  /** It waits there no longer. */
  leave({ queue, at, credit, forecast }: Awaited, now: number, staff: number, how: 'accepted' | 'gone'): void {
    const record = this.recent(queue);
    const waited = (now - at) / 1_000;
    record.leave(now, staff, how === 'gone' && waited === 0 ? 'gone-at-once' : how);
    if (how === 'gone' || !forecast || waited === 0) return;
    record.learn(credit, forecast, waited, this.everywhere);
    this.everywhere = calibrated(this.everywhere, scoreOf(waited, forecast), record.weightOf(waited));
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
    if (this.byKey.size > KEPT) for (const oldest of [...this.byKey.keys()].slice(0, 1)) this.byKey.delete(oldest);
    return record;
  }
}
