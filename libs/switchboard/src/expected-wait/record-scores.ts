import { AS_FORECAST, type Outcome, type Scores, calibrated } from './calibration';
import type { Foretold } from './awaited';
import { type Wait, type WaitForecast, scoreOf } from './wait-forecast';

/** How forecasts have kept: those told to who came, and those by the place alone, which are told on the way. */
export interface RecordScores {
  readonly coming: Scores;
  readonly waiting: Scores;
}

export const UNTRIED: RecordScores = { coming: AS_FORECAST, waiting: AS_FORECAST };

/** A wait for which that was foretold is over. */
export function scoresAfter(scores: RecordScores, { told, byPlace }: Foretold, wait: Wait): RecordScores {
  return {
    coming: calibrated(scores.coming, outcomeOf(wait, told)),
    waiting: calibrated(scores.waiting, outcomeOf(wait, byPlace)),
  };
}

const outcomeOf = ({ waited, gaveUp }: Wait, forecast: WaitForecast): Outcome => ({
  score: scoreOf(waited, forecast),
  gaveUp,
});

/** To begin with in a queue of its own: what holds elsewhere, to be left quickly. */
export const afresh = ({ coming, waiting }: RecordScores): RecordScores => ({
  coming: { ...coming, known: 0 },
  waiting: { ...waiting, known: 0 },
});
