import { DIRECTORY_TOPIC } from '@sambung/contracts';
import type { Batch } from '@sambung/event-bus';
import type { RetryRequest } from '@sambung/outbox';
import type { ReckonStaffing, Staffing } from '@sambung/switchboard';
import { Alarm } from './alarm';
import { Decider } from './decider';
import type { Board } from './boards';
import { HighWater } from './high-water';
import type { Standing } from './ledger';
import { OwnMemory } from './own-memory';
import { sortRecords, type Item } from './records';
import { RestingTimers } from './resting-timers';
import { retryParked } from './retry-parked';
import { BrokenDecision, DirectoryBehind, HandoffKnownAlready } from './shell.errors';
import type { Surroundings } from './surroundings';
import { Turns } from './turns';
import type { PartitionMemory } from './partition-memory';

/** Before the memory is read again for timers, after the ledger was away. Milliseconds. */
const TICK_PAUSE_MS = 1_000;

/**
 * One partition as long as one claim of it holds: everything that is decided for its workspaces goes through here, one thing at a time.
 * Records and timers take turns; both are decided in memory, appended, and only then published and acknowledged.
 */
export class PartitionLoop {
  private readonly turns = new Turns();
  private readonly own: OwnMemory;
  private readonly decider: Decider;
  private readonly alarm: Alarm;
  private mayTick = false;
  private highWater: HighWater | undefined;
  private readonly resting = new RestingTimers();
  private readonly ending = new AbortController();

  constructor(
    readonly partition: number,
    readonly claim: string,
    private readonly surroundings: Surroundings,
  ) {
    const { ledger, boards, witness, scheduler } = surroundings;
    this.own = new OwnMemory(partition, claim, ledger, boards, witness);
    this.decider = new Decider(partition, this.own, surroundings);
    this.alarm = new Alarm(scheduler, () => void this.wakeUp());
  }

  /** Why this loop decides nothing any more; undefined while it does. */
  get ended() {
    return this.own.ended;
  }

  /** Resolves when every record of the batch is durably dealt with. Rejects when it is to come again. */
  read(batch: Batch): Promise<void> {
    return this.turns.take(async () => {
      try {
        await this.surroundings.publisher.roomFor(this.partition, this.ending.signal);
        await this.readInTurn(batch);
      } finally {
        this.setAlarm();
      }
    });
  }

  /**
   * What stood in the topics when the partition was assigned has been read: from now on timers run. Before, an offer would expire whose
   * timely acceptance waits in the topic.
   */
  caughtUp(): void {
    if (this.mayTick) return;
    this.mayTick = true;
    this.surroundings.witness.caughtUp(this.partition);
    void this.wakeUp();
  }

  /** As `caughtUp`, once the numbers given have been read in their topics: for a claim that began in the middle of an assignment. */
  catchUpTo(from: Standing, ends: ReadonlyMap<string, number>): void {
    this.highWater = new HighWater(from, ends);
    this.lookAtHighWater();
  }

  /** Tries what an operator asks for, as a decision like any other. Rejects when it is to be asked again. */
  retry(request: RetryRequest): Promise<void> {
    return this.turns.take(async () => {
      try {
        await retryParked(request, this.decider, this.surroundings.ledger);
      } finally {
        this.setAlarm();
      }
    });
  }

  /** Looks at a workspace between two decisions. Throws as `read` does when this claim is over. */
  look<T>(workspace: string, at: (board: Board) => T): Promise<T> {
    return this.turns.take(async () => at((await this.own.board(await this.own.get(), workspace)).board));
  }

  /** What a plan is to be made of, in workspaces that are in memory and whose last plan is so old (ms). Reads nothing. */
  staffingDue(rhythm: number): Promise<{ readonly workspace: string; readonly staffing: Staffing }[]> {
    return this.turns.take(() => {
      const loaded = this.own.ended || !this.mayTick ? [] : [...(this.own.present?.loaded ?? [])];
      const now = this.surroundings.clock.now();
      return Promise.resolve(
        loaded.flatMap(([workspace, { board }]) => {
          const staffing = board.staffingDue(rhythm, now);
          return staffing ? [{ workspace, staffing }] : [];
        }),
      );
    });
  }

  /** What people's pace is taken to be is worked out anew, as a decision like any other. */
  reckonStaffing(workspace: string, worths: ReckonStaffing['worths']): Promise<void> {
    return this.turns.take(async () => {
      try {
        await this.decider.reckonStaffing(workspace, worths);
      } finally {
        this.setAlarm();
      }
    });
  }

