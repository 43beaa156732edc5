import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, StepLoop } from '@sambung/platform';
import { beat } from '../persistence/desk-streams';
import { DeskPresence } from './desk-presence';
import { Reachability } from './reachability';

const LONGEST_MS = 3_000;

/**
 * Says every little while that this instance is alive. On a loop of its own: taking hundreds of people off the air takes longer than the
 * grace time, and the others would meanwhile take our desks for those of a dead instance.
 */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Between two beats, ms. */
  readonly everyMs: number;
  private readonly loop: StepLoop;
  private known = false;

  constructor(
    private readonly database: Database,
    private readonly presence: DeskPresence,
    private readonly reachability: Reachability,
  ) {
    this.everyMs = Math.min(reachability.judge.graceMs / 5, LONGEST_MS);
    this.loop = new StepLoop(Heartbeat.name, {
      step: () => this.beat(),
      failed: 'Could not say that this instance is alive',
      ...{ everyMs: this.everyMs, restMs: 0 },
    });
  }

  /** The first beat comes before any desk. */
  async onApplicationBootstrap(): Promise<void> {
    await this.beat().catch(() => undefined);
    this.loop.begin();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async beat(): Promise<boolean> {
    const remembered = await beat(this.database.dataSource, this.reachability.judge);
    if (!remembered && this.known) this.presence.closeAll();
    this.known = true;
    return false;
  }
}
