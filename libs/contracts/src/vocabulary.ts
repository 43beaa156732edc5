import { z } from 'zod';

/** The words of the domain that more than one event or request uses. Limits are generous for real companies and small enough to bound a record. */

/** An opaque identifier: a UUID, or (offers) a handoff's UUID with a running number. */
export const Id = z.string().regex(/^[A-Za-z0-9._:-]{1,80}$/, 'an id has 1–80 letters, digits or . _ : -');
/** A tenant. Comes from the token alone, never from a request's body or path. */
export const WorkspaceId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'a workspace id has 1–64 letters, digits, _ or -');
/** A human-readable key of the catalogue: `sales-representative`, `dispute-invoice`. */
export const Key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .max(64);
/** The reason of whoever knows none, or asks for somebody by name. Every company has it. */
export const UNCLEAR = 'unclear';
/** RFC 3339 in UTC with milliseconds, for example `2026-11-21T05:00:00.000Z`. */
export const Timestamp = z.iso.datetime({ precision: 3 });
const UTC_YEAR = /^\d{4}-/;
/**
 * What callers send: RFC 3339 with any offset and precision. It is kept as a `Timestamp`, the same moment in UTC; a moment whose year in UTC
 * does not have four digits has none, though it had them where it was written.
 */
export const SentTimestamp = z.iso
  .datetime({ offset: true })
  .overwrite((text) => {
    const at = Date.parse(text);
    return Number.isNaN(at) ? text : new Date(at).toISOString(); // Also called with what has just been refused.
  })
  .refine((text) => UTC_YEAR.test(text), { message: 'give a time whose year in UTC is 0000 to 9999', abort: true });
/** A day that callers send, `2026-12-31`: one that every calendar in use knows (PostgreSQL has no year 0000). */
export const SentDay = z.iso.date().refine((day) => day >= '1900-01-01', 'give a day from 1900 on');
/** BCP 47 tag: `id`, `en`, `zh-Hant`. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 tag such as id, en or zh-Hant')
  .max(35);
/** Proficiency: 1 beginner … 5 expert. */
export const Level = z.int().min(1).max(5);
/** IANA time zone name: `Asia/Jakarta`. Whether it exists is checked by the directory when it is saved. */
export const TimeZone = z
  .string()
  .regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/)
  .max(64);

/** A text in both languages the product ships in; either may stand in for the other. */
export const BilingualText = z.object({ id: z.string().max(500), en: z.string().max(500) });

export const Channel = z.enum(['phone', 'counter', 'chat', 'email']);
export const Office = z.enum(['front', 'back']);
export const ContactKind = z.enum(['customer', 'prospect', 'supplier', 'applicant', 'other']);
/** Microsoft Graph's availability words. */
export const Availability = z.enum(['Available', 'Busy', 'DoNotDisturb', 'BeRightBack', 'Away', 'Offline']);
/** Why a receiver cannot take an offer. */
export const DeclineReason = z.enum(['busy', 'not-mine', 'with-customer', 'other']);
export type DeclineReason = z.infer<typeof DeclineReason>;
export const Outcome = z.enum(['helped', 'not-helped', 'sale']);

export type Channel = z.infer<typeof Channel>;
export type Office = z.infer<typeof Office>;
export type ContactKind = z.infer<typeof ContactKind>;
export type Availability = z.infer<typeof Availability>;
export type Outcome = z.infer<typeof Outcome>;
export type BilingualText = z.infer<typeof BilingualText>;

/** Local wall-clock hours, `HH:MM`; `24:00` is the end of the day. A shift over midnight is two entries. */
export const WallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'HH:MM, 00:00 to 24:00');
/** ISO weekday: 1 Monday … 7 Sunday. */
export const Weekday = z.int().min(1).max(7);
export const WeeklyHours = z.object({
  timeZone: TimeZone,
  /** What lies between two entries of a day is a break. */
  weekly: z.array(z.object({ day: Weekday, from: WallClock, to: WallClock })).max(50),
  /** Single dates, on which these hours take the place of the weekly ones: a holiday or a day off has none, a shift has its own. */
  dates: z
    .array(
      z.object({
        date: SentDay,
        hours: z.array(z.object({ from: WallClock, to: WallClock })).max(10),
        name: z.string().max(100).optional(),
      }),
    )
    .max(400)
    .optional(),
});
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** A word that a company sorts its people by, without a catalogue: `vip`, `night-team`. */
export const Tag = Key.max(40);

