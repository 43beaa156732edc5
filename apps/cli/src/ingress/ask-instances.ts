import { saysItLives } from '../processes/says-it-lives';
import type { Instances } from './instances';

export interface Asking {
  readonly everyMs: number;
  readonly limitMs: number;
  /** Silent for so long: what was sent there is given up. Longer than a collection of garbage or a slow disk takes. */
  readonly giveUpMs: number;
}

const USUAL: Asking = { everyMs: 1_500, limitMs: 1_000, giveUpMs: 4_000 };

/**
 * Asks every instance whether it lives. A frozen or spinning process refuses no connection (its kernel takes them), so nothing else tells it
 * from one that thinks. Whatever it answers, it answers: what it says of itself is for its supervisor.
 */
export class AskInstances {
  private readonly timer: NodeJS.Timeout;
  private asking = false;

  constructor(
    private readonly instances: Instances,
    private readonly giveUp: (url: string) => void,
    private readonly how: Asking = USUAL,
  ) {
    this.timer = setInterval(() => void this.askAll(), how.everyMs).unref();
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async askAll(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    await Promise.all(this.instances.all().map((url) => this.ask(url)));
    this.asking = false;
  }

  private async ask(url: string): Promise<void> {
    if (await saysItLives(url, this.how.limitMs)) {
      this.instances.answered(url);
      return;
    }
    this.instances.silent(url);
    if (this.instances.silentFor(url) >= this.how.giveUpMs && this.instances.isReplaced(url)) this.giveUp(url);
  }
}
