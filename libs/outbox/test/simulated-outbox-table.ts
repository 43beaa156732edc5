import type { Event } from '@sambung/contracts';
import { ResendTooOld, type NewEvent } from '../src';
import type { Lag, Leases, Next, NextRequest, OutboxTable, RecordSource, Tenure } from '../src/publish/outbox-table';

const DAY_MS = 86_400_000;

interface Row {
  readonly id: number;
  readonly partition: number;
  readonly event: Omit<Event, 'data'>;
  readonly value: string;
  number: number | undefined;
  committed: boolean;
  insertedAt: number;
}

interface PartitionRow {
  lastNumber: number;
  publishedTo: number;
  resendFrom: number;
  holder: string | undefined;
  term: number;
  leaseUntil: number;
}

/**
 * The outbox in memory, with the same promises as on PostgreSQL; both pass `outbox-table.contract.ts`. Every call takes a turn before it happens
 * and one before its answer arrives, so that a simulation can put anything in between, or throw: at the first turn nothing happened, at
 * the second nobody knows.
 */
export class SimulatedOutboxTable implements OutboxTable {
  readonly rows: Row[] = [];
  readonly partitions: PartitionRow[];
  /** The database's clock, in milliseconds. */
  clock: () => number = () => Date.now();
  turn: (what: string) => Promise<void> = () => Promise.resolve();
  private readonly ids = { last: 0 };
  private readonly alive = new Map<string, number>();
  private readonly listeners = new Set<(what: readonly number[] | 'leases') => void>();

  constructor(partitions = 12) {
    const free = { lastNumber: 0, publishedTo: 0, resendFrom: Infinity, holder: undefined, term: 0, leaseUntil: 0 };
    this.partitions = Array.from({ length: partitions }, () => ({ ...free }));
  }

  /** Draws the ids now; others see the rows once `committed` is set. */
  insert(partition: number, events: readonly NewEvent[], firstNumber?: number): Row[] {
    const rows = events.map((event, index) => ({
      id: (this.ids.last += 1),
      partition,
      event,
      value: JSON.stringify(event.data),
      number: firstNumber === undefined ? undefined : firstNumber + index,
      committed: false,
      insertedAt: this.clock(),
    }));
    this.rows.push(...rows);
    return rows;
  }

  at(partition: number): PartitionRow {
    const row = this.partitions[partition];
    if (!row) throw new Error(`There is no partition ${partition}.`);
    return row;
  }

  /** The same table as one of its users sees it, with turns of its own. */
  as(turn: (what: string) => Promise<void>): SimulatedOutboxTable {
    return Object.assign(Object.create(this) as SimulatedOutboxTable, { turn });
  }

  tend(relay: string, leaseMs: number): Promise<Leases> {
    return this.do('tend', () => {
      const until = this.clock() + leaseMs;
      this.alive.set(relay, until);
      const live = [...this.alive.values()].filter((each) => each > this.clock()).length;
      const share = Math.ceil(this.partitions.length / live);
      const mine = this.partitions.filter((row) => row.holder === relay && row.leaseUntil > this.clock());
      for (const row of mine) row.leaseUntil = until;
      const free = this.partitions
        .filter((row) => row.leaseUntil <= this.clock())
        .slice(0, Math.max(0, share - mine.length));
      for (const row of free) Object.assign(row, { holder: relay, term: row.term + 1, leaseUntil: until });
      const ends = [
        ...this.partitions.filter((row) => row.holder !== relay).map((row) => row.leaseUntil),
        ...[...this.alive].filter(([other]) => other !== relay).map(([, aliveUntil]) => aliveUntil),
      ].filter((each) => each > this.clock());
      return {
        share,
        tenures: this.partitions.flatMap(({ holder, leaseUntil, term }, partition) =>
          holder === relay && leaseUntil > this.clock() ? { partition, term } : [],
        ),
        nextExpiryMs: ends.length > 0 ? Math.min(...ends) - this.clock() : undefined,
      };
    });
  }

  release(tenures: readonly Tenure[]): Promise<void> {
    return this.do('release', () => {
      for (const { partition, term } of tenures) if (this.at(partition).term === term) this.free(this.at(partition));
      this.say('leases');
    });
  }

  leave(relay: string): Promise<void> {
    return this.do('leave', () => {
      for (const row of this.partitions) if (row.holder === relay) this.free(row);
      this.alive.delete(relay);
      this.say('leases');
    });
  }

  under({ term }: Tenure): RecordSource {
    return this.source(term);
  }

  numbered(): RecordSource {
    return this.source(undefined);
  }

