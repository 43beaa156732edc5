import type { Response } from 'express';
import type { Principal } from '../access/principal';

export interface StreamEvent {
  /** Comes back as Last-Event-ID. */
  readonly id?: string | number;
  readonly event?: string;
  /** Sent as JSON. */
  readonly data: unknown;
}

export interface StreamOptions {
  readonly principal: Principal;
  /** How long a reader should wait before it comes back, ms. */
  readonly retryMs?: number;
  /** A comment keeps proxies from closing a quiet stream, ms. */
  readonly heartbeatMs?: number;
  /** A reader that takes nothing for so long is closed, ms: it comes back and resumes, instead of filling our memory. */
  readonly slowReaderMs?: number;
}

export type CloseReason = 'reader-left' | 'slow-reader' | 'token-expired' | 'deactivated' | 'shutdown' | 'ended';

const LONGEST_TIMER = 2 ** 31 - 1;

/** One reader of server-sent events (WHATWG HTML, section 9.2). */
export class EventStream {
  readonly principal: Principal;
  /** Resolves once, whoever ends it. Release subscriptions then. */
  readonly closed: Promise<CloseReason>;
  private resolveClosed!: (reason: CloseReason) => void;
  private reason: CloseReason | undefined;
  private readonly timers: NodeJS.Timeout[] = [];
  private draining: Promise<void> | undefined;

  /** @internal Use `Streams.open`. */
  constructor(
    private readonly response: Response,
    private readonly options: StreamOptions,
  ) {
    this.principal = options.principal;
    this.closed = new Promise((resolve) => (this.resolveClosed = resolve));
    response.once('close', () => {
      this.close('reader-left');
    });
    response.on('error', () => {
      this.close('reader-left');
    });
    this.begin();
  }

  get isOpen(): boolean {
    return this.reason === undefined;
  }

  /** Resolves when the reader has room for more: true, or false if the stream is closed. Await it, so that a long replay stays small in memory. */
  async send(event: StreamEvent): Promise<boolean> {
    await this.draining;
    if (!this.isOpen) return false;
    if (!this.response.write(frame(event))) await this.roomForMore();
    return this.isOpen;
  }

  close(reason: CloseReason = 'ended'): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    for (const timer of this.timers) clearTimeout(timer);
    if (reason === 'slow-reader') this.response.destroy();
    else this.response.end();
    this.resolveClosed(reason);
  }

  private begin(): void {
    const { retryMs = 1_000, heartbeatMs = 15_000, principal } = this.options;
    this.response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    this.response.write(`retry: ${retryMs}\n\n`);
    this.timers.push(
      setInterval(() => {
        this.beat();
      }, heartbeatMs),
    );
    if (principal.closesAt !== undefined) {
      const left = Math.min(Math.max(principal.closesAt - Date.now(), 0), LONGEST_TIMER);
      this.timers.push(
        setTimeout(() => {
          this.close('token-expired');
        }, left),
      );
    }
    for (const timer of this.timers) timer.unref();
  }

  /** Not on top of what the reader has not taken yet. */
  private beat(): void {
    if (this.draining === undefined && !this.response.write(': \n\n')) void this.roomForMore();
  }

  private roomForMore(): Promise<void> {
    this.draining ??= new Promise<void>((resolve) => {
      const tooSlow = setTimeout(() => {
        this.close('slow-reader');
      }, this.options.slowReaderMs ?? 20_000);
      const done = (): void => {
        clearTimeout(tooSlow);
        this.draining = undefined;
        this.response.off('drain', done);
        resolve();
      };
      this.response.once('drain', done);
      void this.closed.then(done);
    });
    return this.draining;
  }
}

function frame({ id, event, data }: StreamEvent): string {
  return `${id === undefined ? '' : `id: ${oneLine(id)}\n`}${event === undefined ? '' : `event: ${oneLine(event)}\n`}data: ${JSON.stringify(data)}\n\n`;
}

/** A line break inside a field would begin a new one. */
const oneLine = (text: string | number): string => String(text).replace(/[\r\n]/g, ' ');
