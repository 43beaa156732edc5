import type { DeskEventView, HandoffView, StoryLine } from '@sambung/contracts';
import type { SambungClient } from '@sambung/client';

/** How long a story waits for what must come: longer than any offer lasts. */
const PATIENCE_MS = 60_000;

export type Line = Pick<StoryLine, 'what' | 'at' | 'say'>;

/** One person at their desk: its stream is open, so offers reach them, and they say what they are doing. */
export class Desk {
  private readonly closing = new AbortController();
  private readonly seen: DeskEventView[] = [];
  private waiting: (() => void)[] = [];
  private reading: Promise<void> = Promise.resolve();
  private failure: unknown;

  private constructor(
    readonly name: string,
    readonly employeeId: string,
    readonly client: SambungClient,
  ) {}

  static async open(person: { name: string; employeeId: string }, client: SambungClient): Promise<Desk> {
    const desk = new Desk(person.name, person.employeeId, client);
    desk.reading = desk.read();
    await client.setPresence({ availability: 'Available' });
    await desk.until(async () => ((await client.desk()).presence.offerable ? true : undefined), 'be offerable');
    return desk;
  }

  /** The offer of this handoff to this person, once it is here. */
  async offerOf(handoff: HandoffView): Promise<string> {
    const offered = await this.until(
      () => this.seen.find((event) => event.what === 'handoff.offered' && event.handoffId === handoff.handoffId),
      'be offered the handoff',
    );
    if (!offered.offerId) throw new Error(`The desk of ${this.name} was shown an offer without its id.`);
    return offered.offerId;
  }

  /** Until that is told of a question among colleagues. */
  async isTold(assistId: string, what: string): Promise<void> {
    await this.until(
      () => this.seen.find((event) => event.what === what && event.assistId === assistId),
      `hear of a question: ${what}`,
    );
  }

  /** What this desk was told of a question, with what was to be said to whoever waited; it stands in nobody else’s story. */
  linesAbout(assistId: string): Line[] {
    return this.seen.flatMap(({ what, at, assist }) =>
      assist?.assistId === assistId ? [{ what, at, say: assist.say }] : [],
    );
  }

  async accept(handoff: HandoffView): Promise<void> {
    await this.client.accept(await this.offerOf(handoff));
  }

  /** Puts the work down and closes the stream. */
  async close(): Promise<void> {
    await this.client.setPresence({ availability: 'Offline' });
    this.closing.abort();
    await this.reading;
  }

  private async read(): Promise<void> {
    try {
      for await (const { data } of this.client.deskStream(this.closing.signal)) {
        this.seen.push(data);
        this.waiting.splice(0).forEach((wake) => wake());
      }
    } catch (error) {
      if (!this.closing.signal.aborted) this.failure = error;
    }
  }

  private async until<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (this.failure) throw this.failure as Error;
      if (Date.now() > deadline) throw new Error(`${this.name} waited ${PATIENCE_MS / 1_000} s to ${what}, in vain.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 200);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }
}
