import { readEvent, ROUTING_TOPIC, toHeaders, type AnyEvent } from '@sambung/contracts';
import type { NewEvent } from '@sambung/outbox';
import { Switchboard, type SwitchboardSnapshot } from '@sambung/switchboard';
import type { Board } from '../../../apps/routing/src/run-switchboards/boards';
import type { Append, DecisionRow, Standing } from '../../../apps/routing/src/run-switchboards/ledger';
import type { Poison } from '../poison';
import type { LedgerWatch } from '../storage/shared-ledger';
import type { Promises } from './broken';
import type { DecidedBoards } from './decided-boards';
import { surelySame } from './surely-same';
import type { WatchTimers } from './watch-timers';
import { WatchWorkspace } from './watch-workspace';

/** Every so many appends the whole of a board is looked at: its indexes, whether it is what its log leads to, and whether its snapshot is read as what it is. */
const ALL_EVERY = 4;

/**
 * Stands beside routing's database and looks at each append in the moment of its commit: who wrote it, where it continues, what it says, and
 * whether the board that decided it is the one that its log leads to.
 */
export class WatchDecisions implements LedgerWatch {
  private appends = 0;
  private readonly claims = new Map<number, string>();
  private readonly at = new Map<number, Append['to']>();
  private readonly workspaces = new Map<string, WatchWorkspace>();
  /** Owners' memories, by claim and workspace, of which the whole was looked at once. */
  private readonly seen = new Set<string>();
  /** In which append a command was answered. */
  private readonly answers = new Map<string, number>();
  /** Ids of events that were put aside, ever. */
  private readonly aside = new Set<string>();
  /** Ids of parked records that an operator has had tried again. */
  private readonly resolved = new Set<number>();

  constructor(
    private readonly promises: Promises,
    private readonly decided: DecidedBoards,
    private readonly timers: WatchTimers,
    private readonly poison: () => Pick<Poison, 'hasFallen' | 'hasBeenMet'>,
  ) {}

  claimed(standings: readonly Standing[]): void {
    for (const { partition, claim, url } of standings) {
      this.claims.set(partition, claim);
      this.timers.claimed(partition, url);
    }
  }

  appended(append: Append): void {
    this.appends += 1;
    this.mustBeTheOwner(append);
    this.mustContinue(append);
    this.mustBeAsideForAReason(append);
    this.timers.appended(append);
    for (const decision of append.decisions) this.follow(decision);
    this.mustBeFair(append);
    this.mustBeWhatItsLogLeadsTo(append);
  }

  /** To be asked at the end: where each log has led to. Whoever decided last may have gone on in a memory that nobody stored. */
  lookAtAll(): void {
    for (const { board } of this.workspaces.values()) {
      this.mustBeInOrder(board, true);
      this.mustSurviveRestoring(board.snapshot());
    }
  }

  workspace(id: string): WatchWorkspace {
    const known = this.workspaces.get(id) ?? new WatchWorkspace(this.promises);
    this.workspaces.set(id, known);
    return known;
  }

  /** The number of the directory's last record that routing has read in a partition. */
  directoryRead(partition: number): number {
    return this.at.get(partition)?.directoryNo ?? 0;
  }

  hasAnswered(commandId: string): boolean {
    return this.answers.has(commandId);
  }

  private mustBeTheOwner({ from: { partition, claim } }: Append): void {
    if (this.claims.get(partition) !== claim)
      this.promises.broken('one decides', `an overwritten claim appended to partition ${partition}`);
  }

  /** What nothing ails is applied, and what is put aside is so once. */
  private mustBeAsideForAReason({ from, parked, resolved }: Append): void {
    for (const { id, resolution } of resolved) {
      if (this.resolved.has(id)) this.promises.broken('a parked record is resolved once', `${id}: ${resolution}`);
      this.resolved.add(id);
    }
    for (const { record, because } of parked) {
      const what = `partition ${from.partition} parks ${record.name} ${record.number} of ${record.subject}: ${because}`;
      const id = record.headers['ce_id'] ?? '';
      if (!this.poison().hasFallen(id)) this.promises.broken('everything else goes on', what);
      if (this.aside.has(id)) this.promises.broken('a record has one effect', `${what}, again`);
      this.aside.add(id);
    }
  }

  /** Behind the last append of anybody: nothing is decided twice, no record is read twice or left out. */
  private mustContinue({ from, to }: Append): void {
    const expected = this.at.get(from.partition) ?? { seq: 0, publicNo: 0, frontDeskNo: 0, directoryNo: 0 };
    this.at.set(from.partition, to);
    for (const key of ['seq', 'publicNo', 'frontDeskNo', 'directoryNo'] as const) {
      if (from[key] === expected[key] && to[key] >= from[key]) continue;
      const detail = `partition ${from.partition}: ${key} stood at ${expected[key]}; an append moved it from ${from[key]} to ${to[key]}`;
      this.promises.broken('decisions follow each other', detail);
    }
  }

