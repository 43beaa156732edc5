import type { Topic } from '@sambung/contracts';
import type { IncomingRecord } from '../event-bus';
import { pauseAfter, type Pauses } from './pauses';

/** What was read from one topic-partition and has not gone through the handler yet. */
export class TopicQueue {
  private records: IncomingRecord[] = [];
  private failures = 0;
  private notBefore = 0;

  constructor(
    readonly topic: Topic,
    private readonly pauses: Pauses,
  ) {}

  get length(): number {
    return this.records.length;
  }

  add(records: readonly IncomingRecord[]): void {
    this.records.push(...records);
  }

  first(count: number): IncomingRecord[] {
    return this.records.slice(0, count);
  }

  applied(count: number): void {
    this.records = this.records.slice(count);
    this.failures = 0;
  }

  /** The same records stay first, and are tried again after a pause. */
  failed(now: number): void {
    this.failures += 1;
    this.notBefore = now + pauseAfter(this.failures, this.pauses);
  }

  /** Milliseconds until it may take its turn; undefined when it has nothing to give. */
  dueIn(now: number): number | undefined {
    return this.records.length === 0 ? undefined : Math.max(this.notBefore - now, 0);
  }
}
