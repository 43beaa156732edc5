import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Database, InjectConfig, StepLoop, type Config } from '@sambung/platform';
import type { FrontDeskConfig } from '../front-desk.environment';
import { Reachability } from '../keep-reachable/reachability';
import {
  noteMissed,
  notePushed,
  noteRefused,
  queuePushes,
  removeSubscriptionGone,
  takeDuePushes,
  type DuePush,
} from '../persistence/push/pushes';
import type { Person } from '../persistence/reachability';
import { PushKeys } from './push-keys';
import { sendPush } from './send-push';

const EVERY_MS = 500;
const AT_ONCE = 20;
/** A push service that hangs holds its own pushes up, for seconds each, and nobody else's. */
const UNDER_WAY = 200;

/**
 * Rings the phones of whoever is offered something, after it is committed, at least once and never after it expired. Every instance looks; what one has taken
 * the others leave alone.
 */
@Injectable()
export class RingPhones implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RingPhones.name);
  private readonly underWay = new Set<Promise<void>>();
  private readonly loop = new StepLoop(RingPhones.name, {
    step: () => this.ring(),
    failed: 'Could not ring the phones of whoever is offered something',
    ...{ everyMs: EVERY_MS, restMs: 0 },
  });

  constructor(
    private readonly database: Database,
    private readonly reachability: Reachability,
    private readonly keys: PushKeys,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config & FrontDeskConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.begin();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await Promise.all(this.underWay);
  }

  private async ring(): Promise<boolean> {
    const missed = await this.database.asWorker(noteMissed);
    for (const person of missed) await this.settle(person);
    const due = await this.database.asWorker(async (manager) => {
      await queuePushes(manager);
      return takeDuePushes(manager, Math.min(AT_ONCE, UNDER_WAY - this.underWay.size));
    });
    for (const push of due) this.begin(push);
    return due.length === AT_ONCE;
  }

  private begin(push: DuePush): void {
    const sending = this.send(push)
      // It stays due, and is tried again while its offer is open.
      .catch((error: unknown) => {
        this.logger.warn(`A push could not be sent or noted: ${String(error)}`);
      })
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  /** Holding no connection of the database while the push service thinks. */
  private async send(push: DuePush): Promise<void> {
    const { PUSH_CONTACT: contact, PUSH_TO_LOOPBACK: toLoopback } = this.config;
    const from = { key: await this.keys.read(), contact, toLoopback };
    const sent = await sendPush(push, from, this.clock.now());
    if (sent === 'later') return;
    if (sent === 'sent') return this.database.asWorker((manager) => notePushed(manager, push));
    const change = sent === 'gone' ? removeSubscriptionGone : noteRefused;
    await this.database.asWorker((manager) => change(manager, push));
    await this.settle(push);
  }

  /** Whoever is reached by nothing else is offered nothing any more. */
  private async settle(person: Person): Promise<void> {
    await this.database.asWorker((manager) => this.reachability.changeIfKnown(manager, person));
    this.reachability.wake(person.workspace);
  }
}
