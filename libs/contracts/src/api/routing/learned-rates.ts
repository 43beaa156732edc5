import { z } from 'zod';
import { BilingualText, Id } from '../../vocabulary';

/** Of what an estimate is made: what was seen, what the declared level lets expect, and how much of the difference is believed (0 to 1). */
const Ingredients = z.object({
  seen: z.number(),
  expected: z.number(),
  believedPart: z.number(),
  estimate: z.number(),
});

export const LearnedRateView = z.object({
  reasonId: Id,
  reason: BilingualText,
  /** Declared, in what the reason's plan asks for first; 3 where it asks for no skill. */
  level: z.int().min(0).max(5),
  /** Pieces of work it was learned from, each counting half after sixty days. */
  pieces: z.number(),
  /** Seconds with a contact (geometric mean). */
  seconds: Ingredients,
  /** Part of contacts that were settled: helped, and not back within a day for the same. */
  settled: Ingredients,
  /** How many times what the level lets expect is believed to be settled in the same time: 1 is as declared. */
  pace: z.number(),
  text: BilingualText,
});
export type LearnedRateView = z.infer<typeof LearnedRateView>;

/** `GET /v1/routing/employees/{id}/learned-rates`: for the person, and for whoever manages them. */
export const LearnedRatesView = z.object({
  employeeId: Id,
  /** False: the company has not chosen that anything is learned, and nothing is. */
  learned: z.boolean(),
  text: BilingualText,
  rates: z.array(LearnedRateView),
});
export type LearnedRatesView = z.infer<typeof LearnedRatesView>;
