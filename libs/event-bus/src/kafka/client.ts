import { Logger } from '@nestjs/common';
import { Kafka, logLevel, type LogEntry } from 'kafkajs';
import type { CompleteKafkaSettings } from './settings';

/**
 * A client of its own for each consumer, producer and look-up: consumers of one client share, and empty, one table of committed offsets.
 * Attempts are few, because whoever uses it tries again itself, with a new client.
 */
export function newClient({ brokers, clientId, connection }: CompleteKafkaSettings): Kafka {
  return new Kafka({
    ...connection,
    brokers: [...brokers],
    clientId,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    logLevel: logLevel.INFO,
    logCreator: () => log,
  });
}

/** What kafkajs calls an error mostly heals itself; what does not, we say ourselves. Without its data. */
function log({ namespace, log: { message, error } }: LogEntry): void {
  const text = typeof error === 'string' ? `${message}: ${error}` : message;
  new Logger(`Kafka ${namespace}`.trim()).debug(text);
}
