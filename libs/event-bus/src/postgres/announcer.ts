import type { Pool } from 'pg';
import { recordsArrived } from './notices';

/** Tells other processes where records have arrived: one NOTIFY at a time, with all places that came up during the last. */
export class Announcer {
  private readonly places = new Set<string>();
  private telling: Promise<void> | undefined;

  /** @param from names this process, which needs no NOTIFY to know. */
  constructor(
    private readonly pool: Pool,
    private readonly from: string,
  ) {}

  announce(place: string): void {
    this.places.add(place);
    this.telling ??= this.tellAll().finally(() => {
      this.telling = undefined;
    });
  }

  async idle(): Promise<void> {
    await this.telling;
  }

  private async tellAll(): Promise<void> {
    while (this.places.size > 0) {
      const places = [...this.places];
      this.places.clear();
      // If it cannot be told, the others find out by polling.
      await recordsArrived(this.pool, this.from, places).catch(() => undefined);
    }
  }
}
