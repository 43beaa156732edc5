import { Inject, Injectable } from '@nestjs/common';
import { DIRECTORY_TOPIC, ROUTING_TOPIC } from '@sambung/contracts';
import { EventBusStrategy, type EventBus } from '@sambung/event-bus';
import {
  Inbox,
  Outbox,
  PostgresInboxTables,
  PostgresRetryRequests,
  PrometheusMetrics,
  type Failure,
  type RecordPlace,
} from '@sambung/outbox';
import { Clock, Health, Metrics } from '@sambung/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { findStanding } from '../persistence/find-standing';
import { lockHandoff } from '../persistence/lock-handoff';
import { Announcements } from './announcements';
import { EVENT_BUS } from './event-bus.token';
import { logFor } from './log-for';

export const GROUP = 'front-desk';
/** Longer without any progress, and the consumer is dead while the process lives. */
const LONGEST_IDLE_MS = 60_000;

/** How front-desk reads routing and the directory: each record once, in order, in a transaction with its position. */
@Injectable()
export class Reading {
  constructor(
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly announcements: Announcements,
    private readonly metrics: Metrics,
    private readonly health: Health,
    private readonly clock: Clock,
  ) {}

  strategy(): EventBusStrategy<EntityManager> {
    const topics = [ROUTING_TOPIC, DIRECTORY_TOPIC] as const;
    const strategy = new EventBusStrategy<EntityManager>({
      bus: this.bus,
      group: GROUP,
      topics,
      applier: (handlers) => {
        const inbox = new Inbox({
          tables: new PostgresInboxTables(this.dataSource),
          group: GROUP,
          topics,
          handlers,
          ignored: [],
          rightWithoutPast: [DIRECTORY_TOPIC],
          appliesToParked: ['handoff.ended'],
          isOver: hasEnded,
          retries: new PostgresRetryRequests(this.dataSource),
          onParked: (manager, failure) => this.returnStuck(manager, failure),
          afterCommit: ({ partition, parked }) => {
            this.announcements.committed(partition);
            if (parked > 0) this.outbox.wake(partition);
          },
          log: logFor('Inbox'),
          metrics: new PrometheusMetrics(this.metrics.registry),
        });
        this.health.ready('inbox', () => ({ problems: inbox.problems() }));
        return inbox;
      },
    });
    this.health.live('events', () => progressOf(strategy));
    return strategy;
  }

  /** A handoff whose records cannot be applied is returned to its sender by routing, aloud, instead of standing still in silence. */
  private async returnStuck(manager: EntityManager, { record, because }: Failure): Promise<void> {
    const { topic, workspace, subject: handoffId } = record;
    if (topic !== ROUTING_TOPIC || workspace === null) return;
    if (!(await lockHandoff(manager, workspace, handoffId))) return;
    const receivedAt = new Date(this.clock.now()).toISOString();
    await this.outbox.add(manager, [
      {
        id: uuidv7(),
        name: 'handoff.stuck',
        workspace,
        subject: handoffId,
        time: receivedAt,
        data: { handoffId, because, receivedAt },
      },
    ]);
  }
}

async function hasEnded(manager: EntityManager, { topic, workspace, subject }: RecordPlace): Promise<boolean> {
  if (topic !== ROUTING_TOPIC || workspace === null) return false;
  return (await findStanding(manager, workspace, subject))?.phase === 'ended';
}

function progressOf(strategy: EventBusStrategy<EntityManager>): Record<string, unknown> {
  const idleMs = strategy.idleMilliseconds();
  if (idleMs > LONGEST_IDLE_MS) throw new Error(`Nothing was read for ${Math.round(idleMs / 1_000)} s.`);
  return { idleMs };
}
