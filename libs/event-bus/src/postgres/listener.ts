import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { described, pauseAfter } from '../reading/pauses';
import { Wake } from '../reading/wake';
import { within } from '../reading/within';
import { CHANNEL, readNotice, type Notice } from './notices';

const PAUSES = { firstMs: 100, longestMs: 5_000 };

/** One connection that listens to what other processes announce, and comes back by itself whenever it is lost. */
export class Listener {
  private readonly logger = new Logger('EventBus');
  private readonly wake = new Wake();
  private client: Client | undefined;
  private closed = false;

  /** @param onNotice also called with undefined after each (re)connect: anything may have happened meanwhile. */
  constructor(
    private readonly config: ConstructorParameters<typeof Client>[0],
    private readonly onNotice: (notice: Notice | undefined) => void,
  ) {
    void this.run();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake.set();
    if (this.client) await within(1_000, this.client.end());
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.closed;) {
      try {
        const { gone } = await this.connect();
        failures = 0;
        this.onNotice(undefined);
        await gone;
      } catch (error) {
        failures += 1;
        if (failures === 1) this.logger.warn(`Not listening to PostgreSQL for now: ${described(error)}`);
      }
      await this.wake.wait(pauseAfter(failures, PAUSES));
    }
  }

  /** Resolves when it listens; the inner promise when the connection is gone. */
  private async connect(): Promise<{ readonly gone: Promise<void> }> {
    const client = new Client(this.config);
    this.client = client;
    const gone = new Promise<void>((resolve) => {
      client.once('end', resolve);
      // Without a listener this event would end the process whenever PostgreSQL goes away.
      client.on('error', () => {
        resolve();
        void client.end().catch(() => undefined);
      });
    });
    client.on('notification', ({ payload }) => {
      const notice = readNotice(payload);
      if (notice) this.onNotice(notice);
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    return { gone };
  }
}
