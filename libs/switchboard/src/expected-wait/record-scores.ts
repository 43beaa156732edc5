import { AS_FORECAST, type Scores, calibrated } from './calibration';
import type { Foretold } from './awaited';
import { scoreOf } from './wait-forecast';

/** How forecasts have kept: those told to who came, and those by the place alone, which are told on the way. */
export interface RecordScores {
  readonly coming: Scores;
  readonly waiting: Scores;
}

export const UNTRIED: RecordScores = { coming: AS_FORECAST, waiting: AS_FORECAST };

/** What was foretold has come true after `waited` seconds. */
export function scoresAfter({ coming, waiting }: RecordScores, foretold: Foretold, waited: number, weight: number) {
  return {
    coming: calibrated(coming, scoreOf(waited, foretold.told), weight),
    waiting: calibrated(waiting, scoreOf(waited, foretold.byPlace), weight),
  };
}

/** To begin with in a queue of its own: what holds elsewhere, to be left quickly. */
export const afresh = ({ coming, waiting }: RecordScores): RecordScores => ({
  coming: { ...coming, known: 0 },
  waiting: { ...waiting, known: 0 },
});
