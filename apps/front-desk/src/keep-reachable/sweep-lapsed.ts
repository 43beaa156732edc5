import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@sambung/platform';
import { beat, forgetDeadInstances } from '../persistence/desk-streams';
import { findLapsed, findReturned, type Person } from '../persistence/reachability';
import { DeskPresence } from './desk-presence';
import { HealthOfMine } from './health-of-mine';
import { Reachability } from './reachability';

const AT_ONCE = 500;

/**
 * Says every little while that this instance is alive, and takes off the air who no longer is: a closed desk after its grace time, the
 * desks of an instance that was killed, a lease that ran out. It acts only after it has itself been well for one grace time, or one
 * hiccup of the database would send the company offline.
 */
@Injectable()
export class SweepLapsed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SweepLapsed.name);
  private readonly everyMs: number;
  private readonly health: HealthOfMine;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private turn: Promise<void> = Promise.resolve();
  private known = false;

  constructor(
    private readonly database: Database,
    private readonly presence: DeskPresence,
    private readonly reachability: Reachability,
  ) {
    this.everyMs = Math.min(this.reachability.graceMs / 5, 3_000);
    this.health = new HealthOfMine(2 * this.everyMs + 1_000);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.takeTurn();
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.takeTurn();
      void this.turn.then(() => {
        this.schedule();
      });
    }, this.everyMs).unref();
  }

  private async takeTurn(): Promise<void> {
    try {
      await this.beat();
      await this.presence.finish();
      await this.sweep();
    } catch (error) {
      this.health.bad();
      this.logger.warn({ err: error }, 'Could not look who is reachable');
    }
  }

  private async beat(): Promise<void> {
    const remembered = await beat(this.database.dataSource, this.presence.instanceId);
    if (!remembered && this.known) this.presence.closeAll();
    this.known = true;
    this.health.good(performance.now());
  }

  private async sweep(): Promise<void> {
    const { graceMs } = this.reachability;
    const returned = await this.database.asWorker((manager) => findReturned(manager, graceMs, AT_ONCE));
    const mayJudge = this.health.wellFor(performance.now()) >= graceMs;
    const lapsed = mayJudge ? await this.database.asWorker((manager) => findLapsed(manager, graceMs, AT_ONCE)) : [];
    for (const person of [...returned, ...lapsed]) await this.settle(person);
    if (mayJudge) await forgetDeadInstances(this.database.dataSource);
  }

  /** Looks again under the person's lock: they may have come back, or another instance may have been here. */
  private async settle(person: Person): Promise<void> {
    await this.database.asWorker((manager) => this.reachability.change(manager, person));
    this.reachability.wake(person.workspace);
  }
}
