import type { AnyEvent } from '@sambung/contracts';
import type { NewEvent } from '@sambung/outbox';
import type { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';
import { keyOf } from '../front-desk/statement';
import type { Row, Tables, Written } from '../storage/tables';
import type { Promises } from './broken';
import { WatchOwners } from './watch-owners';

/** Asked by nobody with a key: an instance of front-desk says it by itself, or the exchange does. */
const WITHOUT_KEY: ReadonlySet<string> = new Set(['reachability.changed', 'offer.shown', 'handoff.stuck']);

/** Stands beside front-desk's database and looks at each commit: one effect of each request. */
export class WatchFrontDesk {
  /** Ids of events in the order of their commits, by subject. */
  private readonly committed = new Map<string, string[]>();
  private readonly acknowledged = new Map<string, string>();
  /** Events of the commit that is just being looked at. */
  private fresh: NewEvent[] = [];
  /** How many of a subject's events are in the topic. */
  private readonly sent = new Map<string, number>();
  private readonly owners: WatchOwners;

  constructor(
    private readonly promises: Promises,
    private readonly routing: SimulatedOutboxTable,
    private readonly hear: (event: AnyEvent) => void,
  ) {
    this.owners = new WatchOwners(promises);
  }

  wrote(event: NewEvent): void {
    const { workspace, subject, id } = event;
    const key = keyOf(workspace, subject);
    this.committed.set(key, [...(this.committed.get(key) ?? []), id]);
    this.fresh.push(event);
  }

  /** What is sent for the first time follows, of its subject, what was committed before it. */
  send(workspace: string, subject: string, id: string): void {
    const key = keyOf(workspace, subject);
    const place = this.sent.get(key) ?? 0;
    this.sent.set(key, place + 1);
    if (this.committed.get(key)?.[place] !== id)
      this.promises.broken(
        'events of a subject are in order',
        `${subject}: ${id} was not committed as number ${place + 1}`,
      );
  }

  /** What is acknowledged is on disk, and the same for everybody who asks with the same key. */
  hasAcknowledged(tables: Tables, workspace: string, key: string, handoffId: string): void {
    const before = this.acknowledged.get(key) ?? handoffId;
    this.acknowledged.set(key, handoffId);
    if (before !== handoffId)
      this.promises.broken('a repeated request has one effect', `${key} is ${before} and ${handoffId}`);
    if (!tables.committed('handoffs').has(keyOf(workspace, handoffId)))
      this.promises.broken('acknowledged means durable', `${handoffId} was acknowledged and is not stored`);
  }

  /** A key stands for a handoff or for nothing: whoever asks again after a request that died half-way is not sent away. */
  hasRefused(key: string, code: string): void {
    if (code === 'handoff.not-found')
      this.promises.broken('a repeated request has one effect', `${key} stands for a handoff that was never stored`);
  }

  /** After each commit. */
  look(tables: Tables, written: Written): void {
    for (const event of this.fresh.splice(0)) this.mustHaveItsKey(tables, event);
    this.owners.look(written);
    for (const row of written.get('feed')?.values() ?? []) if (row) this.tell(row);
  }

  /** Every request that routing is told of is the one that its key stands for. */
  private mustHaveItsKey(tables: Tables, { name, id, subject }: NewEvent): void {
    if (WITHOUT_KEY.has(name)) return;
    const commandId = name === 'handoff.requested' ? subject : id;
    const keys = [...tables.committed('idempotency_keys').values()];
    if (keys.filter((row) => row['command_id'] === commandId).length !== 1)
      this.promises.broken('a repeated request has one effect', `${name} of ${subject} stands beside its key`);
  }

  private tell(row: Row): void {
    const record = this.routing.rows.findLast(({ event }) => event.id === row['event_id']);
    const { workspace, number, data } = row;
    this.hear({ ...record?.event, workspace, number, data } as AnyEvent);
  }
}
