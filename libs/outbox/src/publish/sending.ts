import type { EventBus } from '@sambung/event-bus';
import type { Topic } from '@sambung/contracts';
import { silent, type Log, type Metrics } from '../observe';
import type { OutboxTable } from './outbox-table';
import { realTiming, type Timing } from './timing';

/** What every sender needs. */
export interface SendingOptions {
  readonly table: OutboxTable;
  readonly bus: Pick<EventBus, 'send' | 'lastNumber'>;
  readonly topic: Topic;
  /** Milliseconds between two looks for records whose wake was missed; 500 by default, 250–1,000 is sensible. */
  readonly pollMs?: number;
  /** Records per send, at most; 500 by default. */
  readonly batchSize?: number;
  /** Bytes of data per send, at most (one record may be larger); 512 KiB by default: a broker takes 1 MiB a batch. */
  readonly batchBytes?: number;
  /** Days that published records are kept, for resends: as long as the topic keeps them; 9 by default. */
  readonly retentionDays?: number;
  readonly timing?: Timing;
  readonly log?: Log;
  readonly metrics?: Metrics;
}

export type Sending = Required<SendingOptions>;

export function withDefaults(options: SendingOptions): Sending {
  return {
    pollMs: 500,
    batchSize: 500,
    batchBytes: 512 * 1024,
    retentionDays: 9,
    timing: realTiming,
    log: silent,
    metrics: silent,
    ...options,
  };
}
