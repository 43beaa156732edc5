import type { DeskEventView } from '@sambung/contracts';
import type { SambungClient } from '@sambung/client';

/** A desk that stays open whatever dies: it reconnects, goes on after the last number it saw, and checks that none is missing. */
export class LiveDesk {
  readonly seen: DeskEventView[] = [];
  /** Numbers that came twice or were left out: the stream promises neither. */
  readonly gaps: string[] = [];
  private last: number | undefined;
  private readonly closing = new AbortController();
  private readonly ended: Promise<void>;

  constructor(
    private readonly client: SambungClient,
    private readonly onEvent: (event: DeskEventView) => void = () => undefined,
  ) {
    this.ended = this.stayOpen();
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.ended;
  }

  private async stayOpen(): Promise<void> {
    while (!this.closing.signal.aborted) {
      await this.readOnce().catch(() => undefined);
      if (!this.closing.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  private async readOnce(): Promise<void> {
    const from = this.last === undefined ? undefined : String(this.last);
    for await (const { id, event, data } of this.client.deskStream(this.closing.signal, from)) {
      if (id === undefined) continue;
      const number = Number(id);
      const isSnapshot = event === 'snapshot' || event === 'reset';
      if (!isSnapshot && this.last !== undefined && number !== this.last + 1)
        this.gaps.push(`${this.last} → ${number}`);
      this.last = number;
      if (isSnapshot) continue;
      this.seen.push(data);
      this.onEvent(data);
    }
  }
}
