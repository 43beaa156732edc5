import { AsyncResource } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { CONFIG, type Config } from '../config/environment';
import { Database } from '../database/database';

export type Wake = (payload: string | undefined) => void;

const POLL_MS = 1_000;
const GATHER_MS = 5;
const CHANNEL = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Wakes parts of this process when another instance (or this one) changed something: NOTIFY as the quick way, and every second a wake
 * without payload as the guarantee, because a notification can be lost and its connection can be down.
 */
@Injectable()
export class Listen implements OnApplicationShutdown {
  private readonly logger = new Logger(Listen.name);
  private readonly subscribers = new Map<string, Set<Wake>>();
  private readonly waiting = new Map<string, Set<string>>();
  /** What we said ourselves has woken everybody here already. */
  private readonly ownMark = `${randomBytes(6).toString('base64url')} `;
  private client: Client | undefined;
  private connecting = false;
  private stopped = false;
  private poll: NodeJS.Timeout | undefined;
  private gathering: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'DATABASE_URL'>,
    private readonly database: Database,
  ) {}

  /** Calls `wake` with a notification's payload, or with undefined now and then: look yourself. Returns how to stop. */
  subscribe(channel: string, wake: Wake): () => void {
    if (!CHANNEL.test(channel)) throw new Error(`“${channel}” is no channel: lower-case letters, digits and _.`);
    // Woken by whoever changed something, the subscriber must not run as them: it keeps the context it subscribed in.
    const own: Wake = AsyncResource.bind(wake);
    const known = this.subscribers.get(channel);
    if (known) known.add(own);
    else this.subscribers.set(channel, new Set([own]));
    this.poll ??= setInterval(() => {
      this.wakeAll();
    }, POLL_MS).unref();
    if (!this.client) void this.connect();
    else if (!known) void this.client.query(`LISTEN ${channel}`).catch(() => undefined);
    return () => this.subscribers.get(channel)?.delete(own);
  }

  /**
   * Wakes the subscribers of all instances: here at once, elsewhere by NOTIFY. Call it after the commit. What is said within 5 ms goes out
   * together, each payload once. Payloads are short (ids), at most 1,000 characters.
   */
  notify(channel: string, payload: string): void {
    this.wake(channel, payload);
    const payloads = this.waiting.get(channel);
    if (payloads) payloads.add(payload);
    else this.waiting.set(channel, new Set([payload]));
    this.gathering ??= setTimeout(() => void this.sendWaiting(), GATHER_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    clearTimeout(this.gathering);
    await this.client?.end().catch(() => undefined);
  }

  private async sendWaiting(): Promise<void> {
    this.gathering = undefined;
    const said = [...this.waiting].flatMap(([channel, payloads]) =>
      [...payloads].map((payload) => ({ channel, payload })),
    );
    this.waiting.clear();
    await this.database.dataSource
      .query('select pg_notify(each->>0, each->>1) from json_array_elements($1::json) each', [
        JSON.stringify(said.map(({ channel, payload }) => [channel, this.ownMark + payload])),
      ])
      .catch(() => undefined); // Others poll: nothing is lost, it only comes later.
  }

  private async connect(): Promise<void> {
    if (this.connecting || this.stopped) return;
    this.connecting = true;
    const client = new Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'sambung listen',
      keepAlive: true,
    });
    client.on('error', () => undefined); // `end` follows; without a listener the process would die.
    client.once('end', () => {
      this.comeBack(client);
    });
    client.on('notification', ({ channel, payload = '' }) => {
      if (!payload.startsWith(this.ownMark)) this.wake(channel, payload.slice(payload.indexOf(' ') + 1));
    });
    try {
      await client.connect();
      for (const channel of this.subscribers.keys()) await client.query(`LISTEN ${channel}`);
      this.client = client;
      this.connecting = false;
      this.wakeAll(); // Whatever was said while nobody listened.
    } catch {
      this.connecting = false;
      await client.end().catch(() => undefined);
      this.comeBack(client);
    }
  }

  private comeBack(lost: Client): void {
    if (this.client === lost) {
      this.client = undefined;
      if (!this.stopped)
        this.logger.warn('Lost the connection that listens for notifications; polling until it is back.');
    }
    if (!this.stopped) setTimeout(() => void (this.client ?? this.connect()), 500).unref();
  }

  private wakeAll(): void {
    for (const channel of this.subscribers.keys()) this.wake(channel, undefined);
  }

  private wake(channel: string, payload: string | undefined): void {
    for (const wake of this.subscribers.get(channel) ?? []) wake(payload);
  }
}
