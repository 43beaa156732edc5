import { Injectable } from '@nestjs/common';
import type { EventData } from '@sambung/contracts';
import { Outbox, type NewEvent } from '@sambung/outbox';
import { fingerprintOf, IdempotencyKeyReused, RequestContext, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { directoryRead } from '../persistence/directory-number';
import { claimKey, type EarlierRequest } from '../persistence/idempotency-keys';

/** What people ask of an assist, offers included: these have no names of their own. */
export type AssistCommandName =
  | 'assist.requested'
  | 'assist.withdrawal-requested'
  | 'assist.answer-reported'
  | 'assist.pass-on-requested'
  | 'assist.rated'
  | 'offer.acceptance-requested'
  | 'offer.decline-requested';

export interface AssistCommand<Name extends AssistCommandName = AssistCommandName> {
  readonly commandId: string;
  readonly name: Name;
  readonly assistId: string;
  readonly receivedAt: string;
  readonly data: EventData<Name>;
}

interface Claim {
  readonly key: string | undefined;
  readonly name: AssistCommandName;
  readonly body: unknown;
  readonly assistId: string;
  readonly commandId: string;
}

/** The event of a command, in the transaction of whatever it changes here. */
@Injectable()
export class WriteDown {
  constructor(
    private readonly outbox: Outbox,
    private readonly context: RequestContext,
  ) {}

  /** The request that came with this key before. Throws IdempotencyKeyReused if it was another one. */
  async claim(manager: EntityManager, principal: Principal, claim: Claim): Promise<EarlierRequest | undefined> {
    const { key, name, body, assistId, commandId } = claim;
    if (key === undefined) return undefined;
    const fingerprint = fingerprintOf([name, body]);
    const { workspace, name: who } = principal;
    const request = { workspace, principal: who, key, fingerprint, subject: assistId, commandId };
    const earlier = await claimKey(manager, request);
    if (earlier && earlier.fingerprint !== null && earlier.fingerprint !== fingerprint)
      throw new IdempotencyKeyReused();
    return earlier;
  }

  async event<Name extends AssistCommandName>(
    manager: EntityManager,
    workspace: string,
    { commandId: id, name, assistId: subject, receivedAt: time, data }: AssistCommand<Name>,
  ): Promise<void> {
    const { traceparent } = this.context;
    const event = {
      ...{ id, name, workspace, subject, time, data },
      ...(traceparent && { traceparent }),
      ...(await directoryRead(manager, workspace)),
    };
    await this.outbox.add(manager, [event as unknown as NewEvent]);
  }

  /** After the commit. */
  wake(workspace: string): void {
    this.outbox.wake(workspace);
  }
}
