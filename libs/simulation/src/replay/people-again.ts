import type { HandoffAssigned, HandoffOffered, SwitchboardEvent, SwitchboardSnapshot } from '@sambung/switchboard';
import type { Request, VirtualSwitchboard } from '../run/virtual-switchboard';
import type { Answer, Facts, Spell } from './facts';
import type { Habits } from './habits';
import type { Window } from './observe';

/** Somebody’s time with a contact as it is played. */
interface Turn {
  readonly receiverId: string;
  /** What is recorded of the contact for it; undefined: nothing. */
  readonly spell: Spell | undefined;
  /** Of the acceptance, on the board’s clock. */
  readonly from: number;
}
type Offer = Pick<HandoffOffered, 'handoffId' | 'offerId' | 'receiverId' | 'at'>;

/**
 * Whoever is asked does what is recorded of them for that contact; of everybody else it is supposed that they accept, after their usual time.
 * The contact’s conversation lasts as long as it did, with whomever it is.
 */
export class PeopleAgain {
  /** How often somebody was asked for a contact, and how many have accepted it. */
  private readonly asked = new Map<string, number>();
  private readonly accepted = new Map<string, number>();
  private readonly turns = new Map<string, Turn>();
  private readonly lastWith = new Map<string, Turn>();
  private readonly reasons = new Map<string, string>();

  constructor(
    private readonly board: VirtualSwitchboard,
    private readonly window: Window,
    private readonly facts: Facts,
    private readonly habits: Habits,
  ) {}

  follow(event: SwitchboardEvent): void {
    switch (event.type) {
      case 'handoff-requested':
        return void this.reasons.set(event.handoffId, event.reasonId);
      case 'handoff-offered':
        return this.expectAnswer(event, this.nextAnswer(event));
      case 'handoff-assigned':
        return this.begin(event);
      case 'handoff-not-picked-up':
      case 'reason-corrected':
      case 'promise-made':
      case 'handoff-ended':
        return void this.turns.delete(event.handoffId);
      case 'wrap-up-started':
        return this.expectEndOfWrapUp(event.employeeId);
    }
  }

  /** Offers, conversations and wrap-ups that were under way at the beginning go on as they did. */
  goOnFrom({ handoffs }: SwitchboardSnapshot): void {
    for (const { asked, reasonId, offers, phase } of handoffs) {
      this.reasons.set(asked.id, reasonId);
      for (const { offerId, receiverId, at } of offers)
        this.expectAnswer({ handoffId: asked.id, offerId, receiverId, at }, this.facts.of(asked.id).answerTo(offerId));
      if (phase.kind !== 'assigned' && phase.kind !== 'connected') continue;
      const spell = this.facts.of(asked.id).spells[this.acceptedBefore(asked.id) - 1];
      const from = spell ? this.moment(spell.acceptedAt) : this.board.now;
      this.play(asked.id, { receiverId: phase.receiverId, spell, from });
    }
    for (const { employeeId, from, until } of this.facts.wrapUps)
      if (this.moment(from) < 0 && this.moment(until) >= 0)
        this.enter(this.moment(until), () => this.board.ask({ type: 'end-wrap-up', employeeId }));
  }

  /** Of several offers to the same person the first goes by what they did first. */
  private nextAnswer({ handoffId, receiverId }: HandoffOffered): Answer | undefined {
    const answers = this.facts.of(handoffId).answersOf(receiverId);
    const key = `${handoffId} ${receiverId}`;
    const before = this.asked.get(key) ?? answers.filter(({ offeredAt }) => this.moment(offeredAt) < 0).length;
    this.asked.set(key, before + 1);
    return answers[before];
  }

