import type { AnyEvent } from '@sambung/contracts';
import { because } from '@sambung/outbox';
import type { Command, ReckonStaffing } from '@sambung/switchboard';
import { commandFor } from '../translate/commands';
import { Draft } from './draft';
import type { AnswerRow, ResolvedRow } from './ledger';
import type { OwnMemory } from './own-memory';
import { giveBackUnknown, parkInto, parkOnly, resume, type Parking } from './park-item';
import type { PartitionMemory } from './partition-memory';
import type { Item } from './records';
import {
  AppendImpossible,
  AppendRefused,
  BrokenDecision,
  HandoffKnownAlready,
  PartitionGivenUp,
  PartitionNotOurs,
  UnreadableRecord,
} from './shell.errors';
import type { Surroundings } from './surroundings';

/** Decisions and public records in one append, about. What is more waits for the next, with timers in between. */
const LARGEST_APPEND = 500;

/** What an operator's request leads to, in one append. */
export interface Retry {
  readonly item?: Item;
  readonly resolved: readonly ResolvedRow[];
  readonly answers: readonly AnswerRow[];
}

/** Takes decisions in memory and makes them durable, for one partition. Whoever uses it sees to it that one method runs at a time. */
export class Decider {
  constructor(
    private readonly partition: number,
    private readonly own: OwnMemory,
    private readonly surroundings: Surroundings,
  ) {}

  /** Decides as many of the items as one append takes, and returns how many those were. */
  async decide(items: readonly Item[]): Promise<number> {
    return this.durably(async (memory, draft) => {
      let count = 0;
      for (const item of items) {
        if (draft.size >= LARGEST_APPEND) break;
        await this.take(memory, draft, item);
        count += 1;
      }
      return count;
    });
  }

  /** Decides one item alone, to find out whether it is the one that cannot be decided. A board that was in disorder before is not its fault. */
  async decideAlone(item: Item): Promise<void> {
    const before = item.event ? await this.disorderOf(item.event.workspace) : [];
    await this.durably((memory, draft) => this.take(memory, draft, item), before);
  }

  /** A record that a switchboard cannot take is put aside; a handoff of it goes back to its sender, aloud. */
  async park(item: Item, error: unknown): Promise<void> {
    try {
      await this.durably(async (memory, draft) => {
        if (!draft.hasRead(item)) await this.putAside(memory, draft, item, error);
      });
    } catch (again) {
      if (!(again instanceof BrokenDecision)) throw again;
      // Not even that can be decided. It must not keep the partition; an operator has to look, and was told.
      await this.durably(async (_memory, draft) => {
        if (!draft.hasRead(item)) parkOnly(draft, item, error);
      });
    }
  }

  /** Decides a parked record again, or none, and resolves what an operator asked for in the same append: twice is once. */
  async retry({ item, resolved, answers }: Retry): Promise<void> {
    const before = item?.event ? await this.disorderOf(item.event.workspace) : [];
    await this.durably(async (memory, draft) => {
      if (item) await this.take(memory, draft, item);
      for (const row of resolved) draft.aside.resolve(row);
      for (const row of answers) draft.aside.answer(row);
    }, before);
  }

  /** A request under a new number of what was requested before: it is answered, and changes nothing. */
  async pass(item: Item): Promise<void> {
    await this.durably(async (_memory, draft) => {
      if (draft.hasRead(item)) return;
      if (item.number !== null) draft.readUpTo(item.position, item.number);
      if (item.event) draft.answerDone(item.event);
    });
  }

  /** Lets time pass in one workspace: at most 500 things that are due. */
  async tick(workspace: string): Promise<void> {
    await this.durably(async (memory, draft) => {
      const loaded = await this.own.board(memory, workspace);
      draft.decide(workspace, loaded, { type: 'tick' });
      // Nothing may have come of it, as after a takeover, and then no append moves the alarm on: it would ring at once, again and again.
      if (draft.isEmpty) memory.dues.set(workspace, loaded.board.nextDue());
    });
  }

  /** What people's pace is taken to be is worked out anew; `worths` of what a plan says that work is worth. */
  async reckonStaffing(workspace: string, worths: ReckonStaffing['worths']): Promise<void> {
    await this.durably(async (memory, draft) => {
      const loaded = await this.own.board(memory, workspace);
      draft.decide(workspace, loaded, { type: 'reckon-staffing', commandId: this.surroundings.newId(), worths });
    });
  }

