import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { StepLoop } from '@sambung/platform';
import { TellLapses } from './tell-lapses';

/** Looks in every instance whether a day has begun somewhere; the workspace's lock keeps two from telling the same. */
@Injectable()
export class TellLapsesDaily implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new StepLoop('TellLapses', {
    step: () => this.lapses.step(),
    failed: 'It could not be told whose evidence has run out; it is tried again.',
    everyMs: 60_000,
    // Between two workspaces: in Indonesia a day begins for all of one time zone at once.
    restMs: 20,
  });

  constructor(private readonly lapses: TellLapses) {}

  onApplicationBootstrap(): void {
    this.loop.begin();
  }

  onApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
