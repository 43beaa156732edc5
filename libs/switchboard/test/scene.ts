import type { EmployeeState, ReasonState, TeamState } from '@sambung/contracts';
import {
  type Command,
  type DispatchPolicy,
  Switchboard,
  type SwitchboardEvent,
  type SwitchboardOptions,
  type SwitchboardSnapshot,
  longestIdle,
} from '../src';
import type { Somebody } from './people';
import { ASK_SALES, MORNING, absent, free, reason, team } from './people';

/** More than a story ever needs: of what one command leads to, and of ticks at one moment. */
const MOST_EVENTS = 1_000;
const MOST_TICKS = 20;

/**
 * A switchboard in a story: every command is followed by a look at all invariants, a second board that only replays its events comes to the same, and a third, restored from a
 * snapshot at the mark, decides the same from there on.
 */
export class Scene {
  readonly board: Switchboard;
  private readonly replay: Switchboard;
  private resumed: Switchboard | undefined = undefined;
  now = MORNING;
  /** Everything since the beginning, and since `mark`. */
  readonly log: SwitchboardEvent[] = [];
  private marked = 0;
  private commands = 0;
  private readonly rules: SwitchboardOptions & { readonly policy: DispatchPolicy };

  /** Longest idle unless the story is about a policy: whose turn it is can then be told from the story alone. */
  constructor(options: SwitchboardOptions = {}) {
    this.rules = { policy: longestIdle, ...options };
    this.board = Switchboard.empty(this.rules);
    this.replay = Switchboard.empty(this.rules);
  }

  do(command: Command): this {
    const { events } = this.board.handle(command, this.now);
    if (events.length > MOST_EVENTS) throw new Error('goes round in circles');
    this.log.push(...events);
    for (const event of events) this.replay.apply(event);
    expectSame(this.resumed?.handle(command, this.now).events ?? events, events);
    const broken = this.board.violations({ deep: true });
    if (broken.length > 0) throw new Error(broken.join('\n'));
    return this;
  }

  /** The second board has come to the same. */
  private compare(): void {
    const [replayed, live] = [this.replay.snapshot(), this.board.snapshot()];
    expectSame(replayed, live);
  }

  /** Lets time go by, doing what is due at the moment when it is due. */
  pass(ms: number): this {
    const until = this.now + ms;
    let ticks = 0;
    for (let due = this.board.nextDue(); due !== undefined && due <= until; due = this.board.nextDue()) {
      ticks = due > this.now ? 0 : ticks + 1;
      if (ticks > MOST_TICKS) throw new Error('never comes to rest');
      this.now = Math.max(this.now, due);
      this.do({ type: 'tick' });
    }
    this.now = until;
    return this;
  }

  commandId(): string {
    this.commands++;
    return `c${String(this.commands)}`;
  }

  mark(): this {
    this.marked = this.log.length;
    const snapshot = JSON.parse(JSON.stringify(this.board.snapshot())) as SwitchboardSnapshot;
    this.resumed = Switchboard.restore(snapshot, this.rules);
    return this;
  }

  /** What was decided since the mark, without bookkeeping and what others are merely told of it. */
  decided(): SwitchboardEvent[] {
    const aside: readonly string[] = ['command-applied', 'presence-changed', 'place-told'];
    return this.log.slice(this.marked).filter(({ type }) => !aside.includes(type));
  }

  said(): SwitchboardEvent[] {
    return this.log.slice(this.marked);
  }

  with(...people: readonly Somebody[]): this {
    for (const { employee, availability, reachable } of people) {
      const { employeeId } = employee;
      const asked = { employeeId, receivedAt: this.now };
      this.do({ type: 'set-employee', commandId: this.commandId(), employee });
      this.do({ type: 'set-presence', commandId: this.commandId(), ...asked, availability, activity: availability });
      this.do({ type: 'set-reachability', commandId: this.commandId(), ...asked, reachable });
      // One after the other, so that who came first has been idle longest.
      this.now += 1;
    }
    return this;
  }

  employee(employee: EmployeeState): this {
    return this.do({ type: 'set-employee', commandId: this.commandId(), employee });
  }

  reason(state: ReasonState): this {
    return this.do({ type: 'set-reason', commandId: this.commandId(), reason: state });
  }

  team(state: TeamState): this {
    return this.do({ type: 'set-team', commandId: this.commandId(), team: state });
  }

  /** Runs somebody’s act, so that a story reads in order. */
  when(...acts: readonly Act[]): this {
    for (const act of acts) act(this);
    this.compare();
    return this;
  }
}

export type Act = (scene: Scene) => unknown;

/** Text first: it is many times faster, and tells as surely that they are the same. */
function expectSame(found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
}

/**
 * A floor on which everybody but the sender, Adi, an accountant, is still to come: the reason `buy` asks sales representatives for a minute, then Lina,
 * who is absent, as are Mega, who manages the sales team, and Dewi, who manages Mega.
 */
export function aFloor(options: SwitchboardOptions = {}): Scene {
  return new Scene(options)
    .reason(reason('buy', ASK_SALES))
    .team(team('sales', 'mega'))
    .with(
      absent('dewi', { role: 'director', teamId: null }),
      absent('mega', { role: 'front-office-manager', managerId: 'dewi' }),
      absent('lina', { role: 'receptionist', teamId: null, managerId: 'mega' }),
      free('adi', { role: 'accountant', teamId: 'finance' }),
    );
}
