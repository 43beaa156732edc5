import type { Worker } from '../floor/floor';
import { presenceAt, turnsOf } from '../floor/presence';
import type { Scenario } from '../scenario/scenario';
import type { Utilisation } from './utilisation';
import type { VirtualSwitchboard } from './virtual-switchboard';

/** People come, go home, and take their breaks. Whoever is with a contact finishes first. */
export class Attendance {
  constructor(
    private readonly scenario: Scenario,
    private readonly board: VirtualSwitchboard,
    private readonly use: Utilisation,
  ) {}

  begin(workers: readonly Worker[]): void {
    for (const { id } of workers) this.board.insist({ type: 'set-reachability', employeeId: id, reachable: true });
    for (const group of this.scenario.people) {
      const members = workers.filter((worker) => worker.group === group);
      this.turn(members);
      for (const at of turnsOf(group)) this.enter(members, at);
    }
  }

  private enter(members: readonly Worker[], at: number): void {
    this.board.calendar.enter(at, () => {
      this.turn(members);
      const { cycle } = this.scenario;
      if (cycle !== undefined) this.enter(members, at + cycle);
    });
  }

  private turn(members: readonly Worker[]): void {
    const { cycle = Infinity } = this.scenario;
    const { now } = this.board;
    for (const { id, group } of members) {
      const availability = presenceAt(group, cycle === Infinity ? now : now % cycle);
      this.use.present(id, availability === 'Available', now);
      this.board.insist({ type: 'set-presence', employeeId: id, availability, activity: availability });
    }
  }
}