  /** Decides nothing more. Resolves when what was under way has ended. */
  async end(): Promise<void> {
    this.alarm.stop();
    this.own.end();
    this.ending.abort();
    await this.turns.idle();
  }

  private async readInTurn(batch: Batch): Promise<void> {
    const { standing } = await this.own.get();
    const readTo = batch.topic === DIRECTORY_TOPIC ? standing.directoryNo : standing.frontDeskNo;
    const { next, dropped, hole } = sortRecords(batch, readTo);
    const { witness } = this.surroundings;
    if (dropped > 0) witness.dropped(this.partition, batch.topic, dropped);
    const waiting = next.findIndex((item) => (item.event?.directoryNumber ?? 0) > standing.directoryNo);
    await this.decide(waiting < 0 ? next : next.slice(0, waiting));
    if (waiting >= 0) throw this.behind(next[waiting], standing.directoryNo);
    if (hole) {
      // Who remembers an old position sees a hole where there is none, and the bus would go on without these records.
      await this.own.confirm(await this.own.get());
      witness.hole(this.partition, batch.topic, hole.missing, hole.met);
    }
    this.highWater?.seen(batch);
    this.lookAtHighWater();
  }

  private lookAtHighWater(): void {
    if (!this.highWater?.reached) return;
    this.highWater = undefined;
    this.caughtUp();
  }

  /** The bus delivers the directory's records before it tries this batch again. */
  private behind(item: Item | undefined, read: number): DirectoryBehind {
    const needed = item?.event?.directoryNumber ?? read;
    this.surroundings.witness.waitsForDirectory(this.partition, needed, read);
    return new DirectoryBehind(this.partition, needed, read);
  }

  private async decide(items: readonly Item[]): Promise<void> {
    for (let rest = items; rest.length > 0;) {
      rest = rest.slice(await this.decideSome(rest));
      if (rest.length > 0) await this.tickOnce();
    }
  }

  /** As many as one append takes; when one of them cannot be decided, one after the other up to that one. */
  private async decideSome(items: readonly Item[]): Promise<number> {
    try {
      return await this.decider.decide(items);
    } catch (error) {
      if (!isItsOwnFault(error)) throw error;
      return this.decideUpToCulprit(items);
    }
  }

  private async decideUpToCulprit(items: readonly Item[]): Promise<number> {
    for (const [index, item] of items.entries()) {
      if (!(await this.decideAlone(item))) return index + 1;
    }
    return items.length;
  }

  private async decideAlone(item: Item): Promise<boolean> {
    try {
      await this.decider.decideAlone(item);
      return true;
    } catch (error) {
      if (error instanceof HandoffKnownAlready) await this.decider.pass(item);
      else if (error instanceof BrokenDecision) await this.decider.park(item, error.cause);
      else throw error;
      return false;
    }
  }

  /** Errors were told to the witness; the alarm tries again. */
  private async wakeUp(): Promise<void> {
    await this.turns.take(() => this.tickOnce()).catch(() => undefined);
    this.setAlarm();
  }

  /** One workspace's due timers, at most 500 of them: records and other workspaces come in between. */
  private async tickOnce(): Promise<void> {
    if (!this.mayTick || this.own.ended) return;
    const workspace = this.dueNow(await this.own.get());
    if (workspace === undefined) return;
    try {
      await this.decider.tick(workspace);
    } catch (error) {
      if (!(error instanceof BrokenDecision)) throw error;
      this.resting.failed(workspace, this.surroundings.clock.now());
      await this.tickOnce();
      return;
    }
    this.resting.succeeded(workspace);
  }

  private dueNow({ dues }: PartitionMemory): string | undefined {
    const now = this.surroundings.clock.now();
    for (let due = dues.earliest(); due && due.at <= now; due = dues.earliest()) {
      const until = this.resting.until(due.workspace);
      if (until <= now) return due.workspace;
      dues.set(due.workspace, until);
    }
    return undefined;
  }

  private setAlarm(): void {
    if (this.own.ended || !this.mayTick) return;
    const { present } = this.own;
    const due = present?.dues.earliest();
    if (!present) this.alarm.setIn(TICK_PAUSE_MS);
    else if (due) this.alarm.setIn(due.at - this.surroundings.clock.now());
  }
}

const isItsOwnFault = (error: unknown): boolean =>
  error instanceof BrokenDecision || error instanceof HandoffKnownAlready;
