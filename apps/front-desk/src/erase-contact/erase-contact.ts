import { Injectable } from '@nestjs/common';
import type { EraseAnswer, EraseBody } from '@sambung/contracts';
import { Outbox, type NewEvent } from '@sambung/outbox';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PhoneNumbers } from '../change-contact/phone-numbers';
import { eraseContacts, eraseMentions, eraseReferences, findHandoffsOfContact } from '../persistence/erase-contact';
import { lockHandoff, type LockedHandoff } from '../persistence/lock-handoff';

/**
 * Forget a contact, by their number wherever it stands, or the contact of one handoff. In one transaction what is live of theirs is asked to be cancelled and everything that names or
 * reaches them is removed, so that no promise is left to somebody whom nobody can reach.
 */
@Injectable()
export class EraseContact {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly numbers: PhoneNumbers,
  ) {}

  async execute(principal: Principal, body: EraseBody): Promise<EraseAnswer> {
    const { workspace } = principal;
    const number = body.number === undefined ? undefined : this.numbers.parts(body.number, 'body.number');
    const answer = await this.database.inWorkspace(workspace, async (manager) => {
      const handoffIds = await findHandoffsOfContact(manager, workspace, { ...body, number: number?.e164 });
      const live = await lockLive(manager, workspace, handoffIds);
      await this.outbox.add(
        manager,
        live.map((handoff) => this.cancellation(principal, handoff)),
      );
      await eraseContacts(manager, workspace, handoffIds);
      const notes = number ? await eraseMentions(manager, workspace, number) : 0;
      if (number) await eraseReferences(manager, workspace, number);
      return { contacts: handoffIds.length, cancelled: live.length, notes };
    });
    this.outbox.wake(workspace);
    return answer;
  }

  private cancellation({ workspace, employeeId, name }: Principal, { handoffId }: LockedHandoff): NewEvent {
    const receivedAt = new Date(this.clock.now()).toISOString();
    return {
      id: uuidv7(),
      name: 'handoff.cancel-requested',
      workspace,
      subject: handoffId,
      time: receivedAt,
      data: { handoffId, byId: employeeId ?? name, because: 'erased', receivedAt },
    };
  }
}

async function lockLive(
  manager: EntityManager,
  workspace: string,
  handoffIds: readonly string[],
): Promise<LockedHandoff[]> {
  const live: LockedHandoff[] = [];
  for (const handoffId of handoffIds) {
    const handoff = await lockHandoff(manager, workspace, handoffId);
    if (handoff && handoff.standing.phase !== 'ended') live.push(handoff);
  }
  return live;
}
