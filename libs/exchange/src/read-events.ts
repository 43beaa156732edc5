import type { INestApplication } from '@nestjs/common';
import { EventBusStrategy, type EventBus } from '@sambung/event-bus';
import {
  Inbox,
  PostgresInboxTables,
  PostgresRetryRequests,
  PrometheusMetrics,
  type InboxOptions,
} from '@sambung/outbox';
import { Health, Metrics } from '@sambung/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { EVENT_BUS } from './event-bus.provider';
import { logFor } from './log-for';

/** A member that makes no progress for so long is dead, whatever else works. */
const DEAD_AFTER_MS = 60_000;

/** What a service reads, and how it takes what cannot be applied; the handlers are its controllers' `@OnEvent` methods. */
export type Reading = Omit<InboxOptions, 'tables' | 'retries' | 'handlers' | 'log' | 'metrics'>;

/** Brings what others say to the handlers: each record once, in order, in a transaction with its position. */
export function readEvents(app: INestApplication, reading: Reading): EventBusStrategy<EntityManager> {
  const { group, topics, ignored } = reading;
  const [dataSource, health, metrics] = [app.get(DataSource), app.get(Health), app.get(Metrics)];
  const strategy = new EventBusStrategy<EntityManager>({
    bus: app.get<EventBus>(EVENT_BUS, { strict: false }),
    ...{ group, topics, ignored },
    applier: (handlers) => {
      const inbox = new Inbox({
        ...{ ...reading, handlers },
        tables: new PostgresInboxTables(dataSource),
        retries: new PostgresRetryRequests(dataSource),
        ...{ log: logFor('Inbox'), metrics: new PrometheusMetrics(metrics.registry) },
      });
      health.ready('inbox', () => ({ problems: inbox.problems() }));
      return inbox;
    },
  });
  health.live('bus', () => progressOf(strategy));
  return strategy;
}

/** For a liveness check. Throws when nothing was read for a minute. */
export function progressOf(reader: { idleMilliseconds(): number }): { idleMs: number } {
  const idleMs = reader.idleMilliseconds();
  if (idleMs > DEAD_AFTER_MS) throw new Error(`Nothing was read for ${Math.round(idleMs / 1_000)} s.`);
  return { idleMs };
}
