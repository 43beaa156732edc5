import { Injectable } from '@nestjs/common';
import type { EventData, EventName } from '@sambung/contracts';
import { Outbox, type NewEvent } from '@sambung/outbox';
import { fingerprintOf, IdempotencyKeyReused, RequestContext, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { directoryRead } from '../persistence/directory-number';
import { claimKey, type EarlierRequest } from '../persistence/idempotency-keys';

export interface Told<Name extends EventName = EventName> {
  readonly name: Name;
  /** The handoff, assist or person that it is about. */
  readonly subject: string;
  readonly receivedAt: string;
  readonly data: EventData<Name>;
  /** Whoever waits for routing's answer waits for this id. */
  readonly commandId?: string;
  /** How far the directory was read, where the caller knows; null where routing needs no more of it than it has. */
  readonly directoryNumber?: number | null;
}

export interface Claim {
  readonly key: string | undefined;
  /** What makes it this request: another one with the same key is refused. */
  readonly request: readonly unknown[];
  readonly subject: string;
  readonly commandId: string;
}

/** What front-desk has to say to routing, written in the transaction of whatever it changes here. */
@Injectable()
export class TellRouting {
  constructor(
    private readonly outbox: Outbox,
    private readonly context: RequestContext,
  ) {}

  /** The request that came with this key before; none without a key. Throws IdempotencyKeyReused if it was another one. */
  async claim(
    manager: EntityManager,
    { workspace, name: principal }: Principal,
    { key, request, subject, commandId }: Claim,
  ): Promise<EarlierRequest | undefined> {
    if (key === undefined) return undefined;
    const fingerprint = fingerprintOf(request);
    const earlier = await claimKey(manager, { workspace, principal, key, fingerprint, subject, commandId });
    const differs = earlier && earlier.fingerprint !== null && earlier.fingerprint !== fingerprint;
    if (differs) throw new IdempotencyKeyReused();
    return earlier;
  }

  async tell<Name extends EventName>(manager: EntityManager, workspace: string, told: Told<Name>): Promise<void> {
    const { commandId: id = uuidv7(), name, subject, receivedAt: time, data, directoryNumber } = told;
    const { traceparent } = this.context;
    const read = directoryNumber === undefined ? await directoryRead(manager, workspace) : directoryNumber;
    const event = {
      ...{ id, name, workspace, subject, time, data },
      ...(traceparent && { traceparent }),
      ...(read !== null && { directoryNumber: read }),
    };
    await this.outbox.add(manager, [event as unknown as NewEvent]);
  }

  /** After the commit: what was written leaves now and not at the next look. */
  wake(workspace: string): void {
    this.outbox.wake(workspace);
  }
}
