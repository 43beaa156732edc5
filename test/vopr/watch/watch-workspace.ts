import type { AnyEvent, Capacity, Channel } from '@sambung/contracts';
import { Switchboard, type SwitchboardEvent } from '@sambung/switchboard';
import { Replay, type Violation } from '../../chaos/invariants';
import type { Promises } from './broken';
import { WatchFitness } from './watch-fitness';
import { WatchPassingOn } from './watch-passing-on';

/** What is known of one company by following its decisions from the first one on. */
export class WatchWorkspace {
  version = 0;
  /** The board that the log leads to. */
  readonly board = Switchboard.empty();
  /** Who works here, as the switchboard was told. */
  readonly staff = new Map<string, Extract<SwitchboardEvent, { type: 'employee-set' }>['employee']>();
  readonly plans = {
    atOnce: new Map<string, number>(),
    reasons: new Map<string, string>(),
    steps: new Map<string, unknown>(),
  };
  private readonly fitness: WatchFitness;
  private readonly passingOn: WatchPassingOn;
  private readonly channels = new Map<string, Channel>();
  private readonly capacities = new Map<string, Capacity>();
  private readonly replay = new Replay(this.channels, this.capacities, this.plans);

  constructor(promises: Promises) {
    this.fitness = new WatchFitness(promises);
    this.passingOn = new WatchPassingOn(promises, {
      ownerOf: (handoffId) => this.board.ownerOf(handoffId),
      managerOf: (employeeId) => this.staff.get(this.staff.get(employeeId)?.managerId ?? '')?.employeeId,
    });
  }

  decided(event: SwitchboardEvent): void {
    this.board.apply(event);
    this.fitness.take(event);
    this.learn(event);
    this.passingOn.take(event);
  }

  /** Returns what the judge of everything that is published has to say against it. */
  published(event: AnyEvent): Violation | undefined {
    this.replay.take(event);
    return this.replay.violations[0];
  }

  /** What the judge has to know beforehand. */
  private learn(event: SwitchboardEvent): void {
    const { channels, capacities, plans } = this;
    if (event.type === 'employee-set') {
      capacities.set(event.employee.employeeId, event.employee.capacity);
      this.staff.set(event.employee.employeeId, event.employee);
    }
    if (event.type === 'employee-erased') this.staff.delete(event.employeeId);
    if (event.type === 'reason-set') {
      const { reasonId, plan } = event.reason;
      plans.steps.set(reasonId, plan.steps);
      plans.atOnce.set(reasonId, Math.max(1, ...plan.steps.map(({ askAtOnce = 1 }) => askAtOnce)));
    }
    if (event.type !== 'handoff-requested') return;
    channels.set(event.handoffId, event.channel);
    plans.reasons.set(event.handoffId, event.reasonId);
  }
}
