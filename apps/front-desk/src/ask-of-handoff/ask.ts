import type { EventData, EventName } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { holderOf } from '../domain/standing';
import type { LockedHandoff } from '../persistence/lock-handoff';

/** What people ask of a handoff. */
export type CommandName =
  | 'handoff.cancel-requested'
  | 'handoff.return-requested'
  | 'handoff.reason-correction-requested'
  | 'handoff.promise-requested'
  | 'promise.kept-reported'
  | 'connection.reported'
  | 'handoff.completion-reported'
  | 'contact.became-reachable'
  | 'offer.acceptance-requested'
  | 'offer.decline-requested'
  | 'offer.extension-requested'
  | 'handoff.override-requested'
  | 'promise.reassignment-requested';

/** What every command says of itself. */
export interface Asked {
  readonly handoffId: string;
  readonly byId: string;
  readonly receivedAt: string;
}

export interface Ask<Name extends CommandName = CommandName> {
  readonly principal: Principal;
  readonly key: string | undefined;
  readonly handoffId: string;
  readonly name: Name;
  /** What was sent: the same key with another body is refused. */
  readonly body: unknown;
  /** Who may ask it. Only what cannot change meanwhile is checked here; routing checks again. */
  readonly may: (handoff: LockedHandoff, employeeId: string) => boolean;
  /** The event by which routing answers; others that the command caused may be read before it. */
  readonly answeredBy: readonly EventName[];
  /** Runs under the handoff's lock, in the transaction that writes the command. */
  readonly data: (
    asked: Asked,
    handoff: LockedHandoff,
    manager: EntityManager,
  ) => EventData<Name> | Promise<EventData<Name>>;
}

/** Who sent it, and who has the contact in hand after passing them on. */
export const senderOnly = ({ senderId, standing }: LockedHandoff, employeeId: string): boolean =>
  employeeId === senderId || employeeId === holderOf(standing);

/** Whose role lets them: managers, of every handoff of their company. */
export const anyManager = (): boolean => true;

/** Sender, receiver, and whoever is asked. */
export const anyPart = (handoff: LockedHandoff, employeeId: string): boolean => handoff.involved.includes(employeeId);
