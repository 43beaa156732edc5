import { Injectable } from '@nestjs/common';
import type { AssistAnswer, EventData, EventName } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { involvedInAssist, type AssistStanding } from '../domain/assist-standing';
import { employeeOf } from '../know-callers/employee-of';
import { keepAnswer, lockAssist } from '../persistence/assists';
import { AwaitOutcome } from '../tell-routing/await-outcome';
import { TellRouting } from '../tell-routing/tell-routing';
import { AssistNotFound, AssistNotYourPart } from './assist.errors';
import { refusalOfAssist } from './refusal-of-assist';
import { maySee, ShowAssists } from './show-assists';

/** What people ask of an assist, offers included: these have no names of their own. */
export type AssistCommandName =
  | 'assist.withdrawal-requested'
  | 'assist.answer-reported'
  | 'assist.pass-on-requested'
  | 'offer.acceptance-requested'
  | 'offer.decline-requested'
  | 'offer.extension-requested';

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
    private readonly routing: TellRouting,
    private readonly outcome: AwaitOutcome,
    private readonly assists: ShowAssists,
  ) {}

  /** Throws AssistNotFound, AssistNotYourPart, IdempotencyKeyReused, or what routing refuses it with. */
  async ask<Name extends AssistCommandName>(ask: AskOf<Name>): Promise<AssistAnswer> {
    const { workspace } = ask.principal;
    const receivedAt = new Date(this.clock.now()).toISOString();
    const commandId = await this.database.inWorkspace(workspace, (manager) => this.writeDown(manager, ask, receivedAt));
    this.routing.wake(workspace);
    const decided = await this.outcome.of(workspace, commandId, ask.answeredBy).catch((error: unknown) => {
      throw refusalOfAssist(error, ask.assistId);
    });
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
    const claim = { key, request: [name, [assistId, body]], subject: assistId, commandId };
    const earlier = await this.routing.claim(manager, principal, claim);
    if (earlier) return earlier.commandId;
    const standing = await lockAssist(manager, workspace, assistId);
    const seen = standing && { standing, involved: involvedInAssist(standing) };
    const allowed = standing !== undefined && may(standing, byId);
    if (!allowed && !(seen && (await maySee(manager, principal, seen)))) throw new AssistNotFound(assistId);
    if (!allowed) throw new AssistNotYourPart(assistId);
    const told = { assistId, byId, receivedAt };
    await this.routing.tell(manager, workspace, {
      ...{ commandId, name, subject: assistId, receivedAt, data: data(told, standing) },
    });
    if (note !== undefined) await keepAnswer(manager, workspace, { assistId, commandId, note });
    return commandId;
  }
}
