import { Injectable } from '@nestjs/common';
import type { ContactChangeBody, HandoffView } from '@sambung/contracts';
import { Outbox } from '@sambung/outbox';
import { Clock, Database, RequestContext, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { anyPart } from '../ask-of-handoff/ask';
import { employeeOf } from '../know-callers/employee-of';
import { changeContact } from '../persistence/change-contact';
import { lockHandoff } from '../persistence/lock-handoff';
import { HandoffNotFound } from '../show-handoff/handoff.errors';
import { ShowHandoffs } from '../show-handoff/show-handoffs';
import { ContactErased } from './contact-erased.error';
import { PhoneNumbers } from './phone-numbers';

/** Change what is known of a contact. Routing is told of one thing only: that there is a way to reach them now. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly context: RequestContext,
    private readonly numbers: PhoneNumbers,
    private readonly handoffs: ShowHandoffs,
  ) {}

  /** Throws HandoffNotFound, or ContactErased when the contact has asked to be forgotten. */
  async execute(principal: Principal, handoffId: string, body: ContactChangeBody): Promise<HandoffView> {
    const number = body.number ? this.numbers.read(body.number, 'body.number') : body.number;
    const { workspace } = principal;
    await this.database.inWorkspace(workspace, async (manager) => {
      const byId = employeeOf(principal);
      const handoff = await lockHandoff(manager, workspace, handoffId);
      if (!handoff || !anyPart(handoff, byId)) throw new HandoffNotFound(handoffId);
      if (!(await changeContact(manager, workspace, handoffId, { ...body, number }))) throw new ContactErased();
      const reachableNow = typeof number === 'string' && !handoff.reachable && handoff.standing.phase !== 'ended';
      if (reachableNow) await this.tellRouting(manager, { workspace, handoffId, byId });
    });
    this.outbox.wake(workspace);
    return this.handoffs.one(principal, handoffId);
  }

  private async tellRouting(
    manager: EntityManager,
    { workspace, handoffId, byId }: { workspace: string; handoffId: string; byId: string },
  ): Promise<void> {
    const receivedAt = new Date(this.clock.now()).toISOString();
    const { traceparent } = this.context;
    await this.outbox.add(manager, [
      {
        id: uuidv7(),
        name: 'contact.became-reachable',
        workspace,
        subject: handoffId,
        time: receivedAt,
        data: { handoffId, byId, receivedAt },
        ...(traceparent && { traceparent }),
      },
    ]);
  }
}