  private expectAnswer(offer: Offer, answer: Answer | undefined): void {
    const { handoffId, offerId, receiverId: byId } = offer;
    const about = { handoffId, offerId, byId };
    const then = (after: number, say: () => void): void => {
      this.enter(this.moment(offer.at) + after, say);
    };
    const accepts = (): void => void this.board.ask({ type: 'accept-offer', ...about });
    if (!answer || answer.what === 'unknown') {
      then(Math.max(this.habits.response(byId), answer ? answer.after + 1 : 0), accepts);
      return;
    }
    const { after, declined = 'other', shownAfter, extendedAfter } = answer;
    if (shownAfter !== undefined) then(shownAfter, () => this.board.ask({ type: 'note-offer-shown', ...about }));
    if (extendedAfter !== undefined) then(extendedAfter, () => this.board.ask({ type: 'extend-offer', ...about }));
    if (answer.what === 'accepts') then(after, accepts);
    if (answer.what === 'declines')
      then(after, () => this.board.ask({ type: 'decline-offer', ...about, because: declined }));
  }

  private begin({ handoffId, receiverId }: HandoffAssigned): void {
    const { spells } = this.facts.of(handoffId);
    let next = this.accepted.get(handoffId) ?? this.acceptedBefore(handoffId);
    // That somebody did not pick up says something of them, and nothing of whoever is asked instead.
    while (isNotPickedUp(spells[next]) && spells[next]?.receiverId !== receiverId) next++;
    this.accepted.set(handoffId, next + 1);
    this.play(handoffId, { receiverId, spell: spells[next], from: this.board.now });
  }

  private play(handoffId: string, turn: Turn): void {
    const { receiverId, spell, from } = turn;
    this.turns.set(handoffId, turn);
    this.lastWith.set(receiverId, turn);
    const connected = spell
      ? spell.connectedAt && from + spell.connectedAt - spell.acceptedAt
      : from + this.habits.connection;
    if (connected !== undefined)
      this.during(handoffId, turn, connected, () =>
        this.board.ask({ type: 'report-connection', handoffId, byId: receiverId, what: 'connected' }),
      );
    const ended = this.endOf(handoffId, turn, connected);
    if (ended === undefined) return;
    this.during(handoffId, turn, ended, () => this.finish(handoffId, turn));
  }

  /** Undefined: by the clock alone. */
  private endOf(handoffId: string, { spell, from }: Turn, connected: number | undefined): number | undefined {
    if (spell?.ended) return (connected ?? from) + spell.ended.at - (spell.connectedAt ?? spell.acceptedAt);
    if (connected === undefined) return undefined;
    const usual = this.habits.conversation(this.reasons.get(handoffId) ?? '');
    // It went on when the recording ended: at least so long it takes.
    return connected + Math.max(usual, spell?.connectedAt === undefined ? 0 : this.window.until - spell.connectedAt);
  }

  private finish(handoffId: string, { receiverId, spell }: Turn): void {
    const { command, byReceiver } = spell?.ended ?? {};
    const goesOn = command && this.board.ask({ ...command, ...(byReceiver && { byId: receiverId }) } as Request);
    // Played again it may have come to whoever it was passed on to: nobody is left to pass it on to, and they keep it.
    if (!command || (!goesOn && byReceiver && command.type === 'correct-reason'))
      this.board.ask({ type: 'complete-handoff', handoffId, byId: receiverId, outcome: 'helped' });
  }

  private expectEndOfWrapUp(employeeId: string): void {
    const turn = this.lastWith.get(employeeId);
    const lasts = turn?.spell?.wrapUp;
    if (lasts === undefined) return;
    this.enter(this.board.now + lasts, () => {
      // Not that of somebody else, after this one.
      if (this.lastWith.get(employeeId) === turn) this.board.ask({ type: 'end-wrap-up', employeeId });
    });
  }

  /** Unless it has come to an end otherwise by then. */
  private during(handoffId: string, turn: Turn, at: number, happens: () => void): void {
    this.enter(at, () => {
      if (this.turns.get(handoffId) === turn) happens();
    });
  }

  private acceptedBefore(handoffId: string): number {
    return this.facts.of(handoffId).spells.filter(({ acceptedAt }) => this.moment(acceptedAt) < 0).length;
  }

  private enter(at: number, happens: () => void): void {
    this.board.calendar.enter(Math.max(at, this.board.now), happens);
  }

  /** On the board’s clock. */
  private moment(at: number): number {
    return at - this.window.since;
  }
}

const isNotPickedUp = (spell: Spell | undefined): boolean =>
  spell?.ended?.command.type === 'report-connection' &&
  (spell.ended.command as { what?: string }).what === 'not-picked-up';
