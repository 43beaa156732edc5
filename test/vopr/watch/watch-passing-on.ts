import type { SwitchboardEvent } from '@sambung/switchboard';
import type { Promises } from './broken';

/** A contact on their way, told from what was decided alone. */
interface Contact {
  readonly senderId: string;
  reasonId: string;
  /** Whoever has them in hand until the next two are together. */
  heldBy: string;
  receiver: { readonly id: string; readonly isConnected: boolean } | undefined;
  promisedBy: string | undefined;
  /** How often they had been passed on before this handoff. */
  readonly hopsBefore: number;
  readonly passedOnBy: string[];
  /** Who had them, or was asked for them, in the round that runs. */
  readonly had: Set<string>;
  /** Since they came, or were passed on, somebody has been looked for. */
  isSoughtFor: boolean;
}

export interface KnownOfCompany {
  readonly ownerOf: (handoffId: string) => string | undefined;
  readonly managerOf: (employeeId: string) => string | undefined;
}

type Of<Type extends SwitchboardEvent['type']> = Extract<SwitchboardEvent, { type: Type }>;

const MOST_HOPS = 5;
const HOPS_TO_A_MANAGER = 2;

/**
 * A contact who is passed on, and on again: they are always somebody's, nobody has them twice in a round, from the second time on somebody above is asked before anybody else, and
 * after the fifth no receiver passes them on. Told apart from the switchboard's own memory.
 */
export class WatchPassingOn {
  private readonly contacts = new Map<string, Contact>();
  private readonly lastResorts = new Map<string, string>();

  constructor(
    private readonly promises: Promises,
    private readonly known: KnownOfCompany,
  ) {}

  /** To be told once it is in the memory that is watched. */
  take(event: SwitchboardEvent): void {
    if (event.type === 'reason-set')
      this.lastResorts.set(event.reason.reasonId, event.reason.plan.lastResort.employeeId);
    if (event.type === 'handoff-requested') this.contacts.set(event.handoffId, requested(event));
    const contact = 'handoffId' in event ? this.contacts.get(event.handoffId) : undefined;
    if (!contact || !('handoffId' in event)) return;
    if (event.type === 'handoff-ended') return void this.contacts.delete(event.handoffId);
    this.follow(contact, event);
    const { promisedBy, receiver, heldBy } = contact;
    const owner = promisedBy ?? receiver?.id ?? heldBy;
    const said = this.known.ownerOf(event.handoffId);
    if (said !== owner)
      this.fail('no contact is without an owner', event, `${owner} has them, and ${String(said)} is said to`);
  }

  private follow(contact: Contact, event: SwitchboardEvent & { readonly handoffId: string }): void {
    switch (event.type) {
      case 'stage-joined':
      case 'handoff-escalated':
      case 'search-exhausted':
        return this.seekFor(contact, event);
      case 'handoff-offered':
        return this.mustBeNew(contact, event);
      case 'offer-closed':
        if (event.because === 'declined' || event.because === 'expired') contact.had.add(event.receiverId);
        return;
      case 'handoff-not-picked-up':
        contact.had.add(event.receiverId);
        contact.receiver = undefined;
        return;
      case 'round-started':
        return contact.had.clear();
      case 'handoff-assigned':
        contact.receiver = { id: event.receiverId, isConnected: false };
        return;
      case 'handoff-connected':
        contact.receiver = { id: event.receiverId, isConnected: true };
        return;
      case 'promise-made':
        contact.promisedBy = event.ownerId;
        return;
      case 'reason-corrected':
        return this.passOn(contact, event);
    }
  }

  private passOn(contact: Contact, event: Of<'reason-corrected'>): void {
    const { receiver, passedOnBy, had } = contact;
    const { byId, namedEmployeeId: named, reasonId } = event;
    if (byId === receiver?.id && hopsOf(contact) >= MOST_HOPS)
      this.fail('passing on has an end', event, `${byId} passes them on after ${hopsOf(contact)} times`);
    const has = receiver?.isConnected ? receiver.id : contact.heldBy;
    if (named !== undefined && [contact.senderId, has, receiver?.id, ...passedOnBy].includes(named))
      this.fail('nobody has a contact twice', event, `passed on to ${named}, who had them`);
    if (receiver) passedOnBy.push(receiver.id);
    had.clear();
    for (const each of passedOnBy) had.add(each);
    Object.assign(contact, { heldBy: has, receiver: undefined, reasonId, isSoughtFor: false });
  }

  private seekFor(
    contact: Contact,
    event: Of<'stage-joined'> | Of<'handoff-escalated'> | Of<'search-exhausted'>,
  ): void {
    const isFirst = !contact.isSoughtFor;
    contact.isSoughtFor = true;
    const isAbove =
      event.type === 'handoff-escalated' || (event.type === 'stage-joined' && event.stage.kind === 'escalation');
    if (!isFirst || isAbove || hopsOf(contact) < HOPS_TO_A_MANAGER) return;
    const manager = this.managerToAsk(contact);
    if (manager !== undefined)
      this.fail('the second bounce goes to a manager', event, `${event.type} comes before ${manager} is asked`);
  }

  /** The nearest above the plan who did not have them yet. */
  private managerToAsk({ reasonId, senderId, heldBy, had }: Contact): string | undefined {
    let manager = this.known.managerOf(this.lastResorts.get(reasonId) ?? '');
    const line: string[] = [];
    while (manager !== undefined && !line.includes(manager)) {
      if (manager !== senderId && manager !== heldBy && !had.has(manager)) return manager;
      line.push(manager);
      manager = this.known.managerOf(manager);
    }
    return undefined;
  }

  private mustBeNew({ heldBy, had }: Contact, event: Of<'handoff-offered'>): void {
    const { receiverId } = event;
    if (receiverId === heldBy) this.fail('nobody has a contact twice', event, `${receiverId} has them in hand`);
    if (had.has(receiverId)) this.fail('nobody has a contact twice', event, `${receiverId} had them in this round`);
  }

  private fail(promise: string, { type, handoffId }: { type: string; handoffId: string }, detail: string): void {
    this.promises.broken(promise, `${handoffId}, ${type}: ${detail}`);
  }
}

const hopsOf = ({ hopsBefore, passedOnBy }: Contact): number => hopsBefore + passedOnBy.length;

const requested = ({ senderId, reasonId, chain }: Of<'handoff-requested'>): Contact => ({
  ...{ senderId, reasonId, heldBy: senderId, receiver: undefined, promisedBy: undefined },
  ...{ hopsBefore: chain?.hops ?? 0, passedOnBy: [], had: new Set(), isSoughtFor: false },
});
