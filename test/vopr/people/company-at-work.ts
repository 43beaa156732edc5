// Longer than most: all that the people of one company do stands together, as each of it answers to the rest.
import type { AnyEvent, Availability, EventData } from '@sambung/contracts';
import type { Principal, Role } from '@sambung/platform';
import type { Dice } from '../../chaos/dice';
import type { FrontDeskInstance } from '../services/front-desk-instance';
import type { Process, Steps } from '../time/steps';
import type { Callers } from './callers';
import { DEPUTY, MANAGER, SENDERS, STAFF_CHANGES, type HumanResources } from './human-resources';
import { PassingOn } from './passing-on';

/** How long an integration vouches for somebody: longer than any world lasts. */
const LEASE_SECONDS = 86_400;

/** In the calm they look so often, for a minute or two, before whoever has a contact in hand gives up waiting for another. */
const LOOKS_BEFORE_A_CALLBACK = 20;

export interface Surroundings {
  readonly callers: Callers<FrontDeskInstance>;
  readonly hr: HumanResources;
  readonly steps: Steps;
  readonly dice: Dice;
  readonly process: Process;
  /** A handoff was acknowledged under a key. */
  readonly acknowledged: (workspace: string, key: string, handoffId: string) => void;
  /** A new handoff was refused under a key. */
  readonly refused: (key: string, code: string) => void;
}

/**
 * The people of one company: they hand over, accept, decline, pass on, look away, go home and come back, and leave the company. While it is not `calm`
 * anything may stay undone; afterwards everybody does what they are asked, and soon: when nothing goes wrong, waiting finds nothing.
 */
export class CompanyAtWork {
  private calm = false;
  private calls = 0;
  /** What the desks show of people. */
  private readonly shown = new Map<string, EventData<'presence.changed'>>();
  /** Where each handoff stands, as far as anybody has heard. */
  private readonly latest = new Map<string, AnyEvent>();
  /** Who talked to each contact last: in whose hands they are who is passed on. */
  private readonly talkedTo = new Map<string, string>();
  private looks = 0;
  private readonly passingOn: PassingOn;

  constructor(
    readonly workspace: string,
    private readonly around: Surroundings,
  ) {
    this.passingOn = new PassingOn(around.dice);
  }

  open(): void {
    this.around.hr.hired = (who) => this.comeToWork(who);
    this.later('the shop opens', 500, 1_000, () => {
      const managers = this.passingOn.isHasty ? [MANAGER, DEPUTY] : [];
      for (const each of [...this.around.hr.sellers, ...managers]) this.comeToWork(each);
    });
    this.later('somebody has a customer', 1_000, 2_500, () => this.handOver());
    this.later('somebody moves', 2_000, 5_000, () => this.move());
  }

  /** From now on everybody is there and does what they are asked. */
  calmDown(): void {
    this.calm = true;
    this.around.hr.everybodyComesBack();
    this.later('they look what is open', 500, 1_000, () => this.finishWhatIsOpen([]));
  }

  hear(event: AnyEvent): void {
    if (event.name.startsWith('handoff.') || event.name.startsWith('promise.')) this.latest.set(event.subject, event);
    if (event.name === 'handoff.connected') this.talkedTo.set(event.subject, event.data.receiverId);
    if (event.name === 'presence.changed') this.shown.set(event.subject, event.data);
    if (!this.calm && this.around.dice.chance(0.15)) return;
    if (!ASKING.has(event.name)) return;
    const longestMs = this.calm ? 600 : this.passingOn.isHasty ? 1_200 : 9_000;
    this.later(`answers ${event.name} of ${event.subject}`, 100, longestMs, () => this.answer(event));
  }

