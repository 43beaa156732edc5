import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { partitionOf } from '@sambung/contracts';
import { CONFIG, Database, RequestsInFlight, type Config } from '@sambung/platform';
import type { FrontDeskConfig } from '../front-desk.environment';
import { oldestUnpublished } from '../persistence/oldest-unpublished';
import { Overloaded } from './overloaded.error';

const LOOK_EVERY_MS = 500;

/**
 * Refuses new handoffs while what was accepted before cannot be passed on (they would only wait where nobody sees them), and while this
 * instance is busy with more than half of what it can work on at once. What people ask of handoffs that exist (accept, cancel, complete)
 * is still written down then.
 */
@Injectable()
export class ShedLoad implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ShedLoad.name);
  private overloaded: ReadonlySet<number> = new Set();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config & FrontDeskConfig,
    private readonly database: Database,
    private readonly inFlight: RequestsInFlight,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.look().catch(() => undefined); // Without a database nothing is accepted anyway.
    }, LOOK_EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Before anything is begun: what exists already keeps half of what can be worked on at once. Throws Overloaded. */
  checkRoomAtWork(): void {
    if (this.inFlight.isCrowded) throw new Overloaded();
  }

  /** Throws Overloaded. */
  checkRoomFor(workspace: string): void {
    if (this.overloaded.has(partitionOf(workspace))) throw new Overloaded();
  }

  /** Looks now. Each half second it does so by itself. */
  async look(): Promise<void> {
    const ages = await oldestUnpublished(this.database.dataSource);
    const overloaded = ages.filter(({ seconds }) => seconds > this.config.OVERLOAD_BACKLOG_SECONDS);
    const before = this.overloaded;
    this.overloaded = new Set(overloaded.map(({ partition }) => partition));
    if (before.size === 0 && overloaded.length > 0) this.logger.warn({ overloaded }, 'New handoffs are refused');
    if (before.size > 0 && overloaded.length === 0) this.logger.log('New handoffs are taken again');
  }
}
