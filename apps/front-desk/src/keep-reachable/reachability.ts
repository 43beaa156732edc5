import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import type { FrontDeskConfig } from '../front-desk.environment';
import { lockKnownPerson, lockPerson, settleReachability, type Judge, type Person } from '../persistence/reachability';
import { TellRouting } from '../tell-routing/tell-routing';
import { ThisInstance } from './this-instance';

/** Whether an offer would reach somebody. Routing hears of it only when it turns. */
@Injectable()
export class Reachability {
  readonly judge: Judge;

  constructor(
    @Inject(CONFIG) config: Config & FrontDeskConfig,
    private readonly routing: TellRouting,
    private readonly clock: Clock,
    instance: ThisInstance,
  ) {
    this.judge = { instanceId: instance.id, graceMs: config.REACHABILITY_GRACE_SECONDS * 1_000 };
  }

  /** Changes what shows that somebody is reachable, and tells routing if they have become reachable or ceased to be. Wake the outbox after the commit. */
  async change(manager: EntityManager, person: Person, evidence: () => Promise<void>): Promise<void> {
    await lockPerson(manager, person);
    await evidence();
    await this.settle(manager, person);
  }

  /** Changes it of somebody who may have been erased meanwhile: then nothing of them is written down again. */
  async changeIfKnown(manager: EntityManager, person: Person, evidence?: () => Promise<void>): Promise<void> {
    const isKnown = await lockKnownPerson(manager, person);
    await evidence?.();
    if (isKnown) await this.settle(manager, person);
  }

  private async settle(manager: EntityManager, person: Person): Promise<void> {
    const turned = await settleReachability(manager, person, this.judge);
    if (turned !== undefined) await this.tellRouting(manager, person, turned);
  }

  wake(workspace: string): void {
    this.routing.wake(workspace);
  }

  private async tellRouting(manager: EntityManager, person: Person, reachable: boolean): Promise<void> {
    const { workspace, employeeId } = person;
    const receivedAt = new Date(this.clock.now()).toISOString();
    const data = { employeeId, reachable, receivedAt };
    const told = { name: 'reachability.changed', subject: employeeId, receivedAt, data } as const;
    await this.routing.tell(manager, workspace, told);
  }
}
