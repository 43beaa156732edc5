import type { Topic } from '@sambung/contracts';
import type { IncomingRecord } from '../event-bus';
import type { PartitionLoop } from '../reading/partition-loop';
import type { Place } from './fetch-records';
import { placeName } from './notices';
import type { Position } from './positions';

/** Records that may wait for the handler in one topic-partition; more are read when fewer are left. */
const ROOM = 200;

/** How many records one fetch takes from one topic-partition. */
export const FETCH_LIMIT = 300;

/** Where we read in one topic-partition of ours, as long as it is ours. */
export class ReadingPlace implements Place {
  readonly topic: Topic;
  readonly partition: number;
  after: bigint;
  /** There may be more to read than we have. */
  more = true;

  constructor(
    readonly position: Position,
    readonly loop: PartitionLoop,
  ) {
    this.topic = position.topic;
    this.partition = position.partition;
    this.after = position.number;
    loop.caughtUp.passed(position.topic, position.number);
  }

  get name(): string {
    return placeName(this.topic, this.partition);
  }

  get wantsMore(): boolean {
    return this.more && !this.loop.ended && this.loop.backlog(this.topic) < ROOM;
  }

  /** Takes over what a fetch found. Less than it could have given: then we have seen all that stood there. */
  found(records: readonly IncomingRecord[]): void {
    if (this.loop.ended) return;
    this.after = records.at(-1)?.offset ?? this.after;
    if (records.length === FETCH_LIMIT) this.more = true;
    else this.loop.caughtUp.goal(this.topic, this.after);
    if (records.length > 0) this.loop.add(this.topic, records);
    else this.loop.look();
  }
}
