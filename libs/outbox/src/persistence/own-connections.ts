import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** Runs one statement and gives its rows. */
export interface Statements {
  rows<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]>;
}

/**
 * A few connections beside the service's pool: when requests have taken all of that, what they wrote must still leave. Opened when they are
 * first used, closed when they have been idle for ten seconds; they keep no process alive.
 */
export class OwnConnections implements Statements {
  private pool: Pool | undefined;
  private readonly names = new Map<string, string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly most: number,
  ) {}

  /** Prepared once per connection, under a name made of the text. */
  async rows<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    this.pool ??= this.open();
    const name = this.names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
    this.names.set(text, name);
    const { rows } = await this.pool.query<Row>({ name, text, values: [...values] });
    return rows;
  }

  private open(): Pool {
    const pool = new Pool({ ...poolOf(this.dataSource).options, max: this.most, allowExitOnIdle: true });
    // The statement that needed it fails; without a listener the process would die.
    pool.on('error', () => undefined);
    return pool;
  }
}

/** TypeORM keeps its pool to itself; what it connects with is nowhere else complete. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
