import { z } from 'zod';
import { Key, SentDay, Timestamp, TimeZone, Weekday } from '../../vocabulary';
import { QuarterClock } from './rota-bodies';

/** What is promised of a queue; sent without patience, it is estimated from who gave up. */
const Target = z.strictObject({
  /** Of all who come, answered within the time. */
  share: z.number().min(0.01).max(0.99).default(0.8),
  withinSeconds: z.number().min(0).max(3_600).default(20),
  mostOccupancy: z.number().min(0.1).max(1).default(0.9),
  /** Mean time after which somebody waiting gives up; null: nobody does. */
  patienceSeconds: z.number().min(1).max(7_200).nullable().optional(),
});

/** `PUT /v1/teams/{id}/rota-demands/{key}`: real contacts, from which follows what usually comes. */
export const RotaDemandBody = z.strictObject({
  /** A CSV of contacts, one a line: when it came, what about, how long it took, waited, given up. */
  csv: z.string().max(12_000_000),
  /** Of times without an offset, and where days begin; left out, that of the team’s rota rules. */
  timeZone: TimeZone.optional(),
  /** First and last whole day that the file holds; left out, those of its first and last contact. */
  from: SentDay.optional(),
  until: SentDay.optional(),
  /** Only contacts about these; left out: about anything. */
  reasons: z.array(Key).min(1).max(100).optional(),
  /** Added to each contact that somebody had: what comes after it and is not in the file. */
  wrapUpSeconds: z.number().min(0).max(3_600).default(0),
  target: Target.prefault({}),
  /** Take the lines that can be understood, although others cannot. */
  skipProblems: z.boolean().default(false),
});
export type RotaDemandBody = z.infer<typeof RotaDemandBody>;

export const RotaDemandQuery = z.strictObject({ dryRun: z.stringbool().default(false) });
export const RotaDemandPath = z.object({ key: Key });

/** `PUT /v1/teams/{id}/rota-demands/{key}/needs`: people needed at times of a week, said by hand. */
export const GivenDemandBody = z.strictObject({
  needs: z
    .array(
      z.strictObject({
        ...{ weekday: Weekday, from: QuarterClock, to: QuarterClock },
        people: z.int().min(0).max(2_000),
      }),
    )
    .min(1)
    .max(700),
});
export type GivenDemandBody = z.infer<typeof GivenDemandBody>;

/** What is needed at a time of a weekday: what comes in each quarter of an hour and the people that follow by Erlang-A and the target; or, said by hand, people alone. */
const Need = z.object({
  weekday: Weekday,
  from: z.string(),
  to: z.string(),
  contacts: z.number().nullable(),
  handleSeconds: z.number().nullable(),
  people: z.int(),
});

/** What a demand was computed from. */
const Source = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  timeZone: TimeZone,
  reasons: z.array(Key).nullable(),
  /** Lines of the file that were understood; those about something else, or of days that are not counted; those that were refused. */
  lines: z.int(),
  otherReasons: z.int(),
  otherDays: z.int(),
  refused: z.int(),
  /** Counted; of these given up, and of unknown length. */
  contacts: z.int(),
  abandoned: z.int(),
  withoutLength: z.int(),
  /** Counted days of each weekday, Monday first; holidays of the team among the days of the file, which are not counted. */
  days: z.array(z.int()),
  holidays: z.array(z.iso.date()),
  /** Mean length of a contact, wrap-up included, s. */
  handleSeconds: z.number(),
  patience: z.object({
    seconds: z.number().nullable(),
    basis: z.enum(['estimated', 'given', 'assumed']),
    /** Of an estimate: its standard error as a part of it. */
    relativeError: z.number().nullable(),
  }),
  /** SHA-256 of the file. */
  sha256: z.string(),
});
export type RotaDemandSource = z.infer<typeof Source>;

const problem = { line: z.int().nullable(), column: z.string().nullable(), value: z.string().nullable() };
export const RotaDemandProblem = z.object({ ...problem, problem: z.string(), remedy: z.string() });
export type RotaDemandProblem = z.infer<typeof RotaDemandProblem>;

export const RotaDemandView = z.object({
  key: Key,
  version: z.int(),
  savedAt: Timestamp.nullable(),
  /** Null where people were said by hand: nothing is worked out. */
  target: z
    .object({
      share: z.number(),
      withinSeconds: z.number(),
      mostOccupancy: z.number(),
      patienceSeconds: z.number().nullable(),
    })
    .nullable(),
  needs: z.array(Need),
  /** Null where people were said by hand. */
  source: Source.nullable(),
});
export type RotaDemandView = z.infer<typeof RotaDemandView>;
export const RotaDemandList = z.object({ demands: z.array(RotaDemandView) });

/** Saved, or with `?dryRun=true` only computed. */
export const ComputedRotaDemand = RotaDemandView.extend({ dryRun: z.boolean(), problems: z.array(RotaDemandProblem) });
export type ComputedRotaDemand = z.infer<typeof ComputedRotaDemand>;
