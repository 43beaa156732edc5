import type { Dice } from '../../chaos/dice';
import type { Process, Steps } from '../time/steps';

type Wake = (payload: string | undefined) => void;

/** LISTEN and NOTIFY of one database: whoever listens hears of it in a turn of their own, or not at all. */
export class Notices {
  /** Share of the notices that get lost. */
  lost = 0;
  private readonly listeners: { readonly channel: string; readonly process: Process; readonly wake: Wake }[] = [];

  constructor(
    private readonly steps: Steps,
    private readonly dice: Dice,
  ) {}

  /** What one process listens to, in the shape of the platform's `Listen`. */
  of(process: Process) {
    return {
      subscribe: (channel: string, wake: Wake): (() => void) => {
        const listener = { channel, process, wake };
        this.listeners.push(listener);
        return () => {
          this.listeners.splice(this.listeners.indexOf(listener), 1);
        };
      },
      notify: (channel: string, payload: string): void => {
        this.tell(channel, payload);
      },
    };
  }

  /** One connection of a process listens for all in it. */
  tell(channel: string, payload: string): void {
    const listening = this.listeners.filter(({ channel: listened }) => listened === channel);
    for (const process of new Set(listening.map(({ process: each }) => each))) {
      if (process.dead || this.dice.chance(this.lost)) continue;
      this.steps.schedule(process, `is woken: ${payload}`, 0, () => {
        for (const { wake, process: whose } of listening) if (whose === process) wake(payload);
      });
    }
  }
}
