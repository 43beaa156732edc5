import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import {
  NotParked,
  type Operator,
  type OriginalRecord,
  type ParkedRecord,
  type RetryAnswer,
  type RetryRequest,
} from '@sambung/outbox';
import type {
  Append,
  ParkedRow,
  ResolvedRow,
  StateSubject,
  SupersededRow,
  SuspendedRow,
} from '../src/run-switchboards/ledger';

type Asked = RetryRequest & { answer?: RetryAnswer };

/** What routing has put aside, as PostgreSQL keeps it: who is not asked meanwhile, and what operators want of it. */
export class SimulatedParking {
  readonly rows: ParkedRecord[] = [];
  readonly requests: Asked[] = [];
  private readonly suspensions: (SuspendedRow & { readonly partition: number })[] = [];
  private ids = 0;

  constructor(private readonly now: () => number) {}

  /** What is put aside still. */
  get live(): ParkedRecord[] {
    return this.rows.filter(({ resolvedAt }) => resolvedAt === null);
  }

  /** Whether all that an append resolves is parked still. */
  allows({ resolved }: Append): boolean {
    return resolved.every(({ id }) => this.live.some((row) => row.id === id));
  }

  /** In the order in which PostgreSQL does it. */
  take({ from, directory, parked, suspended, resolved, superseded, answers }: Append): void {
    for (const row of directory)
      if (row.kind === 'employee' && row.state === null) this.forget({ workspace: row.workspace, subject: row.id });
    for (const row of parked) this.park(row);
    for (const row of suspended) this.suspend(from.partition, row);
    for (const row of resolved) this.resolve(row.id, row);
    for (const row of superseded) this.supersede(from.partition, row);
    for (const { requestId, answer } of answers) {
      const request = this.requests.find(({ id }) => id === requestId);
      if (request) request.answer ??= answer;
    }
  }

  suspendedIn(partition: number): readonly SuspendedRow[] {
    return this.suspensions
      .filter((row) => row.partition === partition)
      .map(({ workspace, employeeId, reachable }) => ({ workspace, employeeId, reachable }));
  }

  statesIn(partition: number): readonly StateSubject[] {
    const states = this.live.filter((row) => isState(row) && row.partition === partition);
    const distinct = new Map(states.map((row) => [`${row.workspace} ${row.subject}`, row]));
    return [...distinct.values()].flatMap(({ workspace, subject }) =>
      workspace === null ? [] : { workspace, subject },
    );
  }

  /** Everything of the subject of a record that is parked still. */
  with(id: number): readonly ParkedRecord[] {
    const record = this.live.find((row) => row.id === id);
    return record ? this.live.filter((row) => isSameSubject(row, record)) : [];
  }

  failedAgain(id: number, why: { readonly because: string; readonly error: string }): void {
    this.change(id, ({ attempts }) => ({ ...why, attempts: attempts + 1, lastTriedAt: this.date() }));
  }

  /** For the operator. Throws `NotParked`. */
  ask(id: number, operator: Operator): number {
    const record = this.live.find((row) => row.id === id);
    if (!record) throw new NotParked(id);
    return this.requests.push({ id: this.requests.length + 1, parkedId: id, partition: record.partition, operator });
  }

  /** For the operator. Throws `NotParked`. */
  discard(id: number, { by, note }: Operator): void {
    if (!this.live.some((row) => row.id === id)) throw new NotParked(id);
    this.resolve(id, { id, resolution: 'discarded', by, note: note ?? null });
  }

  open(): readonly RetryRequest[] {
    return this.requests.filter(({ answer }) => answer === undefined);
  }

  private park({ record, because, error }: ParkedRow): void {
    const isTwin = (row: OriginalRecord): boolean =>
      row.number === null &&
      row.offset === record.offset &&
      row.topic === record.topic &&
      row.partition === record.partition;
    if (record.number === null && this.rows.some(isTwin)) return;
    const id = (this.ids += 1);
    const untouched = { resolvedAt: null, resolution: null, resolvedBy: null, note: null };
    const times = { parkedAt: this.date(), lastTriedAt: this.date() };
    this.rows.push({ ...record, id, group: 'routing', because, error, attempts: 1, ...times, ...untouched });
  }

  private suspend(partition: number, row: SuspendedRow): void {
    const known = this.suspensions.findIndex(
      ({ workspace, employeeId }) => workspace === row.workspace && employeeId === row.employeeId,
    );
    if (known >= 0) this.suspensions.splice(known, 1);
    if (row.reachable !== null) this.suspensions.push({ ...row, partition });
  }

  private resolve(
    id: number,
    { resolution, by, note }: Omit<ResolvedRow, 'resolution'> & Pick<ParkedRecord, 'resolution'>,
  ): void {
    this.change(id, ({ attempts, lastTriedAt }) => ({
      ...{ resolvedAt: this.date(), resolution, resolvedBy: by, note },
      ...(resolution === 'retried' ? { attempts: attempts + 1, lastTriedAt: this.date() } : { attempts, lastTriedAt }),
    }));
  }

  private supersede(partition: number, { workspace, subject, before }: SupersededRow): void {
    for (const row of this.live) {
      const isTheirs = row.partition === partition && row.workspace === workspace && row.subject === subject;
      const isOlder = row.number === null || before === null || row.number < before;
      if (isState(row) && isTheirs && isOlder)
        this.change(row.id, () => ({ resolvedAt: this.date(), resolution: 'superseded' }));
    }
  }

  private forget({ workspace, subject }: StateSubject): void {
    const kept = this.rows.filter(
      (row) => row.workspace !== workspace || row.subject !== subject || row.kind !== 'state',
    );
    this.rows.splice(0, this.rows.length, ...kept);
  }

  private change(id: number, to: (row: ParkedRecord) => Partial<ParkedRecord>): void {
    const index = this.rows.findIndex((row) => row.id === id);
    const row = this.rows[index];
    if (row) this.rows[index] = { ...row, ...to(row) };
  }

  private date(): Date {
    return new Date(this.now());
  }
}

export const isOfRequests = ({ topic }: OriginalRecord): boolean => topic === FRONT_DESK_TOPIC;
const isState = ({ topic, kind }: OriginalRecord): boolean => topic === DIRECTORY_TOPIC && kind === 'state';

const isSameSubject = (one: OriginalRecord, other: OriginalRecord): boolean =>
  (['topic', 'partition', 'workspace', 'subject'] as const).every((name) => one[name] === other[name]);
