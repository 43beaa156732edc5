import type { Decision, SwitchboardSnapshot } from '@sambung/switchboard';
import { Boards, Switchboards, type Board } from '../../../apps/routing/src/run-switchboards/boards';

/** Real switchboards, of which it is known afterwards which one took a decision. */
export class DecidedBoards extends Boards {
  private readonly real = new Switchboards();

  /** `taking`: takes a decision that a command asks for, and may fail to. */
  constructor(private readonly taking: (commandId: string, decide: () => Decision) => Decision) {
    super();
  }

  private readonly by = new WeakMap<Decision['events'], Board>();

  empty(): Board {
    return this.noting(this.real.empty());
  }

  restore(snapshot: SwitchboardSnapshot): Board {
    return this.noting(this.real.restore(snapshot));
  }

  /** The board that decided these events, as it is now. */
  of(events: Decision['events']): Board | undefined {
    return this.by.get(events);
  }

  private noting(board: Board): Board {
    const handle = board.handle.bind(board);
    board.handle = (command, now) => {
      const mayFail = 'commandId' in command && command.type !== 'return-stuck';
      const decide = (): Decision => handle(command, now);
      const decision = mayFail ? this.taking(command.commandId, decide) : decide();
      this.by.set(decision.events, board);
      return decision;
    };
    return board;
  }
}
