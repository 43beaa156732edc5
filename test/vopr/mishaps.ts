import type { Dice } from '../chaos/dice';
import type { SimulatedBus } from './bus/simulated-bus';
import type { Poison } from './poison';
import type { Service } from './services/service';
import type { Notices } from './services/simulated-listen';
import { fairWeather, type Weather } from './time/line';
import type { Process, Steps } from './time/steps';
import type { SimulatedOutboxTable } from '../../libs/outbox/test/simulated-outbox-table';

/** `half-way`: kill -9 while a request is under way. `lines`: what is sent is lost, before or after it was done, or comes late. `poison`: what is sent cannot be applied. */
export type Mishap =
  'lines' | 'half-way' | 'kill' | 'outage' | 'freeze' | 'stop' | 'rebalance' | 'resend' | 'damage' | 'poison';

/** Longer than most of what people are promised within seconds. */
const LONGEST_OUTAGE_MS = 12_000;

/** Share of the requests during which a process dies where that happens, and how long one takes when nothing holds it up. */
const END_HALF_WAY = 0.1;
const LONGEST_REQUEST_MS = 40;

/** Shares of the records that cannot be applied. */
const POISONED = [0.05, 0.3];

export interface MishapsOptions {
  readonly steps: Steps;
  readonly dice: Dice;
  readonly process: Process;
  readonly weather: Weather;
  readonly bus: SimulatedBus;
  readonly notices: Notices;
  readonly services: readonly Service[];
  readonly outboxes: readonly SimulatedOutboxTable[];
  /** Nothing else goes wrong. */
  readonly only: readonly Mishap[] | undefined;
  /** A snapshot can no longer be read. False: there was none. */
  readonly damage: () => boolean;
  readonly poison: Poison;
}

/**
 * What goes wrong. Each world has a temper of its own: some kinds of mishaps never happen in it and others all the time, because what
 * happens together by chance alone is always the same mixture.
 */
export class Mishaps {
  private readonly kinds: Mishap[];
  private readonly longestPauseMs: number;
  private over = false;

  constructor(private readonly options: MishapsOptions) {
    const { dice, weather } = options;
    const all: Mishap[] = ['half-way', 'kill', 'outage', 'freeze', 'stop', 'rebalance', 'resend', 'damage', 'poison'];
    this.kinds = all.filter(() => dice.chance(0.6)).filter(() => !options.only);
    this.longestPauseMs = dice.pick([1_500, 4_000, 15_000]);
    if (options.only) this.kinds.push(...options.only.filter((kind) => kind !== 'lines'));
    weather.prompt = dice.pick([0, 0.5, 0.9]);
  }

  /** From now on anything may go wrong. */
  begin(): void {
    const { dice, only, poison, services } = this.options;
    if (only?.includes('lines') ?? true) this.breakLines();
    if (this.kinds.includes('poison')) poison.share = dice.pick(POISONED);
    for (const service of services) service.whenServing = () => this.mayEndHalfWay(service);
    this.next();
  }

  /** Whether such things happen in this world. */
  plays(kind: Mishap): boolean {
    return this.kinds.includes(kind);
  }

  private breakLines(): void {
    const { dice, weather, bus, notices } = this.options;
    weather.lostBefore = dice.pick([0, 0.01, 0.03]);
    weather.lostAfter = dice.pick([0, 0.01, 0.03]);
    weather.late = dice.pick([0, 0.01, 0.02]);
    weather.slow = dice.pick([0, 0.1, 0.3]);
    weather.longestDelayMs = dice.pick([20, 400, 3_000]);
    bus.lostNotices = dice.pick([0, 0.1, 0.5]);
    notices.lost = dice.pick([0, 0.1, 0.5]);
  }

  /** Nothing breaks from now on; what is broken comes back. */
  end(): void {
    const { weather, services, bus, notices } = this.options;
    this.over = true;
    this.options.poison.mend();
    Object.assign(weather, { ...fairWeather(), prompt: weather.prompt });
    bus.lostNotices = 0;
    notices.lost = 0;
    for (const service of services) {
      service.thaw();
      service.start();
    }
  }

  private next(): void {
    const { steps, dice, process } = this.options;
    if (this.over || this.kinds.length === 0) return;
    steps.schedule(process, 'something goes wrong', dice.between(50, this.longestPauseMs), () => {
      if (!this.over) this.happen(dice.pick(this.kinds));
      this.next();
    });
  }

  private happen(what: Mishap, service: Service = this.options.dice.pick(this.options.services)): void {
    const { dice, bus, outboxes } = this.options;
    switch (what) {
      // Their time comes with a request, or whatever is sent.
      case 'lines':
      case 'half-way':
      case 'poison':
        return;
      case 'kill':
        service.kill();
        return this.later(6_000, () => service.start());
      case 'outage':
        return this.outage(service.name.split(' ')[0] ?? '');
      case 'freeze':
        service.freeze();
        return this.later(15_000, () => service.thaw());
      case 'stop':
        service.stop();
        return this.later(6_000, () => service.start());
      case 'rebalance': {
        const group = dice.pick([...bus.groups.values()]);
        const members = group.memberIds;
        if (members.length > 0) group.leave(dice.pick(members));
        return;
      }
      case 'resend':
        void dice
          .pick(outboxes)
          .resend(Math.floor(dice.next() * bus.partitionCount), 1)
          .catch(() => undefined);
        return;
      case 'damage':
        if (!this.over && !this.options.damage()) this.later(1_000, () => this.happen('damage'));
        return;
    }
  }

  /** At one of the next awaits of whatever runs there. */
  private mayEndHalfWay(service: Service): void {
    const { steps, dice, process } = this.options;
    if (this.over || !this.kinds.includes('half-way') || !dice.chance(END_HALF_WAY)) return;
    steps.schedule(process, 'a request ends half-way', dice.between(0, LONGEST_REQUEST_MS), () => {
      if (!this.over) this.happen('kill', service);
    });
  }

  /** The machine of a whole service loses its power. People go on meanwhile: what they ask is found when it comes back, and what was due is overdue. */
  private outage(kind: string): void {
    const all = this.options.services.filter(({ name }) => name.split(' ')[0] === kind);
    for (const each of all) each.kill();
    this.later(LONGEST_OUTAGE_MS, () => all.forEach((each) => each.start()));
  }

  private later(longestMs: number, go: () => void): void {
    const { steps, dice, process } = this.options;
    steps.schedule(process, 'comes back', dice.between(0, longestMs), go);
  }
}
