import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@sambung/platform';
import { lastNumbers, type Numbered } from '../persistence/last-numbers';
import { Changes, nameOfChange } from './changes';

const LOOK_EVERY_MS = 1_000;

export interface Watched {
  readonly what: Numbered;
  readonly workspace: string;
  readonly id: string;
  /** The last number that the watcher has read. */
  seen(): number;
  /** There is more, or may be: look. */
  wake(): void;
}

/**
 * Wakes open streams when there is more to send. NOTIFY is the quick way; the guarantee is one look a second for all streams of this
 * instance together, because a look of each would be thousands of queries.
 */
@Injectable()
export class WatchNumbers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WatchNumbers.name);
  private readonly watching = new Set<Watched>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly changes: Changes,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.look().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'Could not look for what open streams have missed; looking again in a second');
      });
    }, LOOK_EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Returns how to stop. */
  watch(watched: Watched): () => void {
    const { what, workspace, id } = watched;
    this.watching.add(watched);
    const stop = this.changes.follow(nameOfChange(what, workspace, id), () => {
      watched.wake();
    });
    return () => {
      stop();
      this.watching.delete(watched);
    };
  }

  private async look(): Promise<void> {
    for (const what of ['desk', 'story'] as const) {
      const watched = [...this.watching].filter((each) => each.what === what);
      const last = await lastNumbers(this.database.dataSource, what, watched);
      for (const each of watched) {
        if ((last.get(`${each.workspace}/${each.id}`) ?? 0) > each.seen()) each.wake();
      }
    }
  }
}
