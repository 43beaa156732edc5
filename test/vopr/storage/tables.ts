import type { Process } from '../time/steps';

export type Row = Record<string, unknown>;

/** What a transaction wrote, by table and key; undefined: deleted. */
export type Written = ReadonlyMap<string, ReadonlyMap<string, Row | undefined>>;

/** PostgreSQL ends one of several transactions that wait for each other. */
class DeadlockDetected extends Error {
  readonly code = '40P01';
  constructor() {
    super('deadlock detected');
  }
}

/** A row of that key is there already. */
export class UniqueViolation extends Error {
  readonly code = '23505';
  constructor(table: string, key: string) {
    super(`duplicate key value violates unique constraint of ${table}: ${key}`);
  }
}

class TransactionEnded extends Error {
  readonly code = '25P03';
  constructor() {
    super('terminating connection due to idle-in-transaction timeout');
  }
}

interface Lock {
  holder: Transaction;
  readonly waiting: { readonly transaction: Transaction; readonly resume: () => void }[];
}

/** Tables as PostgreSQL keeps them under READ COMMITTED: what a transaction wrote is its own until it commits, and rows that it locked are waited for. */
export class Tables {
  private readonly tables = new Map<string, Map<string, Row>>();
  private readonly locks = new Map<string, Lock>();
  /** How long PostgreSQL lets a transaction stand open between two statements (`idle_in_transaction_session_timeout`). Milliseconds. */
  private readonly longestIdleMs = 2_000;

  constructor(
    private readonly now: () => number,
    /** Calls back later, whatever becomes of the processes. */
    private readonly later: (inMs: number, go: () => void) => void,
    /** Told of each commit when all of it can be seen. */
    private readonly watch: (written: Written) => void = () => undefined,
  ) {}

  take(written: Written): void {
    for (const [table, rows] of written) {
      const committed = this.committed(table);
      for (const [key, row] of rows) {
        if (row) committed.set(key, row);
        else committed.delete(key);
      }
    }
    this.watch(written);
  }

  begin(process: Process): Transaction {
    return new Transaction(this, process, this.now);
  }

  committed(table: string): Map<string, Row> {
    const rows = this.tables.get(table) ?? new Map<string, Row>();
    this.tables.set(table, rows);
    return rows;
  }

  async lock(name: string, transaction: Transaction): Promise<void> {
    const lock = this.locks.get(name);
    if (!lock) this.locks.set(name, { holder: transaction, waiting: [] });
    if (!lock || lock.holder === transaction) return;
    this.refuseCircle(lock, transaction);
    await new Promise<void>((resume) => {
      lock.waiting.push({ transaction, resume });
      this.endWhoIsGone(name);
    });
    transaction.mustBeOpen();
  }

  /** As SKIP LOCKED: false where somebody else has it. */
  tryLock(name: string, transaction: Transaction): boolean {
    const lock = this.locks.get(name);
    if (!lock) this.locks.set(name, { holder: transaction, waiting: [] });
    if (lock && lock.holder !== transaction && lock.waiting.length === 0) this.endWhoIsGone(name);
    return !lock || lock.holder === transaction;
  }

  release(transaction: Transaction): void {
    for (const [name, lock] of this.locks) if (lock.holder === transaction) this.passOn(name, lock);
  }

  private passOn(name: string, lock: Lock): void {
    const next = lock.waiting.shift();
    if (!next) {
      this.locks.delete(name);
      return;
    }
    next.resume();
    // Who was ended while it waited for several has no use for it.
    if (!next.transaction.isOpen) {
      this.passOn(name, lock);
      return;
    }
    lock.holder = next.transaction;
    if (lock.waiting.length > 0) this.endWhoIsGone(name);
  }

  private refuseCircle(lock: Lock, transaction: Transaction): void {
    for (let holder: Transaction | undefined = lock.holder; holder; holder = this.whomItWaitsFor(holder)) {
      if (holder === transaction) throw new DeadlockDetected();
    }
  }

