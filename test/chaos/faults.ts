import type { ServiceName, System } from '../system/system';
import type { Dice } from './dice';
import { sleep } from './people';

export interface FaultCount {
  kills: number;
  freezes: number;
}

interface Fault {
  readonly name: string;
  /** Resolves when what was broken is back. */
  strike(dice: Dice): Promise<void>;
}

/**
 * Breaks one thing after the other, in an order that the seed decides, each kind at least once if the time allows: kill -9 of each
 * service, of the broker and of PostgreSQL; frozen services that thaw after their leases have lapsed.
 */
export class Faults {
  readonly count: FaultCount = { kills: 0, freezes: 0 };

  constructor(
    private readonly system: System,
    private readonly dice: Dice,
    /** Called when something was killed, to measure how long it takes to be whole again. */
    private readonly onKill: (name: string) => void,
    private readonly log: (line: string) => void,
  ) {}

  async strikeUntil(isOver: () => boolean): Promise<void> {
    let plan: Fault[] = [];
    while (!isOver()) {
      plan = plan.length > 0 ? plan : this.dice.shuffled(this.all());
      const fault = plan.shift();
      this.log(fault?.name ?? '');
      await fault?.strike(this.dice);
      await sleep(this.dice.between(300, 2_000));
    }
  }

  private all(): Fault[] {
    const services: ServiceName[] = ['front-desk', 'routing', 'directory'];
    return [
      ...services.map((service) => this.killing(service)),
      ...services.map((service) => this.freezing(service)),
      this.killingPostgres(),
      ...(this.system.kafka ? [this.killingBroker()] : []),
    ];
  }

  private killing(service: ServiceName): Fault {
    return {
      name: `kill ${service}`,
      strike: async (dice) => {
        const instance = dice.pick(this.system.of(service));
        await instance.process.kill();
        this.killed(service);
        await sleep(dice.between(100, 1_500));
        await this.system.restart(instance);
      },
    };
  }

  private freezing(service: ServiceName): Fault {
    return {
      name: `freeze ${service}`,
      strike: async (dice) => {
        const { process } = dice.pick(this.system.of(service));
        process.freeze();
        this.count.freezes++;
        await sleep(dice.between(1_000, 9_000));
        process.thaw();
      },
    };
  }

  private killingPostgres(): Fault {
    return {
      name: 'kill PostgreSQL',
      strike: async (dice) => {
        await this.system.postgres.kill();
        this.killed('PostgreSQL');
        await sleep(dice.between(100, 1_000));
        await this.system.postgres.start();
      },
    };
  }

  private killingBroker(): Fault {
    return {
      name: 'kill the broker',
      strike: async (dice) => {
        await this.system.kafka?.kill();
        this.killed('broker');
        await sleep(dice.between(100, 1_000));
        await this.system.kafka?.restart();
      },
    };
  }

  private killed(name: string): void {
    this.count.kills++;
    this.onKill(name);
  }
}
