import { Channel, Key, Level } from '@sambung/contracts';
import { z } from 'zod';
import { DurationDistribution, FactorDistribution } from './distribution-schema';
import { Duration, Rate } from './units';

/**
 * What a scenario file may say. Strict: a key that is not here is refused, as a misspelt one would silently mean something else.
 * docs/SIMULATION.md explains every key; a test holds the two together. Lengths of time are milliseconds once read.
 */
const Skills = z.record(Key, Level);

/** How long a service or a patience is, which may depend on who serves and when it begins; the first case that holds counts. */
const ByCase = z.strictObject({
  otherwise: DurationDistribution,
  cases: z.array(
    z.strictObject({
      people: Key.optional(),
      from: Duration.optional(),
      until: Duration.optional(),
      is: DurationDistribution,
    }),
  ),
});
const Lasting = z.union([DurationDistribution, ByCase], {
  error: 'a distribution such as {exponential: 10 min}, or {otherwise: …, cases: [{people, from, until, is}]}',
});

/** A figure that may depend on the level of whoever serves; a level that is not named has that of the next lower one. */
const ByLevel = z.union(
  [
    z.number().min(0),
    z.strictObject({ by_level: z.partialRecord(z.enum(['1', '2', '3', '4', '5']), z.number().min(0)) }),
  ],
  {
    error: 'a number, or {by_level: {1: 0.7, 3: 1}}',
  },
);

const Period = z.strictObject({ from: Duration, until: Duration }).refine(({ from, until }) => from < until, {
  error: 'a period ends after it begins',
});

const ContactType = z.strictObject({
  key: Key,
  rate: z
    .union([Rate, z.array(z.strictObject({ from: Duration, rate: Rate })).min(1)], {
      error: 'a rate such as 504 / h, or a list of {from: 9 h, rate: 30 / h}',
    })
    .optional(),
  service: Lasting,
  speed: ByLevel.default(1),
  patience: Lasting.optional(),
  resolution: ByLevel.default(1),
  returns: z.strictObject({ probability: z.number().min(0).max(1), after: DurationDistribution }).optional(),
  channel: Channel.default('phone'),
  priority: z.int().min(0).max(100).default(50),
  tier: z.int().min(0).max(3).default(0),
  steps: z
    .array(z.strictObject({ skills: Skills, hold: Duration.optional() }))
    .min(1)
    .optional(),
  service_level: Duration.optional(),
});

const People = z.strictObject({
  key: Key,
  count: z.int().min(1).max(100_000).default(1),
  skills: Skills,
  speed: z.union([z.number().positive(), FactorDistribution]).default(1),
  speeds: z.record(Key, z.number().positive()).default({}),
  resolution: z.number().min(0).default(1),
  wrap_up: Duration.default(0),
  shifts: z.array(Period).optional(),
  breaks: z.array(Period).default([]),
  capacity: z
    .strictObject({ units: z.number().positive(), weights: z.partialRecord(Channel, z.number().positive()) })
    .optional(),
});

export const Scenario = z.strictObject({
  name: z.string().min(1),
  about: z.string().optional(),
  warm_up: Duration.default(0),
  length: Duration,
  cycle: Duration.optional(),
  replications: z.int().min(1).max(10_000).default(20),
  seed: z.int().min(0).default(1),
  policies: z.array(Key).min(1).default(['longest-idle']),
  service_level: Duration.default(20_000),
  learned_rates: z.strictObject({ error: z.number().min(0).max(2).optional() }).optional(),
  waiting_places: z.int().min(0).optional(),
  lines: z.int().min(1).optional(),
  day_factor: FactorDistribution.optional(),
  answer: DurationDistribution.default({ kind: 'constant', mean: 0 }),
  arrivals: z
    .strictObject({
      csv: z.string().min(1),
      start: z.iso.datetime({ offset: true }).optional(),
      time: z.string().default('time'),
      type: z.string().default('type'),
    })
    .optional(),
  types: z.array(ContactType).min(1),
  people: z.array(People).min(1),
});

export type Scenario = Readonly<z.infer<typeof Scenario>>;
export type ContactType = Scenario['types'][number];
export type PeopleGroup = Scenario['people'][number];
export type Lasting = z.infer<typeof Lasting>;
export type ByLevel = z.infer<typeof ByLevel>;
/** A recorded contact: when it came (ms since the beginning), and of which type. */
export interface RecordedContact {
  readonly at: number;
  readonly type: number;
}
