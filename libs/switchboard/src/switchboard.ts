import { DomainError } from '@sambung/contracts';
import { Board } from './board/board';
import type { Rules } from './board/board';
import { ownerOf } from './board/handoff';
import type { Command } from './commands';
import type { Decidable } from './decide';
import { decide } from './decide';
import { DEFAULT_POLICY } from './policies/policy-named';
import type { HandoffOffered, HandoffQueued, SwitchboardEvent } from './events';
import { evolve } from './evolve/evolve';
import { IndexedMatcher } from './matching/indexed-matcher';
import type { Matcher } from './matching/matcher';
import { withdrawUnneeded } from './rules/answer-assist';
import type { Commit } from './rules/dispatch';
import { dispatch } from './rules/dispatch';
import { relaxWhereSpeakersTurned } from './rules/relax-language';
import { runDue } from './rules/run-due';
import { settlePeople } from './rules/settle';
import { tellPlaces } from './rules/tell-places';
import { tellPresence } from './rules/tell-presence';
import type { SwitchboardSnapshot } from './snapshot/snapshot';
import { restoreBoard } from './snapshot/restore';
import { takeSnapshot } from './snapshot/take-snapshot';
import { DEFAULT_TIMING } from './timing';
import { type Staffing, staffingOf } from './rates/staffing';
import { type LearnedRate, learnedRatesOf } from './views/learned-rates-of';
import type { Explanation } from './views/explain';
import { explain } from './views/explain';
import type { HandoffView } from './views/handoff-view';
import { queueOf, viewOf } from './views/handoff-view';
import type { Preview, PreviewRequest } from './views/preview';
import { preview } from './views/preview';
import type { WhyNot } from './views/why-not';
import { whyNot } from './views/why-not';
import type { Concerned } from './violations/violations';
import { violationsAmong, violationsOf } from './violations/violations';

/** What one command led to. The shell appends it as a whole or not at all. */
export interface Decision {
  /** The time it was decided at (ms): never earlier than the decision before. */
  readonly now: number;
  readonly events: readonly SwitchboardEvent[];
}

export interface SwitchboardOptions extends Partial<Rules> {
  /** For tests: who can be asked for what, found another way. */
  readonly matcher?: (board: Board) => Matcher;
}

/**
 * One workspace’s switchboard: who takes which handoff. Pure: the same commands at the same times lead to the same events, in production, in
 * a simulation and in a replay. One thread, no I/O; everything it decides is in the events, and everything it knows comes from them.
 */
export class Switchboard {
  private readonly matcher: Matcher;

  private constructor(
    private readonly board: Board,
    options: SwitchboardOptions,
  ) {
    this.matcher = options.matcher?.(board) ?? new IndexedMatcher(board);
  }

  static empty(options: SwitchboardOptions = {}): Switchboard {
    return new Switchboard(new Board(rulesOf(options)), options);
  }

  /** @throws SnapshotUnreadable for a schema version that this code does not know */
  static restore(snapshot: SwitchboardSnapshot, options: SwitchboardOptions = {}): Switchboard {
    const board = new Board(rulesOf(options));
    restoreBoard(board, snapshot);
    return new Switchboard(board, options);
  }

  /** How many comparisons and looks matching has cost so far. */
  get effort(): number {
    return this.board.effort.steps;
  }

  /**
   * Decides, evolves, dispatches until quiet. `now` in ms; a clock that goes back stands still instead. A refusal is an event; anything thrown
   * is a bug, and this switchboard must be discarded, as it may have stopped half-way.
   */
  handle(command: Command, now: number): Decision {
    const at = Math.max(now, this.board.now);
    const events: SwitchboardEvent[] = [];
    const commit: Commit = (decided) => {
      for (const each of decided) {
        const event = saidOfWhat(this.board, each);
        evolve(this.board, event);
        events.push(event);
      }
    };
    this.board.touched.clear();
    if (command.type === 'tick') runDue(this.board, at, commit);
    else commit(this.answer(command, at));
    settlePeople(this.board, at, commit);
    // Behind it: what somebody who has left the company had in hand has gone to others.
    withdrawUnneeded(this.board, at, commit);
    relaxWhereSpeakersTurned(this.board, at, commit);
    dispatch(this.board, this.matcher, at, commit);
    tellPlaces(this.board, at, commit);
    commit(tellPresence(this.board, at));
    return { now: at, events };
  }

  /** Evolve only, for replay of what was decided before. */
  apply(event: SwitchboardEvent): void {
    evolve(this.board, event);
    this.board.touched.clear();
  }

