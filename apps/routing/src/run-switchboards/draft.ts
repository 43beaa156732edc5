import type { AnyEvent } from '@sambung/contracts';
import type { NewEvent, OriginalRecord } from '@sambung/outbox';
import type { Command, Decision, HandoffEvent, StoryEvent, SwitchboardEvent } from '@sambung/switchboard';
import { publicEvent, type Cause } from '../translate/public-events';
import { directoryRow } from '../translate/directory-rows';
import { withoutNames } from '../translate/stored-command';
import type { Append, BoardRow, DecisionRow, DirectoryRow, HandoffRow, Standing, StoryRow } from './ledger';
import { AsideRows } from './aside-rows';
import type { Board } from './boards';
import type { LoadedBoard } from './partition-memory';
import { BrokenDecision } from './shell.errors';
import { awaitsAnswer, causeOf } from './who-asks';

interface Touched {
  readonly loaded: LoadedBoard;
  version: number;
  /** Whom the decisions were about: what must hold is checked at them. */
  readonly people: Set<string>;
  readonly handoffs: Set<string>;
}

/** Which of the two positions a record moves. */
export type Position = 'frontDeskNo' | 'directoryNo';

/** Decisions that were taken in memory and are not durable yet: they become one append, or are forgotten with the memory. */
export class Draft {
  /** What is put aside, and what becomes of it. */
  readonly aside = new AsideRows();
  private readonly positions: Record<Position, number>;
  private nowMs: number;
  private readonly decisions: DecisionRow[] = [];
  private readonly records: NewEvent[] = [];
  private readonly stories: StoryRow[] = [];
  private readonly directory: DirectoryRow[] = [];
  private readonly touched = new Map<string, Touched>();
  private readonly handoffs = new Map<string, Omit<HandoffRow, 'view'>>();
  private moved = false;

  constructor(
    private readonly from: Standing,
    private readonly clock: { now(): number },
    private readonly newId: () => string,
  ) {
    this.positions = { frontDeskNo: from.frontDeskNo, directoryNo: from.directoryNo };
    this.nowMs = from.nowMs;
  }

  get isEmpty(): boolean {
    return !this.moved && this.decisions.length === 0 && this.aside.isEmpty;
  }

  /** Public records so far: what is written at once is bounded. */
  get size(): number {
    return this.records.length + this.decisions.length;
  }

  position(which: Position): number {
    return this.positions[which];
  }

  /**
   * Whether a record was dealt with before. An append of this very owner, of which nobody knew whether it was stored, may have been stored since the record came: memory
   * that was read again in between says so, and its next append would be as valid as any.
   */
  hasRead({ position, number }: { readonly position: Position; readonly number: number | null }): boolean {
    return number !== null && number <= this.positions[position];
  }

  /** A record is dealt with, whatever it led to. */
  readUpTo(which: Position, number: number): void {
    this.positions[which] = number;
    this.moved = true;
  }

  /** Lets a board decide. Throws `BrokenDecision`, whatever the board throws; this draft and its memory are to be thrown away then. */
  decide(workspace: string, loaded: LoadedBoard, command: Command, asking?: AnyEvent): readonly SwitchboardEvent[] {
    const decision = handled(loaded.board, command, Math.max(this.clock.now(), this.nowMs));
    this.nowMs = Math.max(this.nowMs, decision.now);
    if (decision.events.length === 0) return [];
    const touched = this.touch(workspace, loaded);
    touched.version += 1;
    for (const event of decision.events) noteConcerned(touched, event);
    const { version } = touched;
    this.decisions.push({
      workspace,
      version,
      nowMs: decision.now,
      command: withoutNames(command),
      events: decision.events,
    });
    this.tell(decision.events, causeOf(workspace, command, asking), asking);
    this.narrate(workspace, version, decision.events);
    return decision.events;
  }

  /** What any instance has to know of a directory's record. */
  keep(event: AnyEvent): void {
    const row = directoryRow(event);
    if (row) this.directory.push(row);
  }

  /** Ends, for everybody else, a handoff that no board could take on: it goes back to its sender. Or an assist: nobody has answered. */
  endUnknown(
    workspace: string,
    { subject: handoffId, name }: Pick<OriginalRecord, 'subject' | 'name'>,
    commandId: string,
  ): void {
    const at = Math.max(this.clock.now(), this.nowMs);
    const event = name === 'assist.requested' ? neverAsked(handoffId, at) : neverRouted(handoffId, at);
    this.tell([event], { workspace, subject: handoffId, commandId }, undefined);
    this.handoffs.set(`${workspace} ${handoffId}`, { workspace, handoffId, isNew: true, atMs: at });
  }

