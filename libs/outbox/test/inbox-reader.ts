import { DIRECTORY_TOPIC, eventsOf, FRONT_DESK_TOPIC, type EventName, type Topic } from '@sambung/contracts';
import type { Batch, IncomingRecord } from '@sambung/event-bus';
import { Inbox, type Handlers, type InboxOptions, type NewEvent } from '../src';
import { incoming, PARTITION } from './events';
import type { InboxHarness } from './inbox-harness';
import { RecordedLog } from './recorded-log';

/** A service that reads, as the contract of the inbox needs it: each handler leaves a trace, and then whatever trouble a test has set for the event. */
export class InboxReader<Tx> {
  readonly log = new RecordedLog();
  /** What a handler does about an event, by its id; it leaves its trace first. */
  readonly trouble = new Map<string, () => void>();

  constructor(readonly harness: InboxHarness<Tx>) {}

  readonly apply = async (event: { readonly id: string }, tx: Tx): Promise<void> => {
    await this.harness.leave(tx, event.id);
    this.trouble.get(event.id)?.();
  };

  readonly inbox = (
    options: Partial<InboxOptions<Tx>> = {},
    topics: Topic[] = [FRONT_DESK_TOPIC, DIRECTORY_TOPIC],
  ): Inbox<Tx> => {
    const { apply, log } = this;
    const handlers: Handlers<Tx> = { 'contact.became-reachable': apply, 'handoff.stuck': apply, 'site.changed': apply };
    const known = topics.flatMap((topic) => eventsOf(topic).map(({ name }) => name as EventName));
    const ignored = known.filter((name) => !(name in handlers));
    return new Inbox({ tables: this.harness.tables, group: 'routing', topics, handlers, ignored, log, ...options });
  };

  readonly poison = (id: string): void => {
    this.trouble.set(id, () => {
      throw new TypeError(`cannot read ${id}`);
    });
  };

  readonly heal = (id: string): void => {
    this.trouble.delete(id);
  };
}

export const batchOf = (topic: Topic, records: readonly IncomingRecord[]): Batch => ({
  topic,
  partition: PARTITION,
  records,
});

/** Records of front-desk's topic. */
export function batch(...records: (readonly [number, NewEvent])[]): Batch {
  return batchOf(
    FRONT_DESK_TOPIC,
    records.map(([number, event]) => incoming(number, event)),
  );
}

/** Records of the directory's topic. */
export const states = (...records: (readonly [number, NewEvent])[]): Batch => ({
  ...batch(...records),
  topic: DIRECTORY_TOPIC,
});
