import type { Board } from '../board/board';
import type { SwitchboardEvent } from '../events';
import { evolveDirectory, isDirectoryEvent } from './evolve-directory';
import { evolveFillIn, isFillInEvent } from './evolve-fill-in';
import { evolveHandoff, isHandoffEvent } from './evolve-handoff';
import { evolvePerson } from './evolve-person';
import { evolveRates, isRatesEvent } from './evolve-rates';

/**
 * The one way in which a board changes. It refuses nothing and decides nothing: whatever it needs to know stands in the event,
 * so that a replay leads to the same board whatever the rules have become since.
 */
export function evolve(board: Board, event: SwitchboardEvent): void {
  if (event.at > board.now) board.now = event.at;
  if (isHandoffEvent(event)) return evolveHandoff(board, event);
  if (isDirectoryEvent(event)) return evolveDirectory(board, event);
  if (isFillInEvent(event)) return evolveFillIn(board, event);
  if (isRatesEvent(event)) return evolveRates(board, event);
  switch (event.type) {
    case 'command-applied':
    case 'command-refused':
    case 'command-done':
      return board.outcomes.remember(event);
    default:
      return evolvePerson(board, event);
  }
}
