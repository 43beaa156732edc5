import { DIRECTORY_TOPIC, eventsOf, partitionOf, toHeaders, type EventName } from '@sambung/contracts';
import {
  Inbox,
  INBOX_MIGRATIONS,
  OUTBOX_MIGRATIONS,
  PostgresInboxTables,
  PostgresRetryRequests,
} from '@sambung/outbox';
import { testDatabase, type DatabaseTemplate } from '@sambung/testing';
import { DataSource } from 'typeorm';

const TIME = '2026-11-21T05:00:00.000Z';
const WORKSPACE = 'toko-sinar';
export const PARTITION = partitionOf(WORKSPACE);
export const GROUP = 'front-desk';

const open = (url: string): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, migrations: [...OUTBOX_MIGRATIONS, ...INBOX_MIGRATIONS] }).initialize();

const template: DatabaseTemplate = {
  name: 'cli-events',
  prepare: async (url) => {
    const dataSource = await open(url);
    await dataSource.runMigrations();
    await dataSource.destroy();
  },
};

/** Of a record that says how a site is. */
export const headersOf = (number: number, siteId = 'site-1'): Record<string, string> =>
  toHeaders({ id: `e${number}`, name: 'site.changed', workspace: WORKSPACE, subject: siteId, time: TIME }, number);

/** A database as every service has one, and a service that reads sites into it and cannot take those that are called bad. */
export class ServiceDatabase {
  /** What the service took, in order. */
  readonly taken: string[] = [];
  isMended = false;
  private number = 0;
  private readonly inbox: Inbox;

  private constructor(
    readonly url: string,
    readonly dataSource: DataSource,
  ) {
    this.inbox = new Inbox({
      tables: new PostgresInboxTables(dataSource),
      retries: new PostgresRetryRequests(dataSource),
      group: GROUP,
      topics: [DIRECTORY_TOPIC],
      handlers: {
        'site.changed': async ({ data }) => {
          if (data.name.startsWith('Bad') && !this.isMended) throw new TypeError(`cannot read ${data.name}`);
          this.taken.push(data.name);
        },
      },
      ignored: eventsOf(DIRECTORY_TOPIC)
        .map(({ name }) => name as EventName)
        .filter((name) => name !== 'site.changed'),
    });
  }

  static async make(): Promise<ServiceDatabase> {
    const { url } = await testDatabase(template);
    return new ServiceDatabase(url, await open(url));
  }

  /** The service reads that a site is called so. */
  async reads(name: string, siteId = 'site-1'): Promise<void> {
    this.number += 1;
    const data = { siteId, key: 'pusat', name, timeZone: 'Asia/Jakarta', fallbackNumber: null, active: true };
    const record = {
      offset: BigInt(this.number),
      key: siteId,
      headers: headersOf(this.number, siteId),
      value: JSON.stringify(data),
    };
    await this.inbox.apply({ topic: DIRECTORY_TOPIC, partition: PARTITION, records: [record] });
  }

  /** From now on the service runs, as far as operators can tell. */
  runs(): void {
    this.inbox.start();
  }

  async close(): Promise<void> {
    await this.inbox.close();
    await this.dataSource.destroy();
  }
}
