import { until } from '@sambung/testing';
export interface StreamedEvent {
  readonly id: number | undefined;
  readonly event: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came
  readonly data: any;
}

/** Reads server-sent events as they come. */
export class StreamReader {
  readonly events: StreamedEvent[] = [];
  private ended = false;

  static async open(url: string, headers: Record<string, string>): Promise<StreamReader> {
    const leaving = new AbortController();
    const response = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: leaving.signal });
    if (response.status !== 200 || !response.body) throw new Error(`${response.status} ${await response.text()}`);
    return new StreamReader(response.body, leaving);
  }

  private constructor(
    body: ReadableStream<Uint8Array>,
    private readonly leaving: AbortController,
  ) {
    void this.read(body);
  }

  get isOpen(): boolean {
    return !this.ended;
  }

  /** The first event that matches, waited for. */
  async next(event: string, matches: (event: StreamedEvent) => boolean = () => true): Promise<StreamedEvent> {
    return until(
      () => this.events.find((each) => each.event === event && matches(each)),
      () => `${event} comes; these have: ${this.events.map((each) => each.event).join(', ')}`,
    );
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const bytes of body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(bytes, { stream: true });
        const frames = text.split('\n\n');
        text = frames.pop() ?? '';
        for (const frame of frames) this.take(frame);
      }
    } catch {
      // Left, or cut: what came before is kept.
    } finally {
      this.ended = true;
    }
  }

  private take(frame: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1];
    const data = field('data');
    if (data === undefined) return;
    const id = field('id');
    this.events.push({
      id: id === undefined ? undefined : Number(id),
      event: field('event') ?? 'message',
      data: JSON.parse(data) as unknown,
    });
  }
}
