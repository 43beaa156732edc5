import type { Board } from '../board/board';
import type { RatesEvent, SwitchboardEvent } from '../events';
import { reckon } from '../rates/reckon';

const NAMES: Readonly<Record<RatesEvent['type'], true>> = { 'learning-set': true, 'staffing-reckoned': true };

export function isRatesEvent(event: SwitchboardEvent): event is RatesEvent {
  return event.type in NAMES;
}

/** What policies go by of people’s pace changes here and nowhere else: between two of these, everybody keeps their row. */
export function evolveRates(board: Board, event: RatesEvent): void {
  if (event.type === 'learning-set') board.rates.learn(event.on);
  else board.rates.reckoning = reckon(board, event.worths && new Map(event.worths), event.at);
  for (const person of board.people.all()) {
    const rates = board.rates.ratesOf(person.profile);
    if (!board.rules.policy.usesRates) person.rates = rates;
    else board.changeRates(person, rates);
  }
}