  private answer(event: AnyEvent): void {
    const { subject: id } = event;
    switch (event.name) {
      case 'handoff.offered': {
        const { receiverId, offerId } = event.data;
        if (!this.calm && this.around.dice.chance(0.2))
          return this.ask(receiverId, `decline ${offerId}`, (desk, who, key) =>
            desk.offers.decline(offerId, { because: 'busy' }, who, key),
          );
        return this.ask(receiverId, `accept ${offerId}`, (desk, who, key) => desk.offers.accept(offerId, who, key));
      }
      case 'handoff.assigned':
        return this.passOnOr(event.data.receiverId, id, (receiverId) =>
          this.ask(receiverId, `connect ${id}`, (desk, who, key) => desk.ofHandoff.connect(id, who, key)),
        );
      case 'handoff.connected':
        return this.passOnOr(event.data.receiverId, id, (receiverId) =>
          this.ask(receiverId, `complete ${id}`, (desk, who, key) =>
            desk.ofHandoff.complete(id, { outcome: 'sale' }, who, key),
          ),
        );
      case 'promise.made':
      case 'promise.overdue':
        return this.ask(event.data.ownerId, `keep the promise of ${id}`, (desk, who, key) =>
          desk.ofHandoff.promiseKept(id, { outcome: 'helped' }, who, key),
        );
    }
  }

  /** Where passing on is refused, they see to the contact themselves. */
  private passOnOr(receiverId: string, id: string, seeTo: (receiverId: string) => void): void {
    const body = this.passingOn.by(receiverId, [...this.around.hr.sellers]);
    if (!body) return seeTo(receiverId);
    const [principal, key] = [this.person(receiverId), this.newKey()];
    this.around.callers.insist({
      what: `pass on ${id}: ${JSON.stringify(body)}`,
      ask: (desk) => desk.ofHandoff.correctReason(id, body, principal, key),
      refused: () => seeTo(receiverId),
    });
  }

  private handOver(): void {
    if (this.calm) return;
    const { dice, callers } = this.around;
    const [sender, key] = [this.person(dice.pick(SENDERS)), this.newKey()];
    const holdSeconds = dice.pick([30, 600]);
    const wish = {
      reasonKey: 'buy',
      channel: 'phone',
      upset: false,
      holdSeconds,
      contact: { kind: 'customer' },
    } as const;
    callers.insist({
      what: `request ${key}`,
      ask: (desk) => desk.request.execute(sender, wish, key),
      refused: (code) => this.around.refused(key, code),
      answered: ({ handoffId }) => {
        this.around.acknowledged(this.workspace, key, handoffId);
        if (dice.chance(0.1)) this.later(`gives up ${handoffId}`, 0, 20_000, () => this.cancel(sender, handoffId));
      },
    });
    this.later('somebody has a customer', 500, 6_000, () => this.handOver());
  }

  private cancel(sender: Principal, id: string): void {
    this.ask(sender.employeeId ?? '', `cancel ${id}`, (desk, who, key) =>
      desk.ofHandoff.cancel(id, { because: 'not-needed' }, who, key),
    );
  }

  private move(): void {
    if (this.calm) return;
    const { dice, hr } = this.around;
    const who = dice.pick([...hr.sellers]);
    const what = dice.pick([
      'away',
      'back',
      'offline',
      'online',
      'staff',
      'staff',
      'two at once',
      'two at once',
    ] as const);
    if (what === 'away') this.say(who, 'Away', dice.pick([0, 3_000, 5_000]));
    if (what === 'back') this.say(who, 'Available');
    if (what === 'offline') this.vouch(who, false);
    if (what === 'online') this.vouch(who, true);
    if (what === 'staff') hr.change(dice.pick(STAFF_CHANGES), who);
    // Two who change the same person do not know of each other.
    if (what === 'two at once')
      for (const each of ['renamed', dice.pick(['leaves', 'erased'] as const)] as const) hr.change(each, who);
    this.later('somebody moves', 1_000, 6_000, () => this.move());
  }

  /** Whatever their desk does not show yet. */
  private comeToWork(who: string): void {
    const shown = this.shown.get(who);
    if (shown?.reachable !== true) this.vouch(who, true);
    if (shown?.availability !== 'Available') this.say(who, 'Available');
  }