  /** Tells whoever asked that it could not be done: their record was put aside. */
  answerUnavailable(workspace: string, { subject, headers }: OriginalRecord): void {
    const commandId = headers['ce_id'];
    if (commandId === undefined) return;
    const at = Math.max(this.clock.now(), this.nowMs);
    const detail =
      'This could not be done because of a fault of the system. Nothing has changed; an operator was told.';
    const refused = { type: 'command-refused', code: 'internal', kind: 'unavailable', detail, at } as const;
    this.tell([{ ...refused, commandId }], { workspace, subject, commandId }, undefined);
  }

  /** Says that a command changes nothing, where no board is to be asked. */
  answerDone(event: AnyEvent): void {
    const at = Math.max(this.clock.now(), this.nowMs);
    const cause = { workspace: event.workspace, subject: event.subject, commandId: event.id };
    this.tell([{ type: 'command-done', commandId: event.id, at }], cause, event);
  }

  /** Broken invariants of what the decisions were about, in words. */
  violations(): string[] {
    return [...this.touched.values()].flatMap(({ loaded, people, handoffs }) =>
      loaded.board.violations({ among: { people, handoffs } }),
    );
  }

  finish(): Append {
    const { from } = this;
    return {
      from,
      to: {
        ...this.positions,
        seq: from.seq + Math.max(this.decisions.length, 1),
        publicNo: from.publicNo + this.records.length,
        nowMs: this.nowMs,
      },
      decisions: this.decisions,
      boards: this.boardRows(),
      records: this.records,
      handoffs: this.handoffRows(),
      stories: this.stories,
      directory: this.directory,
      ...this.aside.rows,
    };
  }

  private touch(workspace: string, loaded: LoadedBoard): Touched {
    const touched = this.touched.get(workspace) ?? {
      loaded,
      version: loaded.version,
      people: new Set<string>(),
      handoffs: new Set<string>(),
    };
    this.touched.set(workspace, touched);
    return touched;
  }

  /** Every command of a person has an answer: what it caused, or that it is done. Only that an offer was seen is answered to nobody. */
  private tell(events: readonly SwitchboardEvent[], cause: Cause, asking: AnyEvent | undefined): void {
    const before = this.records.length;
    for (const event of events) {
      const record = publicEvent(event, cause, this.newId);
      if (record) this.records.push(record);
    }
    const applied = events.find((event) => event.type === 'command-applied');
    if (!applied || this.records.length > before || !awaitsAnswer(asking)) return;
    const done = publicEvent({ ...applied, type: 'command-done' }, cause, this.newId);
    if (done) this.records.push(done);
  }

  private narrate(workspace: string, version: number, events: readonly SwitchboardEvent[]): void {
    events.filter(isTold).forEach((event, step) => {
      const handoffId = event.type === 'fill-in-asked' ? event.aboutId : event.handoffId;
      if (handoffId === undefined) return;
      this.stories.push({ workspace, handoffId, version, step, event });
      const key = `${workspace} ${handoffId}`;
      const isNew = isRequest(event) || (this.handoffs.get(key)?.isNew ?? false);
      this.handoffs.set(key, { workspace, handoffId, isNew, atMs: event.at });
    });
  }

  private boardRows(): BoardRow[] {
    return [...this.touched].map(([workspace, { loaded, version }]) => {
      return { workspace, version, nextDueMs: loaded.board.nextDue() ?? null };
    });
  }

  private handoffRows(): HandoffRow[] {
    return [...this.handoffs.values()].map((row) => ({
      ...row,
      view: this.touched.get(row.workspace)?.loaded.board.handoff(row.handoffId),
    }));
  }
}

function noteConcerned({ people, handoffs }: Touched, event: SwitchboardEvent): void {
  if ('handoffId' in event) handoffs.add(event.handoffId);
  if ('employeeId' in event) people.add(event.employeeId);
  if ('receiverId' in event) people.add(event.receiverId);
  if ('ownerId' in event) people.add(event.ownerId);
}

const neverRouted = (handoffId: string, at: number): HandoffEvent => ({
  ...{ type: 'handoff-ended', handoffId, at },
  ...{ end: 'returned', outcome: null, byId: null, because: 'internal-error' },
});
/** By whom nobody knows who cannot read the request: front-desk does. */
const neverAsked = (handoffId: string, at: number): HandoffEvent => ({
  ...{ type: 'assist-ended', handoffId, askerId: 'unknown', at },
  ...{ end: 'unanswered', because: 'internal-error', byId: null, approval: null, callId: null },
});

/** Whatever a switchboard throws is a bug of it, and not of anything around it. */
function handled(board: Board, command: Command, now: number): Decision {
  try {
    return board.handle(command, now);
  } catch (error) {
    throw new BrokenDecision(error);
  }
}

/** In the story of a handoff. */
function isTold(event: SwitchboardEvent): event is StoryEvent {
  return event.type === 'fill-in-asked' || ('handoffId' in event && event.type !== 'pause-spared');
}

const isRequest = ({ type }: StoryEvent): boolean => type === 'handoff-requested' || type === 'assist-requested';
