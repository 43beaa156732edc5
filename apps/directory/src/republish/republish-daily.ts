import { AsyncResource } from 'node:async_hooks';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Republish } from './republish';

const LOOK_EVERY_MS = 30_000;
/** Between two pieces, so that a large round leaves room for the work of the day. */
const REST_MS = 20;

/** Looks whether a round is due and goes through it, in every instance; the row's lock keeps two from doing one piece. */
@Injectable()
export class RepublishDaily implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Republish');
  /** Where this began, outside of any request: what is done for all workspaces must not run in the name of whoever woke it. */
  private readonly origin = new AsyncResource('RepublishDaily');
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private step: Promise<unknown> = Promise.resolve();

  constructor(private readonly republish: Republish) {}

  onApplicationBootstrap(): void {
    this.lookIn(LOOK_EVERY_MS);
  }

  /** Looks now, after somebody asked for a round. */
  wake(): void {
    this.origin.runInAsyncScope(() => this.lookIn(0));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.step;
  }

  private lookIn(ms: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.step = this.look();
    }, ms);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const more = await this.republish.step().catch((error: unknown) => {
      this.logger.warn({ err: error, msg: 'A piece of the daily round failed; it is tried again.' });
      return false;
    });
    this.lookIn(more ? REST_MS : LOOK_EVERY_MS);
  }
}
