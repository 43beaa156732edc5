import type { AnyEvent } from '@sambung/contracts';
import {
  accepted,
  aReason,
  available,
  cancelled,
  completed,
  connected,
  declined,
  anEmployee,
  reachable,
  requested,
  type Said,
} from '../../../apps/routing/test/company';
import type { Dice } from '../../chaos/dice';
import type { Process, Steps } from '../time/steps';

const SENDERS = ['ani', 'rudi'];
const SELLERS = ['sari', 'budi', 'citra'];
const MANAGER = 'maya';

/** How people reach the services. */
export interface Voice {
  /** What somebody asks or says of themself, at front-desk. */
  ask(workspace: string, said: Said): void;
  /** What changes in the directory. */
  direct(workspace: string, said: Said): void;
}

/**
 * The people of one company: they hand over, accept, decline, look away, go home and come back, and leave the company. While nothing is `calm`
 * anything may stay undone; afterwards everybody does what they are asked.
 */
export class CompanyAtWork {
  calm = false;
  readonly requested = new Set<string>();
  readonly ended = new Set<string>();
  /** Where each handoff stands, as far as anybody has heard. */
  private readonly latest = new Map<string, AnyEvent>();

  constructor(
    readonly workspace: string,
    private readonly voice: Voice,
    private readonly steps: Steps,
    private readonly dice: Dice,
    private readonly process: Process,
  ) {}

  open(): void {
    const role = (key: string, office: 'front' | 'back') =>
      ({ role: key, office, name: { id: key, en: key } }) as const;
    this.direct(aReason('buy', this.dice.pick([10, 60])), aReason('unclear'));
    this.direct(anEmployee(MANAGER, { roles: [role('manager', 'front')], managerId: null }));
    for (const each of SENDERS) this.direct(anEmployee(each, { roles: [role('accountant', 'back')] }));
    for (const each of SELLERS) this.direct(anEmployee(each));
    for (const each of SELLERS) this.ask(reachable(each), available(each));
    this.later('somebody has a customer', 500, 2_000, () => this.handOver());
    this.later('somebody moves', 1_000, 4_000, () => this.move());
  }

  /** From now on everybody is there and does what they are asked. */
  calmDown(): void {
    this.calm = true;
    for (const each of [...SELLERS, MANAGER]) {
      this.direct(anEmployee(each, each === MANAGER ? { managerId: null } : {}));
      this.ask(reachable(each), available(each));
    }
    this.later('they look what is open', 1_000, 5_000, () => this.finishWhatIsOpen());
  }

  get open_(): string[] {
    return [...this.requested].filter((id) => !this.ended.has(id));
  }

  hear(event: AnyEvent): void {
    if (event.name.startsWith('handoff.') || event.name.startsWith('promise.')) this.latest.set(event.subject, event);
    if (event.name === 'handoff.ended') this.ended.add(event.subject);
    if (!this.calm && this.dice.chance(0.15)) return;
    this.later(`answers ${event.name} of ${event.subject}`, 100, 9_000, () => this.answer(event));
  }

  private answer(event: AnyEvent): void {
    switch (event.name) {
      case 'handoff.offered': {
        const { receiverId, offerId } = event.data;
        const offer = Number(offerId.split('.').at(-1));
        if (!this.calm && this.dice.chance(0.2)) this.ask(declined(event.subject, receiverId, offer));
        else this.ask(accepted(event.subject, receiverId, offer, new Date().toISOString()));
        return;
      }
      case 'handoff.assigned':
        this.ask(connected(event.subject, event.data.receiverId));
        return;
      case 'handoff.connected':
        this.ask(completed(event.subject, event.data.receiverId));
        return;
      case 'promise.made':
      case 'promise.overdue':
        this.ask(keptPromise(event.subject, event.data.ownerId));
        return;
    }
  }

  private handOver(): void {
    if (this.calm) return;
    const id = `${this.workspace}-h${this.requested.size + 1}`;
    this.requested.add(id);
    const senderId = this.dice.pick(SENDERS);
    this.ask(requested(id, { senderId, holdSeconds: this.dice.pick([30, 600]) }));
    if (this.dice.chance(0.1)) this.later('gives up', 0, 20_000, () => this.ask(cancelledBy(senderId, id)));
    this.later('somebody has a customer', 500, 8_000, () => this.handOver());
  }

  private move(): void {
    if (this.calm) return;
    const who = this.dice.pick(SELLERS);
    const what = this.dice.pick(['away', 'back', 'offline', 'online', 'leaves', 'returns', 'plan'] as const);
    if (what === 'away') this.ask({ ...available(who), data: { ...presence(who), availability: 'Away' } } as Said);
    if (what === 'back') this.ask(available(who));
    if (what === 'offline' || what === 'online') this.ask(reachable(who, what === 'online'));
    if (what === 'leaves' || what === 'returns') this.direct(anEmployee(who, { active: what === 'returns' }));
    if (what === 'plan') this.direct(aReason('buy', this.dice.pick([10, 30, 60])));
    this.later('somebody moves', 1_000, 6_000, () => this.move());
  }

  /** What was missed while everything broke: whoever owns a handoff does the next thing about it. */
  private finishWhatIsOpen(): void {
    for (const id of this.open_) {
      const event = this.latest.get(id);
      if (event && event.name !== 'handoff.offered') this.answer(event);
    }
    this.later('they look what is open', 10_000, 20_000, () => this.finishWhatIsOpen());
  }

  private ask(...said: readonly Said[]): void {
    for (const each of said) this.voice.ask(this.workspace, each);
  }

  private direct(...said: readonly Said[]): void {
    for (const each of said) this.voice.direct(this.workspace, each);
  }

  private later(what: string, leastMs: number, mostMs: number, go: () => void): void {
    this.steps.schedule(this.process, what, this.dice.between(leastMs, mostMs), go);
  }
}

const now = (): string => new Date().toISOString();
const presence = (employeeId: string) => ({ employeeId, activity: 'Away', receivedAt: now() });

const keptPromise = (handoffId: string, byId: string): Said => ({
  name: 'promise.kept-reported',
  subject: handoffId,
  data: { handoffId, byId, receivedAt: now(), outcome: 'helped' },
});

function cancelledBy(byId: string, handoffId: string): Said {
  const said = cancelled(handoffId);
  return { ...said, data: { ...said.data, byId } } as Said;
}
