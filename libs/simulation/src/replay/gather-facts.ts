import type { Command, HandoffEvent, SwitchboardEvent, SwitchboardSnapshot } from '@sambung/switchboard';
import type { Answer, ContactFacts, Facts, Spell, WrapUp } from './facts';
import type { RecordedDecision, Recording } from './recording';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Open = Writable<Answer> & { readonly receiverId: string };

/** What people did in a recording, contact by contact. */
export function gatherFacts({ base, decisions }: Recording): Facts {
  const gathering = new Gathering();
  if (base) gathering.beginWith(base);
  for (const decision of decisions) gathering.follow(decision);
  gathering.endAt(decisions.at(-1)?.now ?? base?.now ?? 0);
  const { fromOutside, wrapUps } = gathering;
  return { of: (id) => gathering.contact(id), fromOutside, wrapUps };
}

/** Follows a log once, from its beginning. */
class Gathering {
  readonly fromOutside: RecordedDecision[] = [];
  readonly wrapUps: WrapUp[] = [];
  private readonly contacts = new Map<string, Contact>();
  /** Whom everybody talked to last: a wrap-up is after that. */
  private readonly lastWith = new Map<string, Writable<Spell>>();
  private readonly wrapUpSince = new Map<string, number>();

  contact(id: string): Contact {
    const known = this.contacts.get(id);
    if (known) return known;
    const contact = new Contact();
    this.contacts.set(id, contact);
    return contact;
  }

  /** Offers and conversations that were under way: they began before, and nobody knows when. */
  beginWith({ handoffs, now }: SwitchboardSnapshot): void {
    const before = now - 1;
    for (const { asked, offers, phase } of handoffs) {
      const contact = this.contact(asked.id);
      for (const { offerId, receiverId, at } of offers) contact.offer(offerId, receiverId, at);
      if (phase.kind !== 'assigned' && phase.kind !== 'connected') continue;
      this.lastWith.set(phase.receiverId, contact.begin(phase.receiverId, before));
      if (phase.kind === 'connected') contact.connect(before);
    }
  }

  follow(decision: RecordedDecision): void {
    const { command, events, now } = decision;
    const hasEffect = !events.some(({ type }) => type === 'command-refused' || type === 'command-done');
    if (hasEffect && isAskedOfHandoff(command)) this.ask(command, decision);
    for (const event of events) this.note(event, command, now);
  }

  endAt(now: number): void {
    for (const contact of this.contacts.values()) contact.endAt(now);
  }

  /** Before what it led to is noted: what it ends is still open. */
  private ask(command: AskedOfHandoff, decision: RecordedDecision): void {
    const { spell } = this.contact(command.handoffId);
    if (OF_OFFERS.has(command.type)) return;
    if (!spell || !ENDS_A_SPELL.has(command.type)) this.fromOutside.push(decision);
    else if (!isConnection(command))
      spell.ended = { at: decision.now, command, byReceiver: command.byId === spell.receiverId };
  }

  private note(event: SwitchboardEvent, command: RecordedDecision['command'], now: number): void {
    if ('handoffId' in event && event.type !== 'pause-spared') this.noteOfHandoff(event, command);
    if (event.type === 'wrap-up-started') this.wrapUpSince.set(event.employeeId, now);
    if (event.type === 'wrap-up-ended' && event.because === 'said') this.endWrapUp(event.employeeId, now);
  }

  private endWrapUp(employeeId: string, until: number): void {
    const from = this.wrapUpSince.get(employeeId);
    const spell = this.lastWith.get(employeeId);
    if (from === undefined) return;
    this.wrapUps.push({ employeeId, from, until });
    if (spell) spell.wrapUp = until - from;
  }

