import { Client, type Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf } from './own-connections';
import { LEASES_FREED, WAKE_CHANNEL } from './wake-channel';

const RECONNECT_MS = 1_000;

type OnWake = (what: readonly number[] | 'leases') => void;

/**
 * Listens on a connection of its own (in the pool it would keep one from everybody else, and the pool from closing). A lost connection is
 * made anew until `close`; whatever was said meanwhile is made up for by waking everything, and by polling.
 */
export async function listenForWakes(dataSource: DataSource, onWake: OnWake): Promise<{ close(): Promise<void> }> {
  const listener = new Listener(poolOf(dataSource), onWake);
  await listener.connect();
  return listener;
}

class Listener {
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly onWake: OnWake,
  ) {}

  /** Resolves when it listens, or when the first attempt has failed and another one is due. */
  async connect(): Promise<void> {
    const client = new Client({ ...this.pool.options, keepAlive: true, application_name: 'sambung outbox' });
    client.on('error', () => undefined); // `end` follows; without a listener the process would die.
    client.once('end', () => this.connectLater());
    client.on('notification', ({ payload }) => this.onWake(read(payload)));
    try {
      await client.connect();
      await client.query(`LISTEN ${WAKE_CHANNEL}`);
      this.client = client;
      if (this.closed) await client.end();
      else this.onWake([]);
    } catch {
      await client.end().catch(() => undefined);
      this.connectLater();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private connectLater(): void {
    if (this.closed) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), RECONNECT_MS);
  }
}

function read(payload: string | undefined): readonly number[] | 'leases' {
  if (payload === LEASES_FREED) return 'leases';
  return (payload ?? '').split(',').filter(Boolean).map(Number);
}
