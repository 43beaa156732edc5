import type { INestApplication } from '@nestjs/common';
import { ROUTING_TOPIC, type EventName } from '@sambung/contracts';
import { EventBusStrategy, type EventBus } from '@sambung/event-bus';
import { Inbox, PostgresInboxTables, PostgresRetryRequests, PrometheusMetrics } from '@sambung/outbox';
import { Health, Metrics } from '@sambung/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { EVENT_BUS } from '../publish-events/event-bus.token';
import { eventLog } from '../publish-events/event-log';

/** What routing decides about handoffs is no matter of the directory. */
const NOT_OURS: readonly EventName[] = [
  'handoff.queued',
  'handoff.offered',
  'offer.closed',
  'handoff.assigned',
  'connection.unconfirmed',
  'handoff.connected',
  'handoff.not-picked-up',
  'hold.passed',
  'handoff.escalated',
  'handoff.reason-corrected',
  'promise.made',
  'promise.overdue',
  'handoff.ended',
  'command.refused',
  'command.done',
];

/** A member that makes no progress for so long is dead, whatever else works. */
const DEAD_AFTER_MS = 60_000;

/** Reads routing's topic. Presence is a whole state that comes again, so a new directory need not know the past. */
export function followRouting(app: INestApplication): EventBusStrategy<EntityManager> {
  const group = 'directory';
  const strategy = new EventBusStrategy<EntityManager>({
    bus: app.get<EventBus>(EVENT_BUS),
    group,
    topics: [ROUTING_TOPIC],
    ignored: NOT_OURS,
    applier: (handlers) =>
      new Inbox<EntityManager>({
        tables: new PostgresInboxTables(app.get(DataSource)),
        group,
        topics: [ROUTING_TOPIC],
        handlers,
        ignored: NOT_OURS,
        rightWithoutPast: [ROUTING_TOPIC],
        retries: new PostgresRetryRequests(app.get(DataSource)),
        log: eventLog('Inbox'),
        metrics: new PrometheusMetrics(app.get(Metrics).registry),
      }),
  });
  app.get(Health).live('routing', () => {
    const idle = strategy.idleMilliseconds();
    if (idle > DEAD_AFTER_MS) throw new Error(`No progress on routing's topic for ${Math.round(idle / 1_000)} s.`);
    return { idleMs: idle };
  });
  return strategy;
}
