import { DEFAULT_TIMING, Switchboard, type SwitchboardOptions, type SwitchboardSnapshot } from '@sambung/switchboard';
import { VirtualSwitchboard } from '../run/virtual-switchboard';
import { AsRecorded } from './as-recorded';
import { boardAt } from './board-at';
import type { Change } from './change';
import { gatherFacts } from './gather-facts';
import { habitsIn } from './habits';
import { type Observed, Observer, type Window } from './observe';
import { PeopleAgain } from './people-again';
import type { Recording } from './recording';
import { firstPolicy } from './recorded-policy';

/** A stretch of a recording, ready to be played as often as wanted. */
export class Replay {
  private readonly start: SwitchboardSnapshot;
  private readonly facts;
  private readonly habits;
  private readonly decisions;
  private readonly reasonIds: string[];

  constructor(
    recording: Recording,
    private readonly window: Window,
  ) {
    const [board, before] = boardAt(recording, window.since);
    this.start = board.snapshot();
    this.decisions = recording.decisions.slice(before).filter(({ now }) => now <= window.until);
    this.facts = gatherFacts(recording);
    this.habits = habitsIn(recording, this.facts);
    this.reasonIds = reasonsIn(this.start, this.decisions);
  }

  /** What was. */
  recorded(): Observed {
    const observer = new Observer(this.window, this.start, this.reasonIds);
    for (const { events } of this.decisions) for (const event of events) observer.follow(event);
    return observer.close();
  }

  /** What would have been. Without a change: what the model makes of what was, which says how good it is. */
  played(change: Change = {}): Observed {
    const { window, start, facts, habits, decisions } = this;
    const board = new VirtualSwitchboard(Switchboard.restore(start, this.optionsFor(change)), window.since);
    const observer = new Observer(window, start, this.reasonIds);
    const people = new PeopleAgain(board, window, facts, habits);
    board.onEvent = (event) => {
      observer.follow(event);
      people.follow(event);
    };
    const outside = new AsRecorded(board, window.since, change);
    outside.change(start);
    outside.expect(decisions, facts);
    people.goOnFrom(start);
    const end = window.until - window.since;
    while (board.next <= end) board.step();
    return observer.close();
  }

  private optionsFor({ policy, timing, askAtOnce }: Change): SwitchboardOptions {
    return {
      policy: policy ?? firstPolicy(this.decisions),
      ...(timing && { timing: { ...DEFAULT_TIMING, ...timing } }),
      ...(askAtOnce !== undefined && { askAtOnce }),
    };
  }
}

/** Every reason that a contact of the stretch came for. */
function reasonsIn({ reasons }: SwitchboardSnapshot, decisions: Recording['decisions']): string[] {
  const said = decisions.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'handoff-requested' ? [event.reasonId] : [])),
  );
  return [...new Set([...reasons.map(({ reasonId }) => reasonId), ...said])];
}