  private whomItWaitsFor(transaction: Transaction): Transaction | undefined {
    for (const { holder, waiting } of this.locks.values())
      if (waiting.some((each) => each.transaction === transaction)) return holder;
    return undefined;
  }

  /** Whose process died has lost its connection; one that is frozen between two statements is ended after a while. Somebody waits for them. */
  private endWhoIsGone(name: string): void {
    const holder = this.locks.get(name)?.holder;
    if (!holder) return;
    if (holder.process.dead) {
      this.later(1, () => {
        holder.abort();
      });
      return;
    }
    this.later(Math.max(1, holder.idleSince + this.longestIdleMs - this.now()), () => {
      const lock = this.locks.get(name);
      if (lock?.holder !== holder || lock.waiting.length === 0) return;
      if (this.now() - holder.idleSince >= this.longestIdleMs && !this.whomItWaitsFor(holder)) holder.abort();
      else this.endWhoIsGone(name);
    });
  }
}

/** One transaction of one connection. */
export class Transaction {
  /** When its last statement ended. */
  idleSince: number;
  private state: 'open' | 'committed' | 'aborted' = 'open';
  private readonly written = new Map<string, Map<string, Row | undefined>>();
  private readonly atCommit: (() => void)[] = [];

  constructor(
    private readonly tables: Tables,
    readonly process: Process,
    private readonly now: () => number,
  ) {
    this.idleSince = now();
  }

  /** Its statements run under locks of their own, one after the other. */
  async statement<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    this.mustBeOpen();
    const result = await work();
    this.idleSince = this.now();
    return result;
  }

  get isOpen(): boolean {
    return this.state === 'open';
  }

  mustBeOpen(): void {
    if (this.state !== 'open') throw new TransactionEnded();
  }

  lock(table: string, key: string): Promise<void> {
    return this.tables.lock(`${table} ${key}`, this);
  }

  tryLock(table: string, key: string): boolean {
    return this.tables.tryLock(`${table} ${key}`, this);
  }

  get(table: string, key: string): Row | undefined {
    const own = this.written.get(table);
    return own?.has(key) ? own.get(key) : this.tables.committed(table).get(key);
  }

  rows(table: string): Row[] {
    if (!this.written.has(table)) return [...this.tables.committed(table).values()];
    return this.entries(table).map(([, row]) => row);
  }

  /** With their keys. */
  entries(table: string): [string, Row][] {
    const all = new Map<string, Row | undefined>([...this.tables.committed(table), ...(this.written.get(table) ?? [])]);
    return [...all].flatMap(([key, row]) => (row ? [[key, row] as [string, Row]] : []));
  }

  /** Inserts or replaces. The caller holds the row's lock if others may write it. */
  put(table: string, key: string, row: Row | undefined): void {
    const own = this.written.get(table) ?? new Map<string, Row | undefined>();
    this.written.set(table, own.set(key, row));
  }

  /** Inserts a row that nobody else may have. */
  insert(table: string, key: string, row: Row): void {
    if (this.get(table, key)) throw new UniqueViolation(table, key);
    this.put(table, key, row);
  }

  onCommit(tell: () => void): void {
    this.atCommit.push(tell);
  }

  /** What was written at a moment, to come back to it. */
  savepoint(): () => void {
    const before = new Map([...this.written].map(([table, rows]) => [table, new Map(rows)]));
    const told = this.atCommit.length;
    return () => {
      this.atCommit.length = told;
      this.written.clear();
      for (const [table, rows] of before) this.written.set(table, rows);
    };
  }

  commit(): void {
    this.mustBeOpen();
    this.state = 'committed';
    for (const tell of this.atCommit) tell();
    this.tables.take(this.written);
    this.tables.release(this);
  }

  abort(): void {
    if (this.state !== 'open') return;
    this.state = 'aborted';
    this.tables.release(this);
  }
}
