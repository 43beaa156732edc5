import { z } from 'zod';
import type { Distribution } from '../random/distribution';
import { Duration } from './units';

/** A distribution of lengths of time. */
export const DurationDistribution = distributionOf(Duration);
/** A distribution of factors, such as how fast somebody works. */
export const FactorDistribution = distributionOf(z.number().min(0));

/** One key says which: `exponential: 10 min`, `lognormal: {mean: 4 min, cv: 1.2}`. */
function distributionOf(value: z.ZodType<number, string | number>) {
  const spread = z.strictObject({ mean: value, cv: z.number().min(0) });
  const named = z.strictObject({
    constant: value.optional(),
    exponential: value.optional(),
    lognormal: spread.optional(),
    gamma: spread.optional(),
    erlang: z.strictObject({ mean: value, phases: z.int().min(1).max(10_000) }).optional(),
    hyperexponential: z
      .array(z.strictObject({ share: z.number().positive(), mean: value }))
      .min(1)
      .optional(),
    empirical: z.array(value).min(1).optional(),
  });
  return named
    .refine((given) => Object.values(given).filter((each) => each !== undefined).length === 1, {
      error: 'exactly one of constant, exponential, lognormal, gamma, erlang, hyperexponential, empirical',
    })
    .transform((given): Distribution => {
      if (given.exponential !== undefined) return { kind: 'exponential', mean: given.exponential };
      if (given.lognormal) return { kind: 'lognormal', ...given.lognormal };
      if (given.gamma) return { kind: 'gamma', ...given.gamma };
      if (given.erlang) return { kind: 'gamma', mean: given.erlang.mean, cv: Math.sqrt(1 / given.erlang.phases) };
      if (given.hyperexponential) return { kind: 'hyperexponential', parts: given.hyperexponential };
      if (given.empirical) return { kind: 'empirical', values: given.empirical };
      return { kind: 'constant', mean: given.constant ?? 0 };
    });
}
