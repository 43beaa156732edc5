import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { EventBus } from '@sambung/event-bus';
import { Relay } from '@sambung/outbox';
import { Health } from '@sambung/platform';
import { EVENT_BUS } from './event-bus.token';

/** Runs the relay for as long as the service runs. */
@Injectable()
export class RunRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(EVENT_BUS) private readonly bus: EventBus,
    private readonly relay: Relay,
    private readonly health: Health,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.bus.ensureTopics();
    await this.relay.start();
    // Shown, not fatal: the directory answers and takes changes while the bus is away, and sends them afterwards.
    this.health.ready('relay', () => ({ problems: this.relay.problems() }));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.bus.close();
  }
}
