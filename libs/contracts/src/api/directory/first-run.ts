import { z } from 'zod';
import { BilingualText, Id, Key, Office, PlanStep, WeeklyHours } from '../../vocabulary';
import { StrictCriteria } from '../strict-criteria';

const Somebody = z.object({ employeeId: Id, name: z.string() });
/** How many somethings are true of, and the first of them by name. */
const Some = z.object({ people: z.int(), named: z.array(Somebody).max(12) });

/** `GET /v1/readiness`: how far a company has come on its way from empty to its first handoff, as its directory has it now. */
export const Readiness = z.object({
  /** Who work here. */
  people: z.int(),
  /** Who of them hold a role of the front office. */
  front: z.int(),
  /** Who of them hold no role at all: no plan that asks by role reaches them, and a device lets them do nothing. */
  withoutRole: Some,
  /** Who of the front office can be reached in no way at all: whoever hands over to them reads no way to connect. */
  unreachable: Some,
  /** How many of the front office can be reached in a way that suits a contact of this channel. */
  reachable: z.object({ phone: z.int(), counter: z.int(), chat: z.int(), email: z.int() }),
  /** Of those who work here and are in a team, by team; teams in use alone. */
  teams: z.array(
    z.object({
      teamId: Id,
      name: BilingualText,
      office: Office,
      /** Null: as its people work. */
      openingHours: WeeklyHours.nullable(),
      people: z.int(),
      front: z.int(),
    }),
  ),
  reasons: z.object({
    /** Live: a sender can choose them. */
    live: z.int(),
    /** Nobody is named yet with whom they end. */
    drafts: z.int(),
    /** Whether whoever does not know what a contact wants has somewhere to send them. */
    unclear: z.boolean(),
  }),
});
export type Readiness = z.infer<typeof Readiness>;

/** `POST /v1/front-office`: whole teams, and people by themselves. */
export const FrontOfficeBody = z
  .strictObject({
    teamIds: z.array(Id).max(200).default([]),
    employeeIds: z.array(Id).max(1_000).default([]),
    /** A role of the front office, for whoever of them holds none yet. Null: they are not front office; what they hold of it is taken from them. */
    role: Key.nullable(),
  })
  .refine(({ teamIds, employeeIds }) => teamIds.length + employeeIds.length > 0, { message: 'name teams or people' });
export type FrontOfficeBody = z.infer<typeof FrontOfficeBody>;

/** How many were different before: the same again changes none. */
export const FrontOfficeMarked = z.object({ teams: z.int(), people: z.int() });
export type FrontOfficeMarked = z.infer<typeof FrontOfficeMarked>;

/** A step, and how many people who work here fit it, free or not. */
const FittedStep = z.object({ step: PlanStep, people: z.int() });

/** `GET /v1/default-reasons`: what taking over the drafts of the catalogue would come to. */
export const DefaultReasons = z.object({
  reasons: z.array(
    z.object({
      reasonId: Id,
      key: Key,
      name: BilingualText,
      priority: z.int(),
      /** Whom it would go to: steps of the catalogue that somebody fits, else the whole front office. Empty: at once to the last resort. */
      proposed: z.array(FittedStep),
      /** Steps of the catalogue that nobody who works here fits. */
      leftOut: z.array(PlanStep),
    }),
  ),
  /** Somebody with whom plans may end, whoever suits it best first: an active deputy or manager is above or beside each. `team`: two people may be called the same. */
  lastResorts: z.array(Somebody.extend({ team: BilingualText.nullable() })),
});
export type DefaultReasons = z.infer<typeof DefaultReasons>;

/** `POST /v1/default-reasons`: all of them or none. */
export const DefaultReasonsBody = z.strictObject({
  /** With whom they end when nobody else can take it; `deputyId`: who stands in for them from now on. */
  lastResort: z.strictObject({ employeeId: Id, deputyId: Id.optional() }),
  reasons: z
    .array(
      z.strictObject({
        key: Key,
        steps: z.array(z.strictObject({ ...PlanStep.shape, criteria: StrictCriteria })).max(10),
      }),
    )
    .min(1)
    .max(200)
    .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'each reason once'),
});
export type DefaultReasonsBody = z.infer<typeof DefaultReasonsBody>;

/** What came of it, by key. */
export const DefaultReasonsTaken = z.object({
  taken: z.array(Key),
  /** They were live before and stay as they are: taken over a moment ago, or somebody else’s work. */
  alreadyLive: z.array(Key),
  /** Somebody has switched them off, and they stay so: `PUT /v1/reasons/{id}` brings them back. */
  switchedOff: z.array(Key),
});
export type DefaultReasonsTaken = z.infer<typeof DefaultReasonsTaken>;
