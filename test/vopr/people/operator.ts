import { DIRECTORY_TOPIC, type Topic } from '@sambung/contracts';
import { NotParked } from '@sambung/outbox';
import type { Dice } from '../../chaos/dice';
import type { Poison } from '../poison';
import { Process, type Steps } from '../time/steps';

/** A record that a service has put aside, as the list shows it. */
export interface Aside {
  readonly id: number;
  readonly topic: Topic;
  readonly name: string;
  readonly subject: string;
  readonly workspace: string;
  readonly eventId: string;
}

/** `sambung parked`, on the database of one service. A command runs in a process of its own. */
export interface ParkedOfService {
  readonly service: string;
  list(): readonly Aside[];
  retry(process: Process, id: number): Promise<unknown>;
  discard(process: Process, id: number): Promise<void>;
}

export interface OperatorOptions {
  readonly steps: Steps;
  readonly dice: Dice;
  readonly poison: Poison;
  readonly services: readonly ParkedOfService[];
  /** `sambung republish`, for one company. */
  readonly republish: (workspace: string, answered: () => void) => void;
}

/** Share of the commands that are interrupted, and how long one takes when nothing holds it up. */
const INTERRUPTED = 0.15;
const LONGEST_COMMAND_MS = 40;
/** Share of what could be mended that is given up all the same. */
const GIVES_UP = 0.2;
/** Nothing else says that it is over, and nobody says again that somebody is erased. */
const NEVER_GIVEN_UP: ReadonlySet<string> = new Set(['handoff.ended', 'employee.erased']);

/**
 * Has what was put aside tried again, or gives it up, twice at a time and interrupted half-way. When nothing goes wrong any more nothing stays
 * aside, and what the directory had said and somebody has missed is said again.
 */
export class Operator {
  private readonly given = new Set<string>();
  private readonly process = new Process('operator');
  private calm = false;
  /** Companies of whose directory somebody has missed something. */
  private readonly toSayAgain = new Set<string>();
  private commands = 0;

  constructor(private readonly options: OperatorOptions) {}

  begin(): void {
    this.later(1_000, 4_000, () => this.look());
  }

  calmDown(): void {
    this.calm = true;
    this.later(100, 500, () => this.tidyUp());
  }

  isGivenUp(service: string, id: number): boolean {
    return this.given.has(`${service} ${id}`);
  }

  /** What nobody has decided about, in words. */
  get left(): string | undefined {
    for (const { service, list } of this.options.services)
      for (const { name, subject } of list()) return `${name} of ${subject} is put aside in ${service}`;
    const [missed] = this.toSayAgain;
    return missed === undefined ? undefined : `the directory is to say everything of ${missed} again`;
  }

  private look(): void {
    if (this.calm) return;
    const { dice, services } = this.options;
    const service = dice.pick(services);
    const aside = service.list();
    if (aside.length > 0) {
      const record = dice.pick(aside);
      this.decide(service, record);
      if (dice.chance(0.2)) this.decide(service, record);
    }
    this.later(1_000, 4_000, () => this.look());
  }

  private tidyUp(): void {
    const { dice, services, republish } = this.options;
    for (const service of services) {
      const aside = service.list();
      // Any of them: what is wrong with one of a subject holds the others up, and not always with the first.
      if (aside.length > 0) this.decide(service, dice.pick(aside));
    }
    if (services.every(({ list }) => list().length === 0))
      for (const each of this.toSayAgain) republish(each, () => this.toSayAgain.delete(each));
    this.later(500, 1_500, () => this.tidyUp());
  }

  private decide(service: ParkedOfService, { id, name, topic, workspace, eventId }: Aside): void {
    const { dice, poison } = this.options;
    const isLost = this.calm ? poison.isForEver(eventId) : dice.chance(GIVES_UP);
    if (!isLost || NEVER_GIVEN_UP.has(name))
      return this.command(`retry ${id} of ${service.service}`, (process) => service.retry(process, id));
    this.given.add(`${service.service} ${id}`);
    if (topic === DIRECTORY_TOPIC) this.toSayAgain.add(workspace);
    this.command(`discard ${id} of ${service.service}`, (process) => service.discard(process, id));
  }

  /** What fails is not repeated: who looks again sees whether it was done. */
  private command(what: string, run: (process: Process) => Promise<unknown>): void {
    const { steps, dice } = this.options;
    const process = new Process(`operator’s command ${(this.commands += 1)}`);
    steps.schedule(process, what, 0, () => {
      run(process).catch((error: unknown) => {
        steps.note(`${what}: ${error instanceof NotParked ? 'is not parked any more' : String(error)}`);
      });
    });
    if (this.calm || !dice.chance(INTERRUPTED)) return;
    steps.schedule(this.process, `interrupts ${what}`, dice.between(0, LONGEST_COMMAND_MS), () => steps.kill(process));
  }

  private later(leastMs: number, mostMs: number, go: () => void): void {
    const { steps, dice } = this.options;
    steps.schedule(this.process, 'the operator looks', dice.between(leastMs, mostMs), go);
  }
}