  private follow({ workspace, version, events }: DecisionRow): void {
    const known = this.workspace(workspace);
    known.version += 1;
    if (version !== known.version)
      this.promises.broken('decisions follow each other', `${workspace}: ${version} instead of ${known.version}`);
    for (const event of events) known.decided(event);
  }

  private mustBeFair({ from, records }: Append): void {
    for (const [index, record] of records.entries()) {
      const event = this.asRead(record, from.publicNo + 1 + index);
      const violation = event && this.workspace(event.workspace).published(event);
      if (violation) this.promises.broken(violation.invariant, violation.detail);
      if (event) this.mustNotBeGivenBack(event);
      if (record.causedBy !== undefined) this.mustBeAnsweredOnce(record.causedBy, record.name);
    }
  }

  /** Nobody here closes a reason, and front-desk says how far it had read: where nothing is poison routing can take on what is asked. */
  private mustNotBeGivenBack({ name, subject, data }: AnyEvent): void {
    if (name !== 'handoff.ended' || data.because !== 'internal-error' || this.poison().hasBeenMet) return;
    this.promises.broken('no contact is given back without need', subject);
  }

  private mustBeAnsweredOnce(commandId: string, name: string): void {
    const answeredIn = this.answers.get(commandId) ?? this.appends;
    this.answers.set(commandId, answeredIn);
    if (answeredIn !== this.appends)
      this.promises.broken('a command has one effect', `${commandId} was answered before, and now causes ${name}`);
  }

  /** Each time what a board says of itself; again and again, and the first time that somebody decides who has taken over, whether it is where its log leads to. */
  private mustBeWhatItsLogLeadsTo({ from, decisions }: Append): void {
    const last = new Map(decisions.map(({ workspace, events }) => [workspace, events]));
    for (const [workspace, events] of last) {
      const { board } = this.workspace(workspace);
      const memory = `${from.claim} ${workspace}`;
      const deep = this.appends % ALL_EVERY === 0;
      this.mustBeInOrder(board, deep);
      this.mustAgree(workspace, decisions, this.decided.of(events));
      if (!deep && this.seen.has(memory)) continue;
      this.seen.add(memory);
      const snapshot = board.snapshot();
      const inMemory = this.decided.of(events)?.snapshot();
      if (!surelySame(inMemory, snapshot))
        this.mustBeTheSame('the board in memory', inMemory, JSON.stringify(snapshot));
      if (deep) this.mustSurviveRestoring(snapshot);
    }
  }

  /** Of what was just decided about, at every append: what differs for three of them is seen although the whole is not looked at in between. */
  private mustAgree(workspace: string, decisions: Append['decisions'], memory: Board | undefined): void {
    const { board } = this.workspace(workspace);
    const ids = decisions
      .filter((decision) => decision.workspace === workspace)
      .flatMap(({ events }) => events.flatMap((event) => ('handoffId' in event ? [event.handoffId] : [])));
    for (const id of new Set(ids)) {
      const [kept, expected] = [memory?.handoff(id), board.handoff(id)];
      if (!surelySame(kept, expected))
        this.mustBeTheSame(`${id} in memory`, kept, JSON.stringify(expected) ?? 'nothing');
    }
  }

  private mustBeInOrder(board: Switchboard, deep: boolean): void {
    const [violation] = board.violations({ deep });
    if (violation) this.promises.broken('the switchboard is in order', violation);
  }

  private mustSurviveRestoring(snapshot: SwitchboardSnapshot): void {
    // Before it is restored: the board may keep what it was made of, and change it.
    const expected = JSON.stringify(snapshot);
    this.mustBeTheSame('a restored snapshot', Switchboard.restore(snapshot).snapshot(), expected);
  }

  private mustBeTheSame(what: string, one: unknown, expected: string): void {
    const is = JSON.stringify(one) ?? 'nothing';
    if (is === expected) return;
    let index = 0;
    while (is.charAt(index) === expected.charAt(index)) index += 1;
    const part = (text: string): string => text.slice(Math.max(0, index - 60), index + 60);
    this.promises.broken('what is decided is what is replayed', `${what} has ${part(is)}, its log ${part(expected)}`);
  }

  private asRead(event: NewEvent, number: number): AnyEvent | undefined {
    const reading = readEvent(toHeaders(event, number), JSON.stringify(event.data));
    if (reading.kind === 'event') return reading.event;
    this.promises.broken('what is published can be read', `${ROUTING_TOPIC}: ${event.name} ${JSON.stringify(reading)}`);
    return undefined;
  }
}
