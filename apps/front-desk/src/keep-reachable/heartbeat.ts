import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createDataSource, InjectConfig, StepLoop, type Config } from '@sambung/platform';
import type { DataSource } from 'typeorm';
import { beat } from '../persistence/desk-streams';
import { DeskPresence } from './desk-presence';
import { Reachability } from './reachability';

const LONGEST_MS = 3_000;

/**
 * Says every little while that this instance is alive. On a loop of its own: taking hundreds of people off the air takes longer than the
 * grace time, and the others would meanwhile take our desks for those of a dead instance. On a connection of its own, too: where requests have
 * taken all of the pool, the instance is busy, not dead.
 */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Between two beats, ms. */
  readonly everyMs: number;
  private readonly loop: StepLoop;
  private readonly own: DataSource;
  private known = false;

  constructor(
    @InjectConfig() { DATABASE_URL }: Pick<Config, 'DATABASE_URL'>,
    private readonly presence: DeskPresence,
    private readonly reachability: Reachability,
  ) {
    this.own = createDataSource({ name: 'heartbeat', migrations: [] }, { DATABASE_URL, DATABASE_POOL_SIZE: 1 });
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
    if (this.own.isInitialized) await this.own.destroy();
  }

  private async beat(): Promise<boolean> {
    if (!this.own.isInitialized) await this.own.initialize();
    const remembered = await beat(this.own, this.reachability.judge);
    if (!remembered && this.known) this.presence.closeAll();
    this.known = true;
    return false;
  }
}