  /** For so many milliseconds; 0: until they say otherwise. */
  private say(who: string, availability: Availability, forMs = 0): void {
    const [principal, key] = [this.person(who), this.newKey()];
    const until = forMs === 0 ? {} : { expiresAt: new Date(Date.now() + forMs).toISOString() };
    this.around.callers.insist({
      what: `${who} is ${availability}`,
      refused: () => this.onceMore(() => this.say(who, availability)),
      ask: (desk) => desk.presence.set({ availability, ...until }, principal, key),
    });
  }

  /** The telephone exchange says whether an offer would reach somebody. */
  private vouch(who: string, reachable: boolean): void {
    const { callers } = this.around;
    const exchange: Principal = { ...this.person(who, 'integration'), kind: 'api-key', name: 'api-key:exchange' };
    callers.insist<unknown>({
      what: `${who} is ${reachable ? '' : 'not '}reachable`,
      refused: () => this.onceMore(() => this.vouch(who, reachable)),
      ask: (desk) => (reachable ? desk.leases.renew(exchange, who, LEASE_SECONDS) : desk.leases.end(exchange, who)),
    });
  }

  /** Who works here may not have been read yet. */
  private onceMore(go: () => void): void {
    if (this.calm) this.later('once more', 500, 2_000, go);
  }

  /** What was missed while everything broke: whoever owns a handoff does the next thing about it. The manager is called when others were not enough. */
  private finishWhatIsOpen(managers: readonly string[]): void {
    for (const each of [...this.around.hr.sellers, ...managers]) this.comeToWork(each);
    for (const event of this.latest.values()) if (event.name !== 'handoff.offered') this.answer(event);
    this.looks += 1;
    if (this.looks > LOOKS_BEFORE_A_CALLBACK) this.promiseCallbacks();
    this.later('they look what is open', 3_000, 6_000, () => this.finishWhatIsOpen(this.whoElseIsNeeded()));
  }

  /** Each has passed on somebody, keeps them in hand, and waits for another who does the same: only people end that, as the proposal asks them to. */
  private promiseCallbacks(): void {
    for (const [id, holder] of this.talkedTo)
      if (WAITING.has(this.latest.get(id)?.name ?? ''))
        this.ask(holder, `promise a callback for ${id}`, (desk, who, key) =>
          desk.ofHandoff.promise(id, { kind: 'callback' }, who, key),
        );
  }

  private whoElseIsNeeded(): string[] {
    const isOpen = [...this.latest.values()].some(({ name }) => name !== 'handoff.ended');
    return isOpen ? [MANAGER, DEPUTY] : [];
  }

  private ask(
    who: string,
    what: string,
    how: (desk: FrontDeskInstance, principal: Principal, key: string) => Promise<unknown>,
  ): void {
    const [principal, key] = [this.person(who), this.newKey()];
    this.around.callers.insist({ what, ask: (desk) => how(desk, principal, key) });
  }

  private person(employeeId: string, role: Role = 'front-office'): Principal {
    const { workspace } = this;
    const may = { roles: new Set([role]), scopes: new Set<never>() };
    return { workspace, employeeId, kind: 'person', name: `person:${employeeId}`, ...may };
  }

  private newKey(): string {
    return `${this.workspace}-key-${(this.calls += 1)}`;
  }

  private later(what: string, leastMs: number, mostMs: number, go: () => void): void {
    const { steps, dice, process } = this.around;
    steps.schedule(process, what, dice.between(leastMs, mostMs), go);
  }
}

/** After which nobody is asked to do anything, until somebody comes free. */
const WAITING: ReadonlySet<string> = new Set(['handoff.queued', 'handoff.escalated', 'handoff.reason-corrected']);

/** Events that ask somebody to do something. */
const ASKING: ReadonlySet<string> = new Set([
  ...['handoff.offered', 'handoff.assigned', 'handoff.connected', 'promise.made', 'promise.overdue'],
]);