  /** When `tick` is to be fed next (ms); undefined: nothing is due, ever. */
  nextDue(): number | undefined {
    const { handoffs, people, pools, now } = this.board;
    if (handoffs.fresh.size > 0 || pools.comers.size > 0 || pools.emptied.size > 0) return now;
    const dues = [people.due.first()?.due, handoffs.due.first()?.due].filter((due) => due !== undefined);
    return dues.length > 0 ? Math.min(...dues) : undefined;
  }

  /** Plain JSON of everything that is not an index; shares nothing that changes later. */
  snapshot(): SwitchboardSnapshot {
    return takeSnapshot(this.board);
  }

  /**
   * Broken invariants, in words; empty when all is well. `deep` works the indexes out anew by scanning, which takes long with many people;
   * `among` looks at some people and handoffs only, which costs nothing worth mentioning.
   */
  violations({ deep = false, among }: { readonly deep?: boolean; readonly among?: Concerned } = {}): string[] {
    return among ? violationsAmong(this.board, among) : violationsOf(this.board, deep);
  }

  /** What would happen if it were asked now. Changes nothing. @throws ReasonUnknown, SiteRequired */
  preview(request: PreviewRequest, now: number): Preview {
    return preview(this.board, this.matcher, request, Math.max(now, this.board.now));
  }

  /** What is to be planned for, where the policy goes by a plan that is as old as `rhythm` (ms), or by none yet. Undefined: nothing is to be done. */
  staffingDue(rhythm: number, now: number): Staffing | undefined {
    const { policy } = this.board.rules;
    const { reckoning } = this.board.rates;
    if (!policy.usesRates || (reckoning && now - reckoning.at < rhythm)) return undefined;
    return staffingOf(this.board, now);
  }

  /** What was learned of somebody, reason by reason; undefined for whom nobody knows, and where nothing is learned. */
  learnedRates(employeeId: string, now: number): LearnedRate[] | undefined {
    const person = this.board.people.get(employeeId);
    if (!person || person.erased || !this.board.rates.learns) return undefined;
    return learnedRatesOf(this.board, employeeId, Math.max(now, this.board.now));
  }

  /** The story of a live handoff; of an ended one the log knows. */
  explain(handoffId: string): Explanation | undefined {
    const handoff = this.board.handoffs.get(handoffId);
    return handoff && explain(this.board, handoff);
  }

  /** Of a decision that was made by a board that stood as this one does: why it was not them. */
  whyNot(event: HandoffOffered | HandoffQueued, employeeId: string): WhyNot {
    return whyNot(this.board, event, employeeId);
  }

  handoff(handoffId: string): HandoffView | undefined {
    const handoff = this.board.handoffs.get(handoffId);
    return handoff && viewOf(this.board, handoff);
  }

  /** Who must act next; undefined for a handoff that is not live. */
  ownerOf(handoffId: string): string | undefined {
    const handoff = this.board.handoffs.get(handoffId);
    return handoff && ownerOf(handoff);
  }

  /** All live handoffs: those that wait first, in their order. */
  queue(): HandoffView[] {
    return queueOf(this.board);
  }

  /** The same command again gets the first answer, and has no effect. Nobody waits for an answer to the directory’s states, which may repeat. */
  private answer(command: Decidable, at: number): SwitchboardEvent[] {
    const { commandId } = command;
    const before = isState(command) ? undefined : this.board.outcomes.of(commandId);
    if (before === 'done') return [{ type: 'command-done', commandId, at }];
    if (before) return [{ type: 'command-refused', commandId, ...before, at }];
    try {
      const decided = decide(this.board, command, at);
      if (isState(command)) return decided;
      return [{ type: decided.length === 0 ? 'command-done' : 'command-applied', commandId, at }, ...decided];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ type: 'command-refused', commandId, code: error.code, kind: error.kind, detail: error.message, at }];
    }
  }
}

const rulesOf = ({
  policy = DEFAULT_POLICY,
  timing = DEFAULT_TIMING,
  askAtOnce = 1,
  seating,
}: SwitchboardOptions): Rules => ({
  seating,
  policy,
  timing,
  askAtOnce,
});

/** Decisions about an assist say so: they are told under names of their own. */
function saidOfWhat(board: Board, event: SwitchboardEvent): SwitchboardEvent {
  switch (event.type) {
    case 'handoff-queued':
    case 'handoff-offered':
    case 'offer-closed':
    case 'offer-extended':
    case 'handoff-assigned':
    case 'handoff-not-picked-up':
    case 'handoff-escalated':
      return board.handoffs.get(event.handoffId)?.asked.assist ? { ...event, assist: true } : event;
    default:
      return event;
  }
}

function isState({ type }: Decidable): boolean {
  return (
    type === 'set-employee' ||
    type === 'erase-employee' ||
    type === 'set-reason' ||
    type === 'set-team' ||
    type === 'set-site' ||
    type === 'set-workspace' ||
    type === 'reckon-staffing'
  );
}
