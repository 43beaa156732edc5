import type { KafkaConfig } from 'kafkajs';
import type { Pauses } from '../reading/pauses';

export interface KafkaBusSettings {
  /** `host:port` of some brokers; the others are found through them. */
  readonly brokers: readonly string[];
  /** Shown in the brokers' logs and quotas. */
  readonly clientId: string;
  /** TLS, SASL and whatever else kafkajs takes for a connection. */
  readonly connection?: Pick<
    KafkaConfig,
    'ssl' | 'sasl' | 'connectionTimeout' | 'authenticationTimeout' | 'reauthenticationThreshold' | 'socketFactory'
  >;
  /** Stands before the names of topics and groups, where several installations share a cluster. Empty by default. */
  readonly prefix?: string;
  /** Of topics that are created; the broker's default if left out. From 3 on, two replicas must have a record before it counts. */
  readonly replicationFactor?: number;
  /** Of topics that are created: longer than the longest outage. Nine days by default. Milliseconds. */
  readonly retentionMs?: number;
  /** After a member was killed, its partitions go to others so much later. 6,000 ms by default; heartbeats every third of it. */
  readonly sessionMs?: number;
  /** How long the broker waits for new records before it answers "nothing". 100 ms by default; longer delays commits. */
  readonly maxWaitMs?: number;
  /** Before a failed batch comes again: 200 ms, doubling up to 5,000 ms, by default. */
  readonly pauses?: Pauses;
  /** Producers of this process, each with one send in flight; a partition always uses the same. 4 by default. */
  readonly producers?: number;
  /** A consumer that cannot go on must not look alive. Ends the process by default. */
  readonly onDead?: (error: unknown) => void;
}

export type CompleteKafkaSettings = Required<Omit<KafkaBusSettings, 'replicationFactor'>> &
  Pick<KafkaBusSettings, 'replicationFactor'>;

const DAY_MS = 24 * 60 * 60 * 1_000;

export function complete(settings: KafkaBusSettings): CompleteKafkaSettings {
  return {
    connection: {},
    prefix: '',
    retentionMs: 9 * DAY_MS,
    sessionMs: 6_000,
    maxWaitMs: 100,
    pauses: { firstMs: 200, longestMs: 5_000 },
    producers: 4,
    onDead: () => process.exit(1),
    ...settings,
  };
}
