import type { DataSource } from 'typeorm';
import { PostgresLedger } from '../src/persistence/postgres-ledger';
import { COMPANY, type Said } from './company';
import { FaultyLedger } from './faulty-ledger';
import { connectTo, routingDatabase } from './routing-database';
import { Shell, TestTime, TestTopic, type ShellOptions } from './shell';
import { Writers, type Numbered } from './topics';

/** A company on a database of its own, and the instances of routing that a test starts for it. */
export class ShellTest {
  readonly topic = new TestTopic();
  readonly maju = new Writers('maju');
  /** The same for all instances, as on machines whose clocks agree. */
  readonly time = new TestTime();
  private readonly shells: Shell[] = [];

  private constructor(readonly dataSource: DataSource) {}

  static async begin(): Promise<ShellTest> {
    return new ShellTest(await connectTo(await routingDatabase()));
  }

  get partition(): number {
    return this.maju.partition;
  }

  start(options: Partial<ShellOptions> = {}): { shell: Shell; ledger: FaultyLedger } {
    const { dataSource, topic, time } = this;
    const ledger = new FaultyLedger(options.ledger ?? new PostgresLedger(dataSource));
    const shell = new Shell({ dataSource, topic, time, ...options, ledger });
    this.shells.push(shell);
    return { shell, ledger };
  }

  /** An instance that owns the company's partition and has read these records. */
  async running(...said: readonly Said[]): Promise<{ shell: Shell; ledger: FaultyLedger }> {
    const started = this.start();
    await started.shell.own(this.partition);
    await this.say(started.shell, ...COMPANY, ...said);
    return started;
  }

  number(...said: readonly Said[]): Numbered[] {
    return said.map((each) => this.maju.number(each));
  }

  /** Writes, and lets an instance read it. */
  say(shell: Shell, ...said: readonly Said[]): Promise<void> {
    return shell.read(...this.number(...said));
  }

  /** Reads rows of the service’s own database. */
  rows<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  async count(table: 'decision' | 'outbox' | 'parked' | 'handoff' | 'story' | 'snapshot'): Promise<number> {
    const [row] = await this.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return row?.count ?? 0;
  }

  async end(): Promise<void> {
    await Promise.all(this.shells.map((shell) => shell.die()));
    await this.dataSource.destroy();
  }
}

/** Lets whatever was woken do its work: before it is said that nothing came of it. */
export const settle = (milliseconds = 30): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
