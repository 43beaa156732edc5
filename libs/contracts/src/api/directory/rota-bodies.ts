import { z } from 'zod';
import { Id, Key, Language, Level, SentDay, TimeZone, WallClock, Weekday } from '../../vocabulary';

const quarter = (least: number, most: number) =>
  z.int().min(least).max(most).multipleOf(15, 'whole quarters of an hour, in minutes');
/** On the quarter. */
export const QuarterClock = WallClock.refine((time) => Number(time.slice(3)) % 15 === 0, 'on the quarter of an hour');

const ShiftRuleBody = z.strictObject({
  key: Key,
  /** From coming to going. */
  minutes: quarter(60, 960),
  /** When it may begin. */
  earliest: QuarterClock,
  latest: QuarterClock,
  every: quarter(15, 240),
  weekdays: z.array(Weekday).min(1).max(7).optional(),
});

const BreakRuleBody = z.strictObject({
  key: Key,
  minutes: quarter(15, 240),
  paid: z.boolean(),
  /** For shifts of at least so many minutes. */
  fromShiftMinutes: quarter(0, 960),
  /** When it begins, in minutes after the shift. */
  earliest: quarter(15, 960),
  latest: quarter(15, 960),
});

/** The rules of a policy of the kind `breaks`. */
export const BreakRules = z.strictObject({
  breaks: z.array(BreakRuleBody).max(6),
  /** Least work between two breaks. */
  apart: quarter(0, 480),
  /** After so much work there has been a break so long. */
  rest: z.strictObject({ after: quarter(60, 600), minutes: quarter(15, 120) }),
});
export type BreakRules = z.infer<typeof BreakRules>;

/** The rules of a policy of the kind `flexitime`. */
export const FlexitimeRules = z.strictObject({
  /** Whoever works is there in between. */
  core: z.strictObject({ from: QuarterClock, to: QuarterClock }).nullable(),
});
export type FlexitimeRules = z.infer<typeof FlexitimeRules>;

/**
 * `PUT /v1/teams/{id}/rota-rules`: what the team’s rotas are planned and judged by. Lengths in minutes. Breaks and core are those of the policies that hold for the
 * team; what is sent otherwise becomes a version of the team’s own.
 */
export const RotaRulesBody = z.strictObject({
  ...BreakRules.shape,
  ...FlexitimeRules.shape,
  timeZone: TimeZone,
  shifts: z.array(ShiftRuleBody).min(1).max(12),
  restBetweenShifts: quarter(0, 1_440),
  mostMinutesPerWeek: quarter(60, 4_200),
  mostDaysPerWeek: z.int().min(1).max(7),
  mostDaysInARow: z.int().min(1).max(14),
  openOnHolidays: z.boolean(),
});
export type RotaRulesBody = z.infer<typeof RotaRulesBody>;
const PolicyOfRules = z.object({ policyId: Id, version: z.int() }).nullable();
export const RotaRulesView = RotaRulesBody.extend({
  teamId: Id,
  version: z.int(),
  /** Which policies the breaks and the core come from today; null: the Indonesian defaults. */
  policies: z.object({ breaks: PolicyOfRules, flexitime: PolicyOfRules }),
});
export type RotaRulesView = z.infer<typeof RotaRulesView>;

/** `to` at or before `from` lies on the next day. */
const WeeklyTimeBody = z.strictObject({ weekday: Weekday.nullable(), from: QuarterClock, to: QuarterClock });

/** Wishes have no reason, and no field to put one into. */
export const RotaWish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day-off'), date: SentDay }),
  z.strictObject({ kind: z.literal('weekday-off'), weekday: Weekday }),
  z.strictObject({ kind: z.literal('hours'), time: WeeklyTimeBody }),
  z.strictObject({ kind: z.literal('break'), time: WeeklyTimeBody, minutes: quarter(15, 60) }),
]);

/** `PUT /v1/employees/{id}/rota-wishes`. */
export const RotaWishesBody = z.strictObject({ wishes: z.array(RotaWish).max(40) });
export type RotaWishesBody = z.infer<typeof RotaWishesBody>;

/** `PUT /v1/employees/{id}/rota-terms`: what somebody’s contract says. Null: what the rules of the team say. */
export const RotaTermsBody = z.strictObject({
  mostMinutesPerWeek: quarter(0, 4_200).nullable(),
  mostDaysPerWeek: z.int().min(0).max(7).nullable(),
  /** Kinds of shift that they work. */
  shifts: z.array(Key).max(12).nullable(),
  /** When they never work. */
  unavailable: z.array(WeeklyTimeBody).max(20),
});
export type RotaTermsBody = z.infer<typeof RotaTermsBody>;

