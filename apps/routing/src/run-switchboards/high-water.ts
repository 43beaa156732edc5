import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { Batch } from '@sambung/event-bus';
import type { Standing } from './ledger';

/** Knows when what stood in the topics at a moment has been read, whatever was applied of it. */
export class HighWater {
  private readonly read: Map<string, number>;

  constructor(
    from: Standing,
    private readonly ends: ReadonlyMap<string, number>,
  ) {
    this.read = new Map<string, number>([
      [FRONT_DESK_TOPIC, from.frontDeskNo],
      [DIRECTORY_TOPIC, from.directoryNo],
    ]);
  }

  seen({ topic, records }: Batch): void {
    const numbers = records.map(({ headers }) => Number(headers['ce_sequence'])).filter(Number.isSafeInteger);
    this.read.set(topic, Math.max(this.read.get(topic) ?? 0, ...numbers));
  }

  get reached(): boolean {
    return [...this.ends].every(([topic, end]) => (this.read.get(topic) ?? 0) >= end);
  }
}
