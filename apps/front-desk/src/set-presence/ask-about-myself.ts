import { Injectable } from '@nestjs/common';
import type { EventData, EventName, FillInAnswer, PresenceAnswer } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { employeeOf } from '../know-callers/employee-of';
import { lockPerson } from '../persistence/reachability';
import { AwaitOutcome } from '../tell-routing/await-outcome';
import { TellRouting } from '../tell-routing/tell-routing';
import { ShowPresence } from './show-presence';

/** What somebody says of themself, or their manager of them. */
type Said = 'presence.set' | 'wrap-up.ended' | 'fill-in.answered';

export interface SaidOfMyself<Name extends Said> {
  readonly principal: Principal;
  /** Whom it is about, where that is not whoever says it. */
  readonly of?: string;
  readonly key: string | undefined;
  readonly name: Name;
  readonly body: unknown;
  readonly data: (said: { employeeId: string; receivedAt: string }) => EventData<Name>;
}

/** Writes down what somebody says of themself, and waits a little for what routing makes of it. */
@Injectable()
export class AskAboutMyself {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly routing: TellRouting,
    private readonly outcome: AwaitOutcome,
    private readonly presence: ShowPresence,
  ) {}

  /** Throws IdempotencyKeyReused, or what routing refuses it with. */
  async say<Name extends Said>(said: SaidOfMyself<Name>): Promise<PresenceAnswer> {
    const answer = await this.tell(said, ['presence.changed']);
    return { ...answer, presence: await this.presence.of(said.principal) };
  }

  /** The same, answered by one of these events. Throws IdempotencyKeyReused, or what routing refuses it with. */
  async tell<Name extends Said>(said: SaidOfMyself<Name>, answeredBy: readonly EventName[]): Promise<FillInAnswer> {
    const { workspace } = said.principal;
    const receivedAt = new Date(this.clock.now()).toISOString();
    const commandId = await this.database.inWorkspace(workspace, (manager) =>
      this.writeDown(manager, said, receivedAt),
    );
    this.routing.wake(workspace);
    const decided = await this.outcome.of(workspace, commandId, answeredBy);
    return { status: decided ? 'done' : 'requested', commandId };
  }

  private async writeDown<Name extends Said>(
    manager: EntityManager,
    said: SaidOfMyself<Name>,
    receivedAt: string,
  ): Promise<string> {
    const { principal, key, name, body } = said;
    const { workspace } = principal;
    const employeeId = said.of ?? employeeOf(principal);
    const [subject, commandId] = [employeeId, uuidv7()];
    // Whom it is about stands in the address, and is part of what the key stands for.
    const request = said.of === undefined ? [name, body] : [name, body, said.of];
    const earlier = await this.routing.claim(manager, principal, { key, request, subject, commandId });
    if (earlier) return earlier.commandId;
    await lockPerson(manager, { workspace, employeeId });
    const data = said.data({ employeeId, receivedAt });
    await this.routing.tell(manager, workspace, { commandId, name, subject, receivedAt, data });
    return commandId;
  }
}
