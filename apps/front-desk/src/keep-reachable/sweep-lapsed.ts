import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, StepLoop } from '@sambung/platform';
import { forgetDeadInstances } from '../persistence/desk-streams';
import { findLapsed, findReturned, type Person } from '../persistence/reachability';
import { DeskPresence } from './desk-presence';
import { Heartbeat } from './heartbeat';
import { Reachability } from './reachability';

const AT_ONCE = 500;

/**
 * Takes off the air, every little while, who no longer is on it: a closed desk after its grace time, the desks of an instance that was
 * killed, a lease that ran out.
 */
@Injectable()
export class SweepLapsed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop: StepLoop;

  constructor(
    private readonly database: Database,
    private readonly presence: DeskPresence,
    private readonly reachability: Reachability,
    heartbeat: Heartbeat,
  ) {
    this.loop = new StepLoop(SweepLapsed.name, {
      step: () => this.sweep(),
      failed: 'Could not look who is reachable',
      ...{ everyMs: heartbeat.everyMs, restMs: 0 },
    });
  }

  onApplicationBootstrap(): void {
    this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async sweep(): Promise<boolean> {
    await this.presence.finish();
    const { judge } = this.reachability;
    const returned = await this.database.asWorker((manager) => findReturned(manager, judge.graceMs, AT_ONCE));
    const lapsed = await this.database.asWorker((manager) => findLapsed(manager, judge, AT_ONCE));
    for (const person of [...returned, ...lapsed]) await this.settle(person);
    await forgetDeadInstances(this.database.dataSource, judge);
    return Math.max(returned.length, lapsed.length) === AT_ONCE;
  }

  /** Looks again under the person's lock: they may have come back, or another instance may have been here. */
  private async settle(person: Person): Promise<void> {
    await this.database.asWorker((manager) => this.reachability.changeIfKnown(manager, person));
    this.reachability.wake(person.workspace);
  }
}
