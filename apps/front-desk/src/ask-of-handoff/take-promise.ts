import { Injectable } from '@nestjs/common';
import type { CommandAnswer, PromiseBody } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { ContactErased } from '../change-contact/contact-erased.error';
import { PhoneNumbers } from '../change-contact/phone-numbers';
import { changeContact } from '../persistence/change-contact';
import { anyPart } from './ask';
import { AskRouting } from './ask-routing';
import { requireWithinAYear } from './within-a-year';

/** Take the callback or appointment that is proposed, with the number it goes to if that was not known yet. */
@Injectable()
export class TakePromise {
  constructor(
    private readonly routing: AskRouting,
    private readonly numbers: PhoneNumbers,
  ) {}

  execute(principal: Principal, handoffId: string, body: PromiseBody, key: string | undefined): Promise<CommandAnswer> {
    const number = body.number === undefined ? undefined : this.numbers.read(body.number, 'body.number');
    return this.routing.ask({
      principal,
      key,
      handoffId,
      body,
      name: 'handoff.promise-requested',
      may: anyPart,
      answeredBy: ['promise.made'],
      data: async (asked, handoff, manager) => {
        if (body.dueAt !== undefined) requireWithinAYear(body.dueAt, asked.receivedAt);
        if (number !== undefined) await this.note(manager, principal.workspace, handoffId, number);
        const dueAt = body.dueAt === undefined ? {} : { dueAt: body.dueAt };
        return { ...asked, kind: body.kind, ...dueAt, reachable: handoff.reachable || number !== undefined };
      },
    });
  }

  private async note(manager: EntityManager, workspace: string, handoffId: string, number: string): Promise<void> {
    if (!(await changeContact(manager, workspace, handoffId, { number }))) throw new ContactErased();
  }
}
