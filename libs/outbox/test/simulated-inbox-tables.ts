import type { InboxTables, Opened, ParkedFilter, ParkedRecord, Place, Resolution, ToPark } from '../src';

interface State {
  readonly positions: Map<string, number>;
  parked: ParkedRecord[];
  traces: string[];
}

/** The transaction's own copy of everything; it becomes the truth at commit. */
export interface SimulatedTransaction {
  state: State;
}

/** A reader's tables in memory; one transaction at a time, so the position's lock has nobody to wait for. */
export class SimulatedInboxTables implements InboxTables<SimulatedTransaction> {
  state: State = { positions: new Map(), parked: [], traces: [] };
  commitFaults: ('not-stored' | 'stored')[] = [];
  private last: Promise<unknown> = Promise.resolve();

  inTransaction<Result>(work: (tx: SimulatedTransaction) => Promise<Result>): Promise<Result> {
    const result = this.last.then(() => this.transact(work));
    this.last = result.catch(() => undefined);
    return result;
  }

  async inSavepoint<Result>(tx: SimulatedTransaction, work: () => Promise<Result>): Promise<Result> {
    const before = structuredClone(tx.state);
    try {
      return await work();
    } catch (error) {
      tx.state = before;
      throw error;
    }
  }

  async open(tx: SimulatedTransaction, place: Place, subjects: readonly string[]): Promise<Opened> {
    const number = tx.state.positions.get(key(place));
    const parkedSubjects = new Set(
      this.live(tx, place)
        .map(({ subject }) => subject)
        .filter((each) => subjects.includes(each)),
    );
    return { ...(number !== undefined && { number }), parkedSubjects };
  }

  async moveTo(tx: SimulatedTransaction, place: Place, number: number): Promise<void> {
    tx.state.positions.set(key(place), number);
  }

  async park(tx: SimulatedTransaction, { group, record, because, error, attempts }: ToPark): Promise<boolean> {
    const twin = (each: ParkedRecord): boolean =>
      each.number === null && each.offset === record.offset && sameTopic(each, record);
    if (record.number === null && tx.state.parked.some(twin)) return false;
    const tried = attempts > 0 ? new Date() : null;
    const untouched = { resolvedAt: null, resolution: null, resolvedBy: null, note: null };
    const id = tx.state.parked.length + 1;
    tx.state.parked.push({
      ...record,
      id,
      group,
      because,
      error,
      attempts,
      parkedAt: new Date(),
      lastTriedAt: tried,
      ...untouched,
    });
    return true;
  }

  async supersede(tx: SimulatedTransaction, place: Place, subject: string): Promise<boolean> {
    for (const record of this.live(tx, place)) {
      if (record.subject === subject && record.kind === 'state')
        change(tx, record.id, { resolvedAt: new Date(), resolution: 'superseded' });
    }
    return this.live(tx, place).some((record) => record.subject === subject);
  }

  async parkedOf(tx: SimulatedTransaction, place: Place, subject: string): Promise<readonly ParkedRecord[]> {
    return this.live(tx, place).filter((record) => record.subject === subject);
  }

  async find(tx: SimulatedTransaction, id: number): Promise<ParkedRecord | undefined> {
    return tx.state.parked.find((record) => record.id === id && record.resolvedAt === null);
  }

  async resolve(
    tx: SimulatedTransaction,
    id: number,
    { resolution, by, note }: { readonly resolution: Resolution; readonly by: string; readonly note: string | null },
  ): Promise<boolean> {
    const tried = resolution === 'retried';
    const parked = await this.find(tx, id);
    if (!parked) return false;
    const { attempts } = parked;
    const trial = tried ? { attempts: attempts + 1, lastTriedAt: new Date() } : {};
    change(tx, id, { resolvedAt: new Date(), resolution, resolvedBy: by, note, ...trial });
    return true;
  }

  async failedAgain(
    tx: SimulatedTransaction,
    id: number,
    failure: { readonly because: string; readonly error: string },
  ): Promise<void> {
    const attempts = (await this.find(tx, id))?.attempts ?? 0;
    change(tx, id, { ...failure, attempts: attempts + 1, lastTriedAt: new Date() });
  }

  async forgetResolved(group: string, days: number): Promise<number> {
    const before = Date.now() - days * 86_400_000;
    const old = (record: ParkedRecord): boolean =>
      record.group === group && (record.resolvedAt?.getTime() ?? Infinity) < before;
    const forgotten = this.state.parked.filter(old).length;
    this.state.parked = this.state.parked.filter((record) => !old(record));
    return forgotten;
  }

  async list(filter: ParkedFilter): Promise<readonly ParkedRecord[]> {
    const matches = (record: ParkedRecord): boolean =>
      (filter.resolved === true || record.resolvedAt === null) &&
      (['group', 'topic', 'workspace', 'subject'] as const).every(
        (name) => !filter[name] || filter[name] === record[name],
      ) &&
      record.id > (filter.after ?? 0);
    return this.state.parked.filter(matches).slice(0, filter.limit ?? 100);
  }

  private async transact<Result>(work: (tx: SimulatedTransaction) => Promise<Result>): Promise<Result> {
    const tx = { state: structuredClone(this.state) };
    const result = await work(tx);
    const fault = this.commitFaults.shift();
    if (fault !== 'not-stored') this.state = tx.state;
    if (fault) throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
    return result;
  }

  private live(tx: SimulatedTransaction, place: Place): ParkedRecord[] {
    return tx.state.parked.filter(
      (record) => record.resolvedAt === null && record.group === place.group && sameTopic(record, place),
    );
  }
}

const key = ({ group, topic, partition }: Place): string => `${group}/${topic}/${partition}`;
const sameTopic = (a: Omit<Place, 'group'>, b: Omit<Place, 'group'>): boolean =>
  a.topic === b.topic && a.partition === b.partition;

function change(tx: SimulatedTransaction, id: number, to: Partial<ParkedRecord>): void {
  tx.state.parked = tx.state.parked.map((record) => (record.id === id ? { ...record, ...to } : record));
}
