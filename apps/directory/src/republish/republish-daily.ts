import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { StepLoop } from '@sambung/platform';
import { Republish } from './republish';

/** Looks whether a round is due and goes through it, in every instance; the row's lock keeps two from doing one piece. */
@Injectable()
export class RepublishDaily implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new StepLoop('Republish', {
    step: () => this.republish.step(),
    failed: 'A piece of the daily round failed; it is tried again.',
    everyMs: 30_000,
    restMs: 20,
  });

  constructor(private readonly republish: Republish) {}

  onApplicationBootstrap(): void {
    this.loop.begin();
  }

  /** Looks now, after somebody asked for a round. */
  wake(): void {
    this.loop.wake();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
