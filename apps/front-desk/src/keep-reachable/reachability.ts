import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@sambung/outbox';
import { Clock, CONFIG, RequestContext, type Config } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { FrontDeskConfig } from '../front-desk.environment';
import { directoryRead } from '../persistence/directory-number';
import { lockPerson, settleReachability, type Person } from '../persistence/reachability';

/** Whether an offer would reach somebody. Routing hears of it only when it turns. */
@Injectable()
export class Reachability {
  readonly graceMs: number;

  constructor(
    @Inject(CONFIG) config: Config & FrontDeskConfig,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly context: RequestContext,
  ) {
    this.graceMs = config.REACHABILITY_GRACE_SECONDS * 1_000;
  }

  /** Changes what shows that somebody is reachable, and tells routing if they have become reachable or ceased to be. Wake the outbox after the commit. */
  async change(manager: EntityManager, person: Person, evidence?: () => Promise<void>): Promise<void> {
    await lockPerson(manager, person);
    await evidence?.();
    const turned = await settleReachability(manager, person, this.graceMs);
    if (turned !== undefined) await this.tellRouting(manager, person, turned);
  }

  wake(workspace: string): void {
    this.outbox.wake(workspace);
  }

  private async tellRouting(manager: EntityManager, person: Person, reachable: boolean): Promise<void> {
    const { workspace, employeeId } = person;
    const receivedAt = new Date(this.clock.now()).toISOString();
    const { traceparent } = this.context;
    await this.outbox.add(manager, [
      {
        id: uuidv7(),
        name: 'reachability.changed',
        workspace,
        subject: employeeId,
        time: receivedAt,
        data: { employeeId, reachable, receivedAt },
        ...(traceparent && { traceparent }),
        ...(await directoryRead(manager, workspace)),
      },
    ]);
  }
}
