import { Injectable } from '@nestjs/common';
import type { CommandAnswer } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { employeeOf } from '../know-callers/employee-of';
import { lockHandoff, type LockedHandoff } from '../persistence/lock-handoff';
import { HandoffNotFound, NotYourPart } from '../show-handoff/handoff.errors';
import { ShowHandoffs } from '../show-handoff/show-handoffs';
import { viewerOf } from '../show-handoff/viewer';
import { AwaitOutcome } from '../tell-routing/await-outcome';
import { TellRouting } from '../tell-routing/tell-routing';
import type { Ask, CommandName } from './ask';

type Asking = Omit<Ask, 'data'>;

/** Writes down what somebody asks of a handoff, for routing to decide, and waits a little for the decision. */
@Injectable()
export class AskRouting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly routing: TellRouting,
    private readonly outcome: AwaitOutcome,
    private readonly handoffs: ShowHandoffs,
  ) {}

  /**
   * `done` once routing has decided, `requested` if that takes longer than two seconds. A repeated key gets the first request's answer.
   * Throws HandoffNotFound, NotYourPart, IdempotencyKeyReused, or what routing refuses it with.
   */
  async ask<Name extends CommandName>(ask: Ask<Name>): Promise<CommandAnswer> {
    const { workspace } = ask.principal;
    const receivedAt = new Date(this.clock.now()).toISOString();
    const commandId = await this.database.inWorkspace(workspace, (manager) => this.writeDown(manager, ask, receivedAt));
    this.routing.wake(workspace);
    const decided = await this.outcome.of(workspace, commandId, ask.answeredBy);
    const handoff = await this.handoffs.afterActing(ask.principal, ask.handoffId);
    return { status: decided ? 'done' : 'requested', commandId, handoff };
  }

  private async writeDown<Name extends CommandName>(
    manager: EntityManager,
    ask: Ask<Name>,
    receivedAt: string,
  ): Promise<string> {
    const { principal, key, handoffId: subject, name, body } = ask;
    const byId = employeeOf(principal);
    const commandId = uuidv7();
    const claim = { key, request: [name, subject, body], subject, commandId };
    const earlier = await this.routing.claim(manager, principal, claim);
    if (earlier) return earlier.commandId;
    const handoff = await this.lock(manager, ask, byId);
    const data = await ask.data({ handoffId: subject, byId, receivedAt }, handoff, manager);
    await this.routing.tell(manager, principal.workspace, { commandId, name, subject, receivedAt, data });
    return commandId;
  }

  private async lock(manager: EntityManager, ask: Asking, employeeId: string): Promise<LockedHandoff> {
    const { principal, handoffId } = ask;
    const handoff = await lockHandoff(manager, principal.workspace, handoffId);
    if (!handoff) throw new HandoffNotFound(handoffId);
    if (!ask.may(handoff, employeeId)) throw await refusal(manager, principal, handoff);
    return handoff;
  }
}

/** Somebody who may not even see it is told that there is none. */
async function refusal(manager: EntityManager, principal: Principal, handoff: LockedHandoff): Promise<Error> {
  const mayLook = await viewerOf(manager, principal, handoff);
  return mayLook ? new NotYourPart(handoff.handoffId) : new HandoffNotFound(handoff.handoffId);
}
