import { Injectable } from '@nestjs/common';
import type { ContactChangeBody, HandoffView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import { anyPart } from '../ask-of-handoff/ask';
import { employeeOf } from '../know-callers/employee-of';
import { changeContact } from '../persistence/change-contact';
import { lockHandoff } from '../persistence/lock-handoff';
import { HandoffNotFound } from '../show-handoff/handoff.errors';
import { ShowHandoffs } from '../show-handoff/show-handoffs';
import { TellRouting } from '../tell-routing/tell-routing';
import { ContactErased } from './contact-erased.error';
import { PhoneNumbers } from './phone-numbers';

/** Change what is known of a contact. Routing is told of one thing only: that there is a way to reach them now. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly routing: TellRouting,
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
      if (!reachableNow) return;
      const receivedAt = new Date(this.clock.now()).toISOString();
      const told = { name: 'contact.became-reachable', subject: handoffId, receivedAt } as const;
      await this.routing.tell(manager, workspace, { ...told, data: { handoffId, byId, receivedAt } });
    });
    this.routing.wake(workspace);
    return this.handoffs.one(principal, handoffId);
  }
}
