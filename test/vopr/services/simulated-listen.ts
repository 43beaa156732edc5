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

  tell(channel: string, payload: string): void {
    for (const { process, wake, channel: listened } of this.listeners) {
      if (listened !== channel || this.dice.chance(this.lost)) continue;
      this.steps.schedule(process, `is woken: ${payload}`, 0, () => {
        wake(payload);
      });
    }
  }
}
