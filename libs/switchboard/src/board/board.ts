import { QueueRecords } from '../expected-wait/queue-records';
import { Pools } from '../matching/pools';
import type { Seating } from '../matching/seating';
import type { DispatchPolicy } from '../dispatch-policy';
import type { ReasonSet, SiteSet, TeamSet } from '../events';
import { LearnedRates } from '../rates/learned-rates';
import type { PersonRates } from '../rates/person-rates';
import type { Timing } from '../timing';
import { EndedHandoffs } from './ended-handoffs';
import { AssistAlreadyEnded, AssistUnknown } from './assist.errors';
import type { AssistHandoff, Handoff } from './handoff';
import { isAssist } from './handoff';
import { HandoffAlreadyEnded, HandoffUnknown } from './handoff.errors';
import { Handoffs } from './handoffs';
import type { Effort } from './ordered-list';
import { Outcomes } from './outcomes';
import { People } from './people';
import type { Person } from './person';
import {
  NEVER,
  couldFillIn,
  dueOf,
  freeOnOf,
  isAvailable,
  isPresent,
  isThere,
  rankOf,
  standingOf,
  usingOf,
} from './person';
import { EmployeeUnknown } from './person.errors';
import { Touched } from './touched';

export interface Rules {
  readonly policy: DispatchPolicy;
  readonly timing: Timing;
  /** How many people are asked for one handoff at the same time; the first to accept has it. */
  readonly askAtOnce: number;
  /** For tests: with less room for seats than there is. */
  readonly seating?: Seating | undefined;
}

/** Everything a workspace’s switchboard knows. Decisions read it; only `evolve` changes it, and each change keeps all indexes in step. */
export class Board {
  /** The time of the last event. */
  now = 0;
  readonly effort: Effort = { steps: 0 };
  readonly people = new People();
  readonly pools: Pools;
  readonly handoffs: Handoffs;
  readonly reasons = new Map<string, ReasonSet['reason']>();
  readonly teams = new Map<string, TeamSet['team']>();
  readonly sites = new Map<string, SiteSet['site']>();
  /** When somebody may next be asked to fill in for a team. */
  readonly fillInPauses = new Map<string, number>();
  /** What was learned of how long people wait. */
  readonly waits = new QueueRecords();
  /** What was learned of how people work, where the workspace has chosen so. */
  readonly rates = new LearnedRates();
  readonly ended = new EndedHandoffs();
  readonly outcomes = new Outcomes();
  /** People whom the command at hand has changed. */
  readonly touched = new Touched();

  constructor(readonly rules: Rules) {
    this.pools = new Pools(this.people, this.effort, rules.policy, rules.seating);
    this.handoffs = new Handoffs(this.pools);
  }

  /**
   * Of a contact: what can be asked of it cannot be asked of an assist.
   * @throws HandoffUnknown, HandoffAlreadyEnded
   */
  liveHandoff(handoffId: string): Handoff {
    const handoff = this.liveEither(handoffId);
    if (handoff.asked.assist) throw new HandoffUnknown(handoffId);
    return handoff;
  }

  /** @throws AssistUnknown, AssistAlreadyEnded */
  liveAssist(assistId: string): AssistHandoff {
    const assist = this.handoffs.get(assistId);
    if (assist && isAssist(assist)) return assist;
    throw this.ended.has(assistId) ? new AssistAlreadyEnded(assistId) : new AssistUnknown(assistId);
  }

  /**
   * Whatever is offered.
   * @throws HandoffUnknown, HandoffAlreadyEnded
   */
  liveEither(handoffId: string): Handoff {
    const handoff = this.handoffs.get(handoffId);
    if (handoff) return handoff;
    throw this.ended.has(handoffId) ? new HandoffAlreadyEnded(handoffId) : new HandoffUnknown(handoffId);
  }

  /** @throws EmployeeUnknown */
  person(employeeId: string): Person {
    const person = this.people.get(employeeId);
    if (!person || person.erased) throw new EmployeeUnknown(employeeId);
    return person;
  }

  /** Somebody's presence, work or anything else that is not their profile. `because` is said with their new presence. */
  changePerson(employeeId: string, because: string, mutate: (person: Person) => void): void {
    const person = this.people.get(employeeId);
    if (!person) return;
    const before = isAvailable(person);
    this.touched.note(person, because);
    mutate(person);
    this.settle(person);
    if (isAvailable(person) !== before) this.people.countAvailable(person, before ? -1 : 1);
  }

  /** What somebody has in hand of handoffs, and since when they are idle or how busy they were: nothing that says whether they are there, so that is not worked out anew. */
  changeWork(person: Person, because: string, mutate: (person: Person) => void): void {
    this.touched.noteWork(person, because);
    mutate(person);
    this.settleWork(person);
  }

  changeProfile(employeeId: string, because: string, mutate: (person: Person) => void): void {
    const person = this.people.get(employeeId);
    if (!person) return;
    this.touched.note(person, because);
    this.touched.doubt(person);
    this.touched.speaker(person);
    if (isAvailable(person)) this.people.countAvailable(person, -1);
    this.pools.leave(person);
    this.people.remove(person);
    mutate(person);
    this.touched.speaker(person);
    this.people.add(person);
    this.settle(person);
    if (isAvailable(person)) this.people.countAvailable(person, 1);
    this.pools.enter(person);
  }

  /** What policies go by of somebody’s pace: they may stand in another row from now on. */
  changeRates(person: Person, rates: PersonRates | undefined): void {
    this.pools.leave(person);
    person.rates = rates;
    this.pools.enter(person);
  }

  addPerson(person: Person, because: string): void {
    this.touched.note(person, because);
    this.people.add(person);
    this.settle(person);
    if (isAvailable(person)) this.people.countAvailable(person, 1);
    this.pools.enter(person);
  }

  forgetPerson(employeeId: string): void {
    const person = this.people.get(employeeId);
    if (!person) return;
    if (isAvailable(person)) this.people.countAvailable(person, -1);
    if (person.due !== NEVER) this.people.due.delete(person);
    this.pools.leave(person);
    this.people.remove(person);
    person.leaveFigures();
  }

  changeHandoff(handoffId: string, mutate: (handoff: Handoff) => void): void {
    const handoff = this.handoffs.get(handoffId);
    if (handoff) this.handoffs.change(handoff, mutate);
  }

  /** Works out anew what is derived, after something of them changed, and puts them where they now belong. */
  private settle(person: Person): void {
    const { standing, fillIn } = person;
    person.standing = standingOf(person);
    person.fillIn = couldFillIn(person);
    if (standing !== 'ready' && person.standing === 'ready') person.idleSince = this.now;
    this.setAlarm(person, dueOf(person));
    this.settleWork(person);
    if (person.standing === standing && person.fillIn === fillIn) return;
    this.touched.doubt(person);
    // Whoever answers for others is there by the wider rule of fill-in.
    if (isThere(standing) !== isPresent(person) || person.fillIn !== fillIn) this.touched.speaker(person);
    this.pools.recount(person, standing, fillIn);
  }

  /** The same of what depends on their work. */
  private settleWork(person: Person): void {
    const { freeOn, rank } = person;
    person.turnTo(usingOf(person, person.standing), this.now);
    person.freeOn = freeOnOf(person, person.work.taken, person.standing, person.fillIn);
    person.rank = rankOf(person, this.rules.policy);
    this.pools.moved(person, freeOn, person.rank !== rank);
  }

  private setAlarm(person: Person, due: number): void {
    if (due === person.due) return;
    if (person.due !== NEVER) this.people.due.delete(person);
    person.due = due;
    if (due !== NEVER) this.people.due.add(person);
  }
}