/** What somebody may decide in the company's name: `complaints`, `refund`. A word of the company's own, as tags are. */
const Power = Key;
/** An authority that was delegated: what, up to which amount (in the company's currency; null: without limit), until when (null: for good). */
export const Authority = z.object({ what: Power, upTo: z.number().min(0).nullable(), until: Timestamp.nullable() });
export type Authority = z.infer<typeof Authority>;

/** Days on which somebody is away, both included, in their own time zone; without a last day: until further notice. */
export const Absence = z.object({
  from: SentDay,
  until: SentDay.nullable(),
  /** For the person, their managers, hr and admin; it leaves the directory in no event. */
  kind: z.enum(['leave', 'sick', 'training', 'other']),
});
export type Absence = z.infer<typeof Absence>;

const conditions = {
  role: Key.optional(),
  /** The department. */
  teamId: Id.optional(),
  siteId: z.union([z.literal('same'), Id]).optional(),
  skills: z
    .array(z.object({ skill: Key, level: Level }))
    .max(20)
    .optional(),
  languages: z
    .array(z.object({ language: Language, level: Level }))
    .max(10)
    .optional(),
  employeeId: Id.optional(),
  /** All of these. */
  tags: z.array(Tag).max(20).optional(),
  /** Serves this channel too, by whichever the handoff comes. */
  channel: Channel.optional(),
  /** The person who last served this contact; nobody where nobody has. */
  lastReceiver: z.literal(true).optional(),
  /** May decide this now, up to the amount: the one given here, else the handoff's own. */
  authority: z.object({ what: Power, amount: z.number().min(0).optional() }).optional(),
};

/** Conditions of which all that are given must hold. `siteId: 'same'` means the site the contact is at. */
export const Conditions = z.object(conditions);
export type Conditions = z.infer<typeof Conditions>;

/** One of several ways to fit: its conditions hold, and none of `not` does. */
export const Alternative = z.object({ ...conditions, not: z.array(Conditions).max(10).optional() });
export type Alternative = z.infer<typeof Alternative>;

/**
 * Who fits: all conditions hold, at least one alternative of `anyOf` does (where there are any), and none of `not`. Whatever can be said with
 * and, or and not can be said so, as every formula has a disjunctive normal form; and it has no depth that somebody would have to bound.
 * The handoff's language is always required on top, at level 3 or higher, in every step: language never relaxes silently.
 */
export const Criteria = Alternative.extend({ anyOf: z.array(Alternative).max(10).optional() });
export type Criteria = z.infer<typeof Criteria>;

/** A step of a routing plan: who is asked, and for how many seconds before the next, wider step joins in (this one stays). */
export const PlanStep = z.object({
  criteria: Criteria,
  holdSeconds: z.int().min(0).max(86_400),
  /** How many people are asked at the same time; the first to accept has it, the others are released. Without it: as the installation has it, one. */
  askAtOnce: z.int().min(1).max(10).optional(),
});
/** Steps in order; when the last has held, `lastResort` joins, and after it the escalation (their manager and up). */
export const RoutingPlan = z.object({ steps: z.array(PlanStep).max(10), lastResort: z.object({ employeeId: Id }) });

/**
 * Whom somebody asks while their contact waits: a department, whoever speaks a language (at 3 or above), a colleague, their own supervisor, or
 * somebody who may approve one thing once, up to an amount in the company's currency.
 */
export const AssistAsk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('team'), teamId: Id }),
  z.object({ kind: z.literal('language'), language: Language, level: z.int().min(3).max(5).optional() }),
  z.object({ kind: z.literal('colleague'), employeeId: Id }),
  z.object({ kind: z.literal('supervisor') }),
  z.object({ kind: z.literal('approval'), authority: Power, amount: z.number().min(0) }),
]);
export type AssistAsk = z.infer<typeof AssistAsk>;
/** How long somebody who asks may be promised to wait for an answer, in seconds: what is usual, and within which bounds they choose. */
export const ASSIST_PROMISE_SECONDS = { usual: 60, least: 10, most: 3_600 } as const;
/** After so many seconds a question ends without an answer: the line above has as long as was promised, and at least as long as one of them is asked. */
export const assistEndsAfter = (promiseSeconds: number): number => promiseSeconds + Math.max(promiseSeconds, 20);
/** What was decided about a one-off approval: yes, up to an amount, or no. */
export const Approval = z.object({ granted: z.boolean(), amount: z.number().min(0) });
export type Approval = z.infer<typeof Approval>;

export type PlanStep = z.infer<typeof PlanStep>;
export type RoutingPlan = z.infer<typeof RoutingPlan>;
