import type { StoredSnapshot } from '@sambung/decision-log';
import type { NewSnapshot, Snapshots } from '../src/keep-snapshots/snapshots';
import type { DecisionRow, History } from '../src/run-switchboards/ledger';

interface Row extends NewSnapshot {
  verified: boolean;
}

/** What of a ledger lies beside the snapshots. */
interface Decided {
  readonly decisions: DecisionRow[];
  history(workspace: string, unreadable?: number): Promise<History>;
}

/** Snapshots in memory, as PostgreSQL keeps them. */
export class SimulatedSnapshots implements Snapshots {
  private rows: Row[] = [];

  constructor(private readonly decided: Decided) {}

  history(workspace: string, unreadable?: number): Promise<History> {
    return this.decided.history(workspace, unreadable);
  }

  async discard(workspace: string, version: number): Promise<void> {
    this.rows = this.rows.filter((row) => row.workspace !== workspace || row.version !== version);
  }

  async insert(snapshot: NewSnapshot): Promise<void> {
    const { workspace, version } = snapshot;
    const there = this.find(workspace, version);
    if (there?.verified) return;
    this.rows = [...this.rows.filter((row) => row !== there), { ...snapshot, verified: false }];
  }

  async partsOf(workspace: string, version: number): Promise<readonly string[]> {
    return this.find(workspace, version)?.parts ?? [];
  }

  async markVerified(workspace: string, version: number): Promise<void> {
    const row = this.find(workspace, version);
    if (row) row.verified = true;
  }

  async deleteBehind(workspace: string, before: number): Promise<void> {
    const [, second] = this.verified(workspace);
    if (!second) return;
    const young = this.decided.decisions.filter((row) => row.workspace === workspace && row.nowMs >= before);
    this.forgetBehind(workspace, Math.min(second.version, ...young.map(({ version }) => version - 1)));
    this.rows = this.rows.filter((row) => row.workspace !== workspace || row.version >= second.version);
  }

  /** Decisions up to a version go. */
  forgetBehind(workspace: string, version: number): void {
    const { decisions } = this.decided;
    const kept = decisions.filter((row) => row.workspace !== workspace || row.version > version);
    decisions.splice(0, decisions.length, ...kept);
  }

  /** The newest verified one that is not of this version. */
  newest(workspace: string, unreadable?: number): StoredSnapshot | undefined {
    return this.verified(workspace).find(({ version }) => version !== unreadable);
  }

  /** How far the newest verified one has come. */
  versionOf(workspace: string): number {
    return this.newest(workspace)?.version ?? 0;
  }

  /** The disk has changed what it was given. */
  damageNewest(workspace: string): void {
    const [newest] = this.verified(workspace);
    if (newest) this.rows[this.rows.indexOf(newest)] = { ...newest, parts: newest.parts.slice(1) };
  }

  private find(workspace: string, version: number): Row | undefined {
    return this.rows.find((row) => row.workspace === workspace && row.version === version);
  }

  private verified(workspace: string): Row[] {
    const rows = this.rows.filter((row) => row.workspace === workspace && row.verified);
    return rows.sort((a, b) => b.version - a.version);
  }
}
