import { Injectable } from '@nestjs/common';
import type { HandoffRequestBody, HandoffView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PhoneNumbers } from '../change-contact/phone-numbers';
import { employeeOf } from '../know-callers/employee-of';
import { insertHandoff } from '../persistence/insert-handoff';
import { findRequestFacts } from '../persistence/request-facts';
import { ShowHandoffs } from '../show-handoff/show-handoffs';
import { ShedLoad } from '../shed-load/shed-load';
import { TellRouting } from '../tell-routing/tell-routing';
import { presentNew } from './present-new';
import { handoffToInsert, reasonKeyOf, requestedData, type Request } from './handoff-to-insert';
import { ExternalRefTaken, TierNotYours } from './request.errors';

/** Take on a handoff: once it is acknowledged it is on disk, with the event that makes routing look for somebody. */
@Injectable()
export class RequestHandoff {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly routing: TellRouting,
    private readonly numbers: PhoneNumbers,
    private readonly load: ShedLoad,
    private readonly handoffs: ShowHandoffs,
  ) {}

  /**
   * One transaction: the key, the contact, the handoff and its event. Returns the handoff after the commit; the same key and body
   * return the same one, also while the first request is still under way.
   */
  async execute(principal: Principal, body: HandoffRequestBody, key: string | undefined): Promise<HandoffView> {
    if (body.contact.tier !== undefined && principal.kind !== 'api-key') throw new TierNotYours();
    this.load.checkRoomAtWork();
    const { workspace } = principal;
    const request: Request = {
      workspace,
      handoffId: uuidv7(),
      senderId: employeeOf(principal),
      body,
      number: body.contact.number === undefined ? null : this.numbers.read(body.contact.number, 'body.contact.number'),
      requestedAt: new Date(this.clock.now()).toISOString(),
    };
    const handoff = await this.database.inWorkspace(workspace, async (manager) => {
      return this.inTransaction(manager, request, { principal, key });
    });
    this.routing.wake(workspace);
    return handoff;
  }

  private async inTransaction(
    manager: EntityManager,
    request: Request,
    { principal, key }: { principal: Principal; key: string | undefined },
  ): Promise<HandoffView> {
    const { workspace, handoffId, senderId, body } = request;
    const claim = { key, request: ['handoff.requested', body], subject: handoffId, commandId: handoffId };
    const earlier = await this.routing.claim(manager, principal, claim);
    if (earlier) return this.handoffs.oneIn(manager, principal, earlier.subject);
    this.load.checkRoomFor(workspace);
    const { reasonId, namedEmployeeId, siteId, continues } = body;
    const { number } = request;
    const who = { workspace, senderId, namedEmployeeId, siteId, number, continues };
    const wanted = { ...who, reasonId, reasonKey: reasonKeyOf(body) };
    const facts = await findRequestFacts(manager, wanted);
    const handoff = handoffToInsert(request, facts);
    const taken = await insertHandoff(manager, handoff);
    if (taken !== undefined) throw new ExternalRefTaken(taken);
    const { requestedAt: receivedAt } = handoff;
    const { directoryNumber } = facts;
    const told = { name: 'handoff.requested', subject: handoffId, receivedAt, directoryNumber } as const;
    await this.routing.tell(manager, workspace, { ...told, data: requestedData(handoff) });
    return presentNew(handoff, facts, this.clock.now());
  }
}