  withWork(partitions: readonly number[]): Promise<readonly number[]> {
    return this.do('with-work', () =>
      partitions.filter((partition) => this.unsent(partition).length > 0 || this.at(partition).resendFrom < Infinity),
    );
  }

  lag(partitions: readonly number[]): Promise<readonly Lag[]> {
    return this.do('lag', () =>
      partitions.map((partition) => {
        const unsent = this.unsent(partition);
        const oldest = Math.min(this.clock(), ...unsent.map(({ insertedAt }) => insertedAt));
        return { partition, unsent: unsent.length, oldestSeconds: (this.clock() - oldest) / 1_000 };
      }),
    );
  }

  resend(partition: number, from: number): Promise<void> {
    return this.do('resend', () => {
      const oldest = this.kept(partition)[0]?.number;
      if (oldest === undefined || from < oldest) throw new ResendTooOld(partition, from, oldest);
      const row = this.at(partition);
      row.resendFrom = Math.min(row.resendFrom, from);
      this.say([partition]);
    });
  }

  continueAfter(partition: number, number: number): Promise<void> {
    return this.do('continue-after', () => {
      const row = this.at(partition);
      const { lastNumber, publishedTo } = row;
      const to = { lastNumber: Math.max(lastNumber, number), publishedTo: Math.max(publishedTo, number) };
      Object.assign(row, to, { resendFrom: Infinity });
    });
  }

  deleteOld(partition: number, days: number, limit: number): Promise<number> {
    return this.do('delete-old', () => {
      const { publishedTo, resendFrom } = this.at(partition);
      const published = this.kept(partition).filter(
        (row) => (row.number ?? 0) <= Math.min(publishedTo, resendFrom - 1),
      );
      const young = published.findIndex((row) => row.insertedAt >= this.clock() - days * DAY_MS);
      const old = published.slice(0, young < 0 ? limit : Math.min(young, limit));
      for (const row of old) this.rows.splice(this.rows.indexOf(row), 1);
      return old.length;
    });
  }

  async listen(onWake: (what: readonly number[] | 'leases') => void): Promise<{ close(): Promise<void> }> {
    this.listeners.add(onWake);
    return {
      close: async () => {
        this.listeners.delete(onWake);
      },
    };
  }

  private source(term: number | undefined): RecordSource {
    return {
      next: (request) => this.do('next', () => this.next(term, request)),
      extent: (partition) =>
        this.do('extent', () => {
          const { lastNumber, publishedTo } = this.at(partition);
          const numbers = this.kept(partition).flatMap((row) => row.number ?? []);
          return { highest: Math.max(lastNumber, publishedTo, ...numbers), publishedTo, oldest: numbers[0] };
        }),
    };
  }

  private next(term: number | undefined, { partition, limit, acknowledged }: NextRequest): Next | undefined {
    const row = this.at(partition);
    if (term !== undefined && (row.term !== term || row.leaseUntil <= this.clock())) return undefined;
    if (row.publishedTo === acknowledged?.after) row.publishedTo = acknowledged.upTo;
    row.publishedTo = Math.min(row.publishedTo, row.resendFrom - 1);
    row.resendFrom = Infinity;
    if (term !== undefined && row.lastNumber - row.publishedTo < limit) {
      const fresh = this.rows.filter(
        (each) => each.partition === partition && each.committed && each.number === undefined,
      );
      for (const each of fresh.sort((a, b) => a.id - b.id).slice(0, limit)) each.number = ++row.lastNumber;
    }
    const records = this.kept(partition)
      .filter((each) => (each.number ?? 0) > row.publishedTo)
      .slice(0, limit)
      .map(({ number, event, value }) => ({ number: number ?? 0, event, value }));
    return { publishedTo: row.publishedTo, records };
  }

  /** Committed rows with a number, by number. */
  private kept(partition: number): Row[] {
    const rows = this.rows.filter((row) => row.partition === partition && row.committed && row.number !== undefined);
    return rows.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  }

  private unsent(partition: number): Row[] {
    const { publishedTo } = this.at(partition);
    return this.rows.filter(
      (row) => row.partition === partition && row.committed && (row.number === undefined || row.number > publishedTo),
    );
  }

  private free(row: PartitionRow): void {
    Object.assign(row, { holder: undefined, leaseUntil: 0 });
  }

  /** As a NOTIFY does. */
  say(what: readonly number[] | 'leases'): void {
    for (const listener of this.listeners) listener(what);
  }

  private async do<Result>(what: string, work: () => Result): Promise<Result> {
    await this.turn(what);
    const result = work();
    await this.turn(`${what}: answer`);
    return result;
  }
}
