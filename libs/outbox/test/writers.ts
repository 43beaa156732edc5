import type { DataSource } from 'typeorm';
import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { Outbox, type Wakeable } from '../src';
import { fact } from './events';

/**
 * Writers as services have them: each transaction locks its subject's row, changes it (a version), adds one event, dawdles, and commits or
 * rolls back. So ids commit out of order, but never within a subject.
 */
export class Writers {
  /**
   * Ids of what was committed, per subject, in the order of its versions. That is the order of the commits; the answers to two commits on two
   * connections can be met the other way round, as a lock is let go before its answer is sent.
   */
  readonly written = new Map<string, string[]>();
  private stopped = false;
  private running: Promise<unknown> = Promise.resolve();
  private readonly outbox: Outbox;

  constructor(
    private readonly dataSource: DataSource,
    relay?: Wakeable,
  ) {
    this.outbox = new Outbox({ topic: FRONT_DESK_TOPIC, dataSource, ...(relay && { relay }) });
  }

  static async prepare(dataSource: DataSource, subjects: readonly string[]): Promise<void> {
    await dataSource.query('INSERT INTO subject (id) SELECT unnest($1::text[])', [subjects]);
  }

  /** So many writers at once, until `stop` or until each has written so often. */
  async run(subjects: readonly string[], writers: number, times = Infinity): Promise<void> {
    this.running = Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let time = 0; time < times && !this.stopped; time++) {
          await this.writeOnce(subjects[(writer * 7 + time * 3) % subjects.length] ?? '', Math.random());
        }
      }),
    );
    await this.running;
  }

  /** Resolves when the last transaction has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  get total(): number {
    return [...this.written.values()].reduce((sum, ids) => sum + ids.length, 0);
  }

  private async writeOnce(subject: string, chance: number): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('SELECT 1 FROM subject WHERE id = $1 FOR UPDATE', [subject]);
      await runner.query('UPDATE subject SET version = version + 1 WHERE id = $1', [subject]);
      const [row] = (await runner.query('SELECT version FROM subject WHERE id = $1', [subject])) as {
        version: number;
      }[];
      const id = `${subject}.${row?.version ?? 0}`;
      await this.outbox.add(runner.manager, [fact(id, subject)]);
      await new Promise((resolve) => setTimeout(resolve, chance * 15));
      if (chance > 0.9) {
        await runner.rollbackTransaction();
        return;
      }
      await runner.commitTransaction();
      const written = [...(this.written.get(subject) ?? []), id];
      this.written.set(
        subject,
        written.sort((one, other) => versionOf(one) - versionOf(other)),
      );
      this.outbox.wake('toko-sinar');
    } finally {
      await runner.release();
    }
  }
}

function versionOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('.') + 1));
}

/** The ids of each subject, in the order in which they stand in a list. */
export function bySubject(ids: readonly string[]): Map<string, string[]> {
  const subjects = new Map<string, string[]>();
  for (const id of ids) {
    const subject = id.split('.')[0] ?? '';
    subjects.set(subject, [...(subjects.get(subject) ?? []), id]);
  }
  return subjects;
}
