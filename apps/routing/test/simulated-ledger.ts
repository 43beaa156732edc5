import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@sambung/outbox';
import { jsonCopy } from '@sambung/testing';
import {
  Ledger,
  type Append,
  type DecisionRow,
  type History,
  type ParkedSubject,
  type Standing,
  type StateSubject,
  type SuspendedRow,
} from '../src/run-switchboards/ledger';
import { AppendRefused, HandoffKnownAlready } from '../src/run-switchboards/shell.errors';
import { isOfRequests, SimulatedParking } from './simulated-parking';
import { SimulatedSnapshots } from './simulated-snapshots';

/** The ledger as PostgreSQL keeps it, in memory: the same promises, held to by the same contract suite. */
export class SimulatedLedger extends Ledger {
  readonly decisions: (DecisionRow & { readonly partition: number })[] = [];
  readonly records: { readonly number: number; readonly partition: number; readonly event: NewEvent }[] = [];
  readonly handoffs = new Map<string, { live: boolean }>();
  readonly snapshots = new SimulatedSnapshots(this);
  readonly parking = new SimulatedParking(() => Date.now());
  private readonly owners = new Map<number, Standing>();
  private readonly boards = new Map<string, { partition: number; version: number; nextDueMs: number | null }>();

  constructor() {
    super();
    for (let partition = 0; partition < 12; partition++) {
      const numbers = { seq: 0, frontDeskNo: 0, directoryNo: 0, publicNo: 0, nowMs: 0 };
      this.owners.set(partition, { partition, claim: randomUUID(), url: '', ...numbers });
    }
  }

  async claim(partitions: readonly number[], url: string): Promise<readonly Standing[]> {
    for (const before of await this.standings(partitions)) {
      this.owners.set(before.partition, { ...before, url, claim: randomUUID() });
    }
    return this.standings(partitions);
  }

  async standings(partitions: readonly number[]): Promise<readonly Standing[]> {
    return partitions.flatMap((partition) => this.owners.get(partition) ?? []);
  }

  async append(append: Append): Promise<boolean> {
    const { from, to } = append;
    const standing = this.owners.get(from.partition);
    if (!standing || standing.claim !== from.claim || standing.seq !== from.seq) return false;
    this.refuseKnown(append);
    if (!this.parking.allows(append)) throw new AppendRefused(from.partition);
    this.owners.set(from.partition, { ...standing, ...to });
    const { partition } = from;
    this.decisions.push(...append.decisions.map((row) => ({ ...jsonCopy(row), partition })));
    this.records.push(
      ...append.records.map((event, index) => ({
        partition,
        event: jsonCopy(event),
        number: from.publicNo + 1 + index,
      })),
    );
    for (const { workspace, ...board } of append.boards) this.boards.set(workspace, { partition, ...board });
    for (const row of append.handoffs) this.keep(row);
    this.parking.take(append);
    return true;
  }

  async workspacesWithTimers(partition: number): Promise<readonly string[]> {
    return [...this.boards]
      .filter(([, board]) => board.partition === partition && board.nextDueMs !== null)
      .map(([id]) => id);
  }

  async suspended(partition: number): Promise<readonly SuspendedRow[]> {
    return this.parking.suspendedIn(partition);
  }

  async parkedStates(partition: number): Promise<readonly StateSubject[]> {
    return this.parking.statesIn(partition);
  }

  async parkedWith(id: number): Promise<ParkedSubject> {
    const records = this.parking.with(id);
    const [record] = records;
    const over =
      record && isOfRequests(record) && this.handoffs.get(`${record.workspace} ${record.subject}`)?.live === false;
    return { records, over: over ?? false };
  }

  async failedAgain(id: number, failure: { readonly because: string; readonly error: string }): Promise<void> {
    this.parking.failedAgain(id, failure);
  }

  async history(workspace: string, unreadable?: number): Promise<History> {
    const snapshot = this.snapshots.newest(workspace, unreadable);
    const after = snapshot?.version ?? 0;
    const decisions = this.decisions
      .filter((row) => row.workspace === workspace && row.version > after)
      .map(({ version, events }) => ({ version, schemaVersion: 1, events: jsonCopy(events) }));
    return { snapshot, decisions, version: this.boards.get(workspace)?.version ?? 0 };
  }

  /** Workspaces of these partitions whose newest snapshot is so many decisions behind. */
  toSnapshot(partitions: readonly number[], every: number): string[] {
    return [...this.boards].flatMap(([workspace, { partition, version }]) =>
      partitions.includes(partition) && version - this.snapshots.versionOf(workspace) >= every ? workspace : [],
    );
  }

  private refuseKnown({ handoffs }: Append): void {
    if (handoffs.some((row) => row.isNew && this.handoffs.has(`${row.workspace} ${row.handoffId}`))) {
      throw new HandoffKnownAlready();
    }
  }

  private keep({ workspace, handoffId, isNew, view }: Append['handoffs'][number]): void {
    const key = `${workspace} ${handoffId}`;
    if (isNew || this.handoffs.get(key)?.live) this.handoffs.set(key, { live: view !== undefined });
  }
}
