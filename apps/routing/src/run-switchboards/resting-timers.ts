const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;

/**
 * Workspaces whose timers failed, because of a bug, and rest: longer each time, so that neither their own commands nor their neighbours'
 * timers wait behind them.
 */
export class RestingTimers {
  private readonly resting = new Map<string, { readonly until: number; readonly failures: number }>();

  failed(workspace: string, now: number): void {
    const failures = (this.resting.get(workspace)?.failures ?? 0) + 1;
    const rest = Math.min(FIRST_REST_MS * 2 ** (failures - 1), LONGEST_REST_MS);
    this.resting.set(workspace, { failures, until: now + rest });
  }

  succeeded(workspace: string): void {
    this.resting.delete(workspace);
  }

  /** Milliseconds since 1970; 0 for a workspace whose timers are well. */
  until(workspace: string): number {
    return this.resting.get(workspace)?.until ?? 0;
  }
}
