import type { System } from '../system/system';

/**
 * Records that came to a reader a second time and were dropped by their number, over all instances that ever ran. A killed process
 * takes its counter with it, so this looks before each fault, and what comes between is not counted: the true number is higher.
 */
export class Dropped {
  private readonly byProcess = new Map<number, number>();

  constructor(private readonly system: System) {}

  get total(): number {
    return [...this.byProcess.values()].reduce((sum, each) => sum + each, 0);
  }

  async look(): Promise<void> {
    await Promise.all(this.system.instances.map(({ port, process }) => this.read(port, process.pid)));
  }

  private async read(port: number, pid: number): Promise<void> {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/metrics`, { signal: AbortSignal.timeout(500) });
      const lines = (await response.text())
        .split('\n')
        .filter((line) => /^sambung_\w*(dropped|records_total\{[^}]*fate="dropped")/.test(line));
      this.byProcess.set(
        pid,
        lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0),
      );
    } catch {
      // Killed or frozen just now: what it had counted before stays.
    }
  }
}
