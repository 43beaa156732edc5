import { Injectable } from '@nestjs/common';
import type { EventData, EventName, FillInAnswer, PresenceAnswer } from '@sambung/contracts';
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
import { AwaitOutcome } from '../ask-of-handoff/await-outcome';
import { employeeOf } from '../know-callers/employee-of';
import { directoryRead } from '../persistence/directory-number';
import { claimKey } from '../persistence/idempotency-keys';
import { lockPerson } from '../persistence/reachability';
import { ShowPresence } from './show-presence';

/** What somebody says of themself. */
type Said = 'presence.set' | 'wrap-up.ended' | 'fill-in.answered';

export interface SaidOfMyself<Name extends Said> {
  readonly principal: Principal;
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
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly context: RequestContext,
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
    this.outbox.wake(workspace);
    const decided = await this.outcome.of(workspace, commandId, answeredBy);
    return { status: decided ? 'done' : 'requested', commandId };
  }

  private async writeDown<Name extends Said>(
    manager: EntityManager,
    said: SaidOfMyself<Name>,
    receivedAt: string,
  ): Promise<string> {
    const { principal, name } = said;
    const { workspace } = principal;
    const employeeId = employeeOf(principal);
    const commandId = uuidv7();
    const earlier = await this.claim(manager, said, { commandId, employeeId });
    if (earlier !== undefined) return earlier;
    await lockPerson(manager, { workspace, employeeId });
    const { traceparent } = this.context;
    const event = {
      id: commandId,
      name,
      workspace,
      subject: employeeId,
      time: receivedAt,
      data: said.data({ employeeId, receivedAt }),
      ...(traceparent && { traceparent }),
      ...(await directoryRead(manager, workspace)),
    };
    await this.outbox.add(manager, [event as unknown as NewEvent]);
    return commandId;
  }

  private async claim(
    manager: EntityManager,
    { principal, key, name, body }: Pick<SaidOfMyself<Said>, 'principal' | 'key' | 'name' | 'body'>,
    { commandId, employeeId }: { commandId: string; employeeId: string },
  ): Promise<string | undefined> {
    if (key === undefined) return undefined;
    const fingerprint = fingerprintOf([name, body]);
    const { workspace, name: who } = principal;
    const earlier = await claimKey(manager, {
      workspace,
      principal: who,
      key,
      fingerprint,
      subject: employeeId,
      commandId,
    });
    if (earlier && earlier.fingerprint !== fingerprint) throw new IdempotencyKeyReused();
    return earlier?.commandId;
  }
}
