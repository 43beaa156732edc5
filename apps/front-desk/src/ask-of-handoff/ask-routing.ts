import { Injectable } from '@nestjs/common';
import type { CommandAnswer } from '@sambung/contracts';
import { Outbox, type NewEvent } from '@sambung/outbox';
import {
  Clock,
  Database,
  fingerprintOf,
  IdempotencyKeyReused,
  RequestContext,
  type Principal,
} from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { employeeOf } from '../know-callers/employee-of';
import { directoryRead } from '../persistence/directory-number';
import { claimKey } from '../persistence/idempotency-keys';
import { lockHandoff, type LockedHandoff } from '../persistence/lock-handoff';
import { HandoffNotFound, NotYourPart } from '../show-handoff/handoff.errors';
import { ShowHandoffs } from '../show-handoff/show-handoffs';
import { viewerOf } from '../show-handoff/viewer';
import type { Ask, CommandName } from './ask';
import { AwaitOutcome } from './await-outcome';

type Asking = Omit<Ask, 'data'>;

/** Writes down what somebody asks of a handoff, for routing to decide, and waits a little for the decision. */
@Injectable()
export class AskRouting {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly context: RequestContext,
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
    this.outbox.wake(workspace);
    const decided = await this.outcome.of(workspace, commandId, ask.answeredBy);
    const handoff = await this.handoffs.afterActing(ask.principal, ask.handoffId);
    return { status: decided ? 'done' : 'requested', commandId, handoff };
  }

  private async writeDown<Name extends CommandName>(
    manager: EntityManager,
    ask: Ask<Name>,
    receivedAt: string,
  ): Promise<string> {
    const { principal, handoffId, name } = ask;
    const { workspace } = principal;
    const byId = employeeOf(principal);
    const commandId = uuidv7();
    const earlier = await this.claim(manager, ask, commandId);
    if (earlier !== undefined) return earlier;

    const handoff = await this.lock(manager, ask, byId);
    const event = {
      id: commandId,
      name,
      workspace,
      subject: handoffId,
      time: receivedAt,
      data: await ask.data({ handoffId, byId, receivedAt }, handoff, manager),
      ...(this.context.traceparent && { traceparent: this.context.traceparent }),
      ...(await directoryRead(manager, workspace)),
    };
    await this.outbox.add(manager, [event as NewEvent]);
    return commandId;
  }

  /** The command that was asked with this key before. */
  private async claim(manager: EntityManager, ask: Asking, commandId: string): Promise<string | undefined> {
    if (ask.key === undefined) return undefined;
    const { workspace, name: principal } = ask.principal;
    const fingerprint = fingerprintOf([ask.name, ask.handoffId, ask.body]);
    const request = { workspace, principal, key: ask.key, fingerprint, subject: ask.handoffId, commandId };
    const earlier = await claimKey(manager, request);
    const differs = earlier?.fingerprint !== null && earlier?.fingerprint !== fingerprint;
    if (earlier && differs) throw new IdempotencyKeyReused();
    return earlier?.commandId;
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