  private async take(memory: PartitionMemory, draft: Draft, item: Item): Promise<void> {
    if (draft.hasRead(item)) return;
    const { event } = item;
    if (item.unreadable !== undefined) await this.putAside(memory, draft, item, new UnreadableRecord(item.unreadable));
    if (item.number !== null) draft.readUpTo(item.position, item.number);
    if (!event) return;
    const command = commandFor(event);
    if (command) await this.decideFor(memory, draft, event, command);
    draft.keep(event);
    this.supersede(memory, draft, item);
  }

  /** The directory's records are whole states: one that is applied overtakes those before it that could not be. */
  private supersede(memory: PartitionMemory, draft: Draft, { record }: Item): void {
    const { workspace, subject, number, kind } = record;
    if (kind !== 'state' || workspace === null) return;
    if (memory.hasParkedState({ workspace, subject }) || draft.aside.parks({ workspace, subject }))
      draft.aside.supersede({ workspace, subject, before: number });
  }

  private async decideFor(memory: PartitionMemory, draft: Draft, event: AnyEvent, command: Command): Promise<void> {
    const { workspace, subject } = event;
    const loaded = await this.own.board(memory, workspace);
    const parking = this.parking(memory, draft);
    const suspended = parking.wouldBeReachable(workspace, subject) !== undefined;
    if (suspended && command.type === 'set-reachability') {
      draft.aside.suspend({ workspace, employeeId: subject, reachable: command.reachable });
      draft.decide(workspace, loaded, { ...command, reachable: false }, event);
    } else {
      const events = draft.decide(workspace, loaded, command, event);
      // A reason may have been closed, or put aside, since front-desk took the request: nobody else would ever end it.
      if (command.type === 'request-handoff' && events.some(({ type }) => type === 'command-refused'))
        giveBackUnknown(draft, loaded, event);
    }
    if (suspended && command.type === 'set-employee') resume(draft, workspace, subject, loaded, parking);
    if (suspended && command.type === 'erase-employee')
      draft.aside.suspend({ workspace, employeeId: subject, reachable: null });
  }

  /** One append. Whatever goes wrong, memory is discarded before the caller hears of it: none of what was decided may stay in it. */
  private async durably<T>(
    work: (memory: PartitionMemory, draft: Draft) => Promise<T>,
    disorderBefore: readonly string[] = [],
  ): Promise<T> {
    const memory = await this.own.get();
    try {
      const draft = new Draft(memory.standing, this.surroundings.clock, () => this.surroundings.newId());
      const result = await work(memory, draft);
      if (!draft.isEmpty) await this.append(memory, draft, disorderBefore);
      return result;
    } catch (error) {
      this.own.discard();
      this.tell(error);
      throw error;
    }
  }

  private async append(memory: PartitionMemory, draft: Draft, disorderBefore: readonly string[]): Promise<void> {
    const disorder = draft.violations().filter((each) => !disorderBefore.includes(each));
    if (disorder.length > 0) throw new BrokenDecision(new Error(disorder.slice(0, 5).join('; ')));
    const append = draft.finish();
    const { ledger, publisher, witness } = this.surroundings;
    const began = performance.now();
    if (!(await ledger.append(append).catch(asBug))) throw new AppendRefused(this.partition);
    memory.advance(append);
    publisher.appended(this.partition, append.from.publicNo + 1, append.records);
    witness.appended(this.partition, append.decisions.length, append.records.length, performance.now() - began);
  }

  private async putAside(memory: PartitionMemory, draft: Draft, item: Item, error: unknown): Promise<void> {
    await parkInto(draft, item, error, this.parking(memory, draft));
    this.surroundings.witness.parked(this.partition, item.record.subject, because(error));
  }

  private parking(memory: PartitionMemory, draft: Draft): Parking {
    return {
      board: (workspace) => this.own.board(memory, workspace),
      now: () => this.surroundings.clock.now(),
      newId: () => this.surroundings.newId(),
      wouldBeReachable: (workspace, employeeId) => {
        const fresh = draft.aside.suspensionOf(workspace, employeeId);
        return fresh ? (fresh.reachable ?? undefined) : memory.wouldBeReachable(workspace, employeeId);
      },
    };
  }

  private async disorderOf(workspace: string): Promise<readonly string[]> {
    const loaded = await this.own.board(await this.own.get(), workspace);
    return loaded.board.violations();
  }

  private tell(error: unknown): void {
    const { witness } = this.surroundings;
    if (error instanceof BrokenDecision) witness.broken(this.partition, error);
    else if (!(
      error instanceof HandoffKnownAlready ||
      error instanceof PartitionNotOurs ||
      error instanceof PartitionGivenUp
    ))
      witness.inDoubt(this.partition, error);
  }
}

/** What can never be written down was decided wrongly. */
function asBug(error: unknown): never {
  throw error instanceof AppendImpossible ? new BrokenDecision(error.cause) : error;
}
