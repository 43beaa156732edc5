import type { Dice } from '../chaos/dice';
import type { SimulatedBus } from './bus/simulated-bus';
import type { Service } from './services/service';
import type { Notices } from './services/simulated-listen';
import { fairWeather, type Weather } from './time/line';
import type { Process, Steps } from './time/steps';
import type { SimulatedOutboxTable } from '../../libs/outbox/test/simulated-outbox-table';

type Mishap = 'kill' | 'freeze' | 'stop' | 'rebalance' | 'resend' | 'damage';

export interface MishapsOptions {
  readonly steps: Steps;
  readonly dice: Dice;
  readonly process: Process;
  readonly weather: Weather;
  readonly bus: SimulatedBus;
  readonly notices: Notices;
  readonly services: readonly Service[];
  readonly outboxes: readonly SimulatedOutboxTable[];
  /** A snapshot can no longer be read. False: there was none. */
  readonly damage: () => boolean;
}

/**
 * What goes wrong. Each world has a temper of its own: some kinds of mishaps never happen in it and others all the time, because what
 * happens together by chance alone is always the same mixture.
 */
export class Mishaps {
  private readonly kinds: readonly Mishap[];
  private readonly longestPauseMs: number;
  private over = false;

  constructor(private readonly options: MishapsOptions) {
    const { dice, weather, bus, notices } = options;
    const all: Mishap[] = ['kill', 'freeze', 'stop', 'rebalance', 'resend', 'damage'];
    this.kinds = all.filter(() => dice.chance(0.6));
    this.longestPauseMs = dice.pick([1_500, 4_000, 15_000]);
    weather.lostBefore = dice.pick([0, 0.01, 0.03]);
    weather.lostAfter = dice.pick([0, 0.01, 0.03]);
    weather.late = dice.pick([0, 0.01, 0.02]);
    weather.slow = dice.pick([0, 0.1, 0.3]);
    weather.longestDelayMs = dice.pick([20, 400, 3_000]);
    bus.lostNotices = dice.pick([0, 0.1, 0.5]);
    notices.lost = dice.pick([0, 0.1, 0.5]);
    this.next();
  }

  /** Nothing breaks from now on; what is broken comes back. */
  end(): void {
    const { weather, services, bus, notices } = this.options;
    this.over = true;
    Object.assign(weather, fairWeather());
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

  private happen(what: Mishap): void {
    const { dice, services, bus, outboxes } = this.options;
    const service = dice.pick(services);
    switch (what) {
      case 'kill':
        service.kill();
        return this.later(6_000, () => service.start());
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

  private later(longestMs: number, go: () => void): void {
    const { steps, dice, process } = this.options;
    steps.schedule(process, 'comes back', dice.between(0, longestMs), go);
  }
}
