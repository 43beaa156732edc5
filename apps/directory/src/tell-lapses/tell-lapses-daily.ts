import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { TellLapses } from './tell-lapses';

const LOOK_EVERY_MS = 60_000;
/** Between two workspaces: in Indonesia a day begins for all of one time zone at once. */
const REST_MS = 20;

/** Looks in every instance whether a day has begun somewhere; the workspace's lock keeps two from telling the same. */
@Injectable()
export class TellLapsesDaily implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('TellLapses');
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private step: Promise<unknown> = Promise.resolve();

  constructor(private readonly lapses: TellLapses) {}

  onApplicationBootstrap(): void {
    this.lookIn(LOOK_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.step;
  }

  private lookIn(ms: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.step = this.look();
    }, ms);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const more = await this.lapses.step().catch((error: unknown) => {
      this.logger.warn({ err: error, msg: 'It could not be told whose evidence has run out; it is tried again.' });
      return false;
    });
    this.lookIn(more ? REST_MS : LOOK_EVERY_MS);
  }
}