export const RotaTermsView = RotaTermsBody.extend({ employeeId: Id, wishes: z.array(RotaWish) });
export type RotaTermsView = z.infer<typeof RotaTermsView>;

/** `GET /v1/teams/{id}/rota-terms`: of everybody who works in the team, by name. */
export const TeamRotaTerms = z.object({ people: z.array(RotaTermsView.extend({ name: z.string() })) });
export type TeamRotaTerms = z.infer<typeof TeamRotaTerms>;

const when = {
  /** Only on this date, or on this weekday; neither: every day. */
  date: SentDay.optional(),
  weekday: Weekday.optional(),
  from: QuarterClock,
  to: QuarterClock,
};

/** How much is needed at a time: people, or what comes, from which people are worked out with Erlang-A. */
const NeedBody = z.union([
  z.strictObject({ ...when, people: z.int().min(0).max(2_000) }),
  z.strictObject({
    ...when,
    /** In each quarter of an hour. */
    contacts: z.number().min(0).max(100_000),
    /** Mean, wrap-up included. */
    handleSeconds: z.number().min(1).max(7_200),
  }),
]);

const QueueBody = z.strictObject({
  key: Key,
  /** A demand of the team, saved from real contacts: its needs come before those sent here, and its target is the queue’s. */
  demand: Key.optional(),
  /** Who can serve it. */
  skills: z
    .array(z.strictObject({ skill: Key, level: Level }))
    .max(10)
    .default([]),
  languages: z
    .array(z.strictObject({ language: Language, level: Level }))
    .max(5)
    .default([]),
  needs: z.array(NeedBody).max(700).default([]),
  /** What came on other days, quarter by quarter (0 to 95): the mean of each weekday is expected again. */
  history: z
    .array(
      z.strictObject({
        date: SentDay,
        quarter: z.int().min(0).max(95),
        contacts: z.number().min(0).max(100_000),
        handleSeconds: z.number().min(1).max(7_200),
      }),
    )
    .max(10_000)
    .default([]),
  target: z
    .strictObject({
      /** Of all who come, answered within the time. */
      share: z.number().min(0.01).max(0.99),
      withinSeconds: z.number().min(0).max(3_600),
      patienceSeconds: z.number().min(1).max(7_200).nullable(),
      mostOccupancy: z.number().min(0.1).max(1),
    })
    .default({ share: 0.8, withinSeconds: 20, patienceSeconds: 180, mostOccupancy: 0.9 }),
});
export type QueueBody = z.infer<typeof QueueBody>;

/** `POST /v1/rotas`. */
export const RotaBody = z.strictObject({
  teamId: Id,
  from: SentDay,
  days: z.int().min(1).max(28),
  queues: z.array(QueueBody).min(1).max(8),
  /** The longest it is planned; the best found by then is the answer. */
  seconds: z.int().min(1).max(600).default(60),
});
export type RotaBody = z.infer<typeof RotaBody>;

export const RotaQuery = z.strictObject({ teamId: Id.optional() });

/** `PUT /v1/rotas/{id}/shifts/{employeeId}/{date}`: times of day; what is before the shift’s beginning lies on the next day. */
export const RotaShiftBody = z.strictObject({
  shift: Key,
  from: QuarterClock,
  breaks: z.array(z.strictObject({ key: Key, from: QuarterClock })).max(6),
});
export type RotaShiftBody = z.infer<typeof RotaShiftBody>;

/** `PUT` and `DELETE` of a shift: `dryRun` changes nothing, and answers with the rota as it would be, rules that it would break included. */
export const RotaShiftQuery = z.strictObject({ dryRun: z.stringbool().default(false) });

/** `POST /v1/rotas/{id}/replan`: who is not coming, and from when the day may be changed. */
export const ReplanBody = z.strictObject({
  date: SentDay,
  from: QuarterClock.default('00:00'),
  notComing: z.array(Id).min(1).max(200),
  seconds: z.int().min(1).max(30).default(10),
  /** Only the way that was shown when it was tried: where solving again finds another, nothing is changed. */
  proposal: z.string().max(100).optional(),
});
export type ReplanBody = z.infer<typeof ReplanBody>;

/** With `dryRun` the rota stays as it is; the answer is what would become of it. */
export const ReplanQuery = z.strictObject({ dryRun: z.stringbool().default(false) });

/** `…/shifts/{employeeId}/{date}`. */
export const RotaShiftPath = z.object({ id: Id, employeeId: Id, date: SentDay });
