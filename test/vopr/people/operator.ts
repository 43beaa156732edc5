import { NotParked, Parked, PostgresRetryRequests } from '@sambung/outbox';
import type { DataSource, EntityManager } from 'typeorm';
import type { Dice } from '../../chaos/dice';
import type { SimulatedDatabase, SimulatedReading } from '../front-desk/simulated-database';
import type { Poison } from '../poison';
import type { Row, Tables } from '../storage/tables';
import { Process, type Steps } from '../time/steps';

/** What stands between an operator's terminal and a service's database. */
export interface Terminal {
  readonly database: SimulatedDatabase;
  readonly tables: SimulatedReading;
}

export interface OperatorOptions {
  readonly group: string;
  readonly tables: Tables;
  readonly steps: Steps;
  readonly dice: Dice;
  readonly poison: Poison;
  /** A command runs in a process of its own. */
  readonly terminal: (process: Process) => Terminal;
}

/** Share of the commands that are interrupted, and how long one takes when nothing holds it up. */
const INTERRUPTED = 0.15;
const LONGEST_COMMAND_MS = 40;
/** Share of what could be mended that is given up all the same. */
const GIVES_UP = 0.2;
const BY = { by: 'operator' };

/**
 * Does what `sambung parked` does: has what was put aside tried again, or gives it up, twice at a time and interrupted half-way. When nothing
 * goes wrong any more nothing stays aside.
 */
export class Operator {
  private readonly given = new Set<number>();
  private readonly process = new Process('operator');
  private calm = false;
  private commands = 0;

  constructor(private readonly options: OperatorOptions) {}

  begin(): void {
    this.later(1_000, 5_000, () => this.look());
  }

  calmDown(): void {
    this.calm = true;
    this.later(100, 500, () => this.tidyUp());
  }

  isGivenUp(id: number): boolean {
    return this.given.has(id);
  }

  get aside(): Row[] {
    return [...this.options.tables.committed('parked').values()].filter((row) => row['resolved_at'] === null);
  }

  private look(): void {
    if (this.calm) return;
    const { aside } = this;
    if (aside.length > 0) {
      const row = this.options.dice.pick(aside);
      this.decide(row);
      if (this.options.dice.chance(0.2)) this.decide(row);
    }
    this.later(1_000, 5_000, () => this.look());
  }

  private tidyUp(): void {
    const [first] = this.aside;
    if (first) this.decide(first);
    this.later(500, 1_500, () => this.tidyUp());
  }

  private decide(row: Row): void {
    const { dice, poison } = this.options;
    const headers = row['headers'] as Record<string, string>;
    const id = row['id'] as number;
    const mayGiveUp = row['name'] !== 'handoff.ended' && row['name'] !== 'employee.erased';
    const forEver = poison.isForEver(headers['ce_id'] ?? '');
    if (mayGiveUp && (this.calm ? forEver : dice.chance(GIVES_UP))) this.discard(id);
    else this.retry(id);
  }

  private retry(id: number): void {
    const { group } = this.options;
    this.command(`retry ${id}`, async ({ database }) => {
      await new PostgresRetryRequests(database.dataSource as unknown as DataSource).ask(group, id, BY);
    });
  }

  private discard(id: number): void {
    const { group } = this.options;
    this.given.add(id);
    this.command(`discard ${id}`, ({ tables }) =>
      new Parked<EntityManager>({
        ...{ tables, group },
        ...{ topics: [], handlers: {}, ignored: [] },
      }).discard(id, BY),
    );
  }

  /** What fails is not repeated: who looks again sees whether it was done. */
  private command(what: string, run: (terminal: Terminal) => Promise<void>): void {
    const { steps, dice, terminal } = this.options;
    const process = new Process(`operator’s command ${(this.commands += 1)}`);
    steps.schedule(process, what, 0, () => {
      run(terminal(process)).catch((error: unknown) => {
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