  private noteOfHandoff(event: HandoffEvent, command: RecordedDecision['command']): void {
    const contact = this.contact(event.handoffId);
    switch (event.type) {
      case 'handoff-offered':
        return contact.offer(event.offerId, event.receiverId, event.at);
      case 'offer-shown':
        return contact.show(event.offerId, event.at);
      case 'offer-extended':
        return contact.extend(event.offerId, event.at);
      case 'offer-closed':
        return contact.close(event);
      case 'handoff-assigned':
        contact.accept(event.offerId, event.at);
        return void this.lastWith.set(event.receiverId, contact.begin(event.receiverId, event.at));
      case 'handoff-connected':
        // A completion says so too, of somebody who never said it.
        return command.type === 'report-connection' ? contact.connect(event.at) : undefined;
      case 'handoff-not-picked-up':
      case 'reason-corrected':
      case 'promise-made':
      case 'handoff-ended':
        return contact.leave();
    }
  }
}

class Contact implements ContactFacts {
  readonly spells: Writable<Spell>[] = [];
  /** Undefined: with nobody. */
  spell: Writable<Spell> | undefined;
  private readonly offers = new Map<string, Open>();

  answersOf(employeeId: string): Answer[] {
    return [...this.offers.values()].filter(({ receiverId }) => receiverId === employeeId);
  }

  answerTo(offerId: string): Answer | undefined {
    return this.offers.get(offerId);
  }

  offer(offerId: string, receiverId: string, at: number): void {
    this.offers.set(offerId, { receiverId, offeredAt: at, what: 'unknown', after: 0 });
  }

  show(offerId: string, at: number): void {
    const offer = this.offers.get(offerId);
    if (offer) offer.shownAfter = at - offer.offeredAt;
  }

  extend(offerId: string, at: number): void {
    const offer = this.offers.get(offerId);
    if (offer) offer.extendedAfter = at - offer.offeredAt;
  }

  accept(offerId: string, at: number): void {
    this.answer(offerId, 'accepts', at);
  }

  close({ offerId, because, declined, at }: Extract<HandoffEvent, { type: 'offer-closed' }>): void {
    const what = because === 'declined' ? 'declines' : because === 'expired' ? 'misses' : 'unknown';
    this.answer(offerId, what, at, declined);
  }

  /** Whoever was still being asked had said nothing until then. */
  endAt(now: number): void {
    for (const offer of this.offers.values())
      if (offer.what === 'unknown' && offer.after === 0) offer.after = now - offer.offeredAt;
  }

  begin(receiverId: string, at: number): Writable<Spell> {
    this.spell = { receiverId, acceptedAt: at };
    this.spells.push(this.spell);
    return this.spell;
  }

  connect(at: number): void {
    if (this.spell) this.spell.connectedAt ??= at;
  }

  leave(): void {
    this.spell = undefined;
  }

  private answer(offerId: string, what: Answer['what'], at: number, declined?: Answer['declined']): void {
    const offer = this.offers.get(offerId);
    if (offer) Object.assign(offer, { what, after: at - offer.offeredAt, declined });
  }
}

type AskedOfHandoff = Extract<Command, { handoffId: string; byId?: string }> & { readonly byId?: string };

/** Everything that is asked of a handoff which is there already. */
function isAskedOfHandoff(command: RecordedDecision['command']): command is AskedOfHandoff {
  return 'handoffId' in command && command.type !== 'request-handoff' && command.type !== 'request-assist';
}

const isConnection = (command: AskedOfHandoff): boolean =>
  command.type === 'report-connection' && command.what === 'connected';

/** What people do with offers: it depends on whom they are made to. */
const OF_OFFERS: ReadonlySet<Command['type']> = new Set([
  'accept-offer',
  'decline-offer',
  'extend-offer',
  'note-offer-shown',
]);

const ENDS_A_SPELL: ReadonlySet<Command['type']> = new Set([
  'complete-handoff',
  'cancel-handoff',
  'correct-reason',
  'report-connection',
  'return-stuck',
  'answer-assist',
  'pass-assist-on',
]);
