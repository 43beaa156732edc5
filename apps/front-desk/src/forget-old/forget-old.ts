import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, Database, type Config } from '@sambung/platform';
import type { FrontDeskConfig } from '../front-desk.environment';
import { forgetOlderThan, type Forgettable } from '../persistence/forget-old';

const EVERY_MS = 60_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Deletes what nobody can ask for any more, a portion a minute. Handoffs and their stories stay. */
@Injectable()
export class ForgetOld implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ForgetOld.name);
  private readonly ages: Readonly<Record<Forgettable, number>>;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) config: Config & FrontDeskConfig,
    private readonly database: Database,
  ) {
    this.ages = {
      idempotencyKeys: config.IDEMPOTENCY_HOURS * HOUR,
      outcomes: config.IDEMPOTENCY_HOURS * HOUR,
      deskEvents: config.DESK_EVENTS_HOURS * HOUR,
      feed: config.FEED_DAYS * DAY,
      pushes: DAY,
      leases: HOUR,
      engagements: DAY,
      devices: DAY,
      phonesOfLostDevices: DAY,
      presenceOfNobody: HOUR,
      reachabilityOfNobody: HOUR,
    };
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.turn = this.forget().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'Could not delete what is too old; trying again in a minute');
      });
    }, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  /** One portion of each. */
  async forget(): Promise<void> {
    for (const [what, seconds] of Object.entries(this.ages)) {
      await forgetOlderThan(this.database.dataSource, what as Forgettable, seconds);
    }
  }
}
