import { Injectable } from '@nestjs/common';
import type { AssistAnswer, EventData, EventName } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AwaitOutcome } from '../ask-of-handoff/await-outcome';
import { involvedInAssist, type AssistStanding } from '../domain/assist-standing';
import { employeeOf } from '../know-callers/employee-of';
import { keepAnswer, lockAssist } from '../persistence/assists';
import { AssistNotFound, AssistNotYourPart } from './assist.errors';
import { maySee, ShowAssists } from './show-assists';
import { WriteDown, type AssistCommandName } from './write-down';

/** What every command says of itself. An offer's commands call the assist `handoffId`. */
interface Asked {
  readonly assistId: string;
  readonly byId: string;
  readonly receivedAt: string;
}

export interface AskOf<Name extends AssistCommandName> {
  readonly principal: Principal;
  readonly key: string | undefined;
  readonly assistId: string;
  readonly name: Name;
  readonly body: unknown;
  /** Only what cannot change meanwhile is checked here; routing checks again. */
  readonly may: (standing: AssistStanding, employeeId: string) => boolean;
  readonly answeredBy: readonly EventName[];
  readonly data: (asked: Asked, standing: AssistStanding) => EventData<Name>;
  /** What was written with it: it stays here. */
  readonly note?: string | undefined;
}

/** Writes down what somebody asks of an assist, for routing to decide, and waits a little for the decision. */
@Injectable()
export class AskOfAssist {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly write: WriteDown,
    private readonly outcome: AwaitOutcome,
    private readonly assists: ShowAssists,
  ) {}

  /** Throws AssistNotFound, AssistNotYourPart, IdempotencyKeyReused, or what routing refuses it with. */
  async ask<Name extends AssistCommandName>(ask: AskOf<Name>): Promise<AssistAnswer> {
    const { workspace } = ask.principal;
    const receivedAt = new Date(this.clock.now()).toISOString();
    const commandId = await this.database.inWorkspace(workspace, (manager) => this.writeDown(manager, ask, receivedAt));
    this.write.wake(workspace);
    const decided = await this.outcome.of(workspace, commandId, ask.answeredBy);
    const assist = await this.assists.afterActing(ask.principal, ask.assistId);
    return { status: decided ? 'done' : 'requested', commandId, assist };
  }

  private async writeDown<Name extends AssistCommandName>(
    manager: EntityManager,
    { principal, key, assistId, name, body, may, data, note }: AskOf<Name>,
    receivedAt: string,
  ): Promise<string> {
    const { workspace } = principal;
    const byId = employeeOf(principal);
    const commandId = uuidv7();
    const claim = { key, name, body: [assistId, body], assistId, commandId };
    const earlier = await this.write.claim(manager, principal, claim);
    if (earlier) return earlier.commandId;
    const standing = await lockAssist(manager, workspace, assistId);
    const seen = standing && { standing, involved: involvedInAssist(standing) };
    const allowed = standing !== undefined && may(standing, byId);
    if (!allowed && !(seen && (await maySee(manager, principal, seen)))) throw new AssistNotFound(assistId);
    if (!allowed) throw new AssistNotYourPart(assistId);
    const event = { commandId, name, assistId, receivedAt, data: data({ assistId, byId, receivedAt }, standing) };
    await this.write.event(manager, workspace, event);
    if (note !== undefined) await keepAnswer(manager, workspace, { assistId, commandId, note });
    return commandId;
  }
}
