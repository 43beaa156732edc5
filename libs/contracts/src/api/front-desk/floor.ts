import { z } from 'zod';
import { BilingualText, Channel, Id, Key, Language, Timestamp, TimeZone } from '../../vocabulary';
import { ToldWait } from '../told-wait';
import { HandoffState } from './handoff-view';
import { FillInView } from './desk';
import { PresenceView } from './presence';
import { PersonRef } from './say';

/** `GET /v1/floor` */
export const FloorQuery = z.strictObject({
  /** One of the asker's teams; without it everybody who works below them. */
  teamId: Id.optional(),
  /** `number` of the floor as it was read last; with `wait`: the answer is held until something has happened since. */
  after: z.coerce.number().int().min(0).optional(),
  /** Seconds to wait for that. */
  wait: z.coerce.number().min(0).max(30).default(0),
});
export type FloorQuery = z.infer<typeof FloorQuery>;

const FloorReason = z.object({ reasonId: Id, key: Key, name: BilingualText });

/** A contact that nobody has accepted yet. Nothing here says who it is: a floor hangs on the wall. */
export const FloorHandoff = z.object({
  handoffId: Id,
  state: HandoffState,
  reason: FloorReason,
  channel: Channel,
  language: Language.nullable(),
  requestedAt: Timestamp,
  sender: PersonRef,
  upset: z.boolean(),
  /** Its reason's plan asks for somebody who may decide about complaints. */
  complaint: z.boolean(),
  /** How often it was handed on: from the second time on a manager is asked first. */
  hops: z.int().min(0),
  /** Complaints, upset contacts and second bounces: they come to the top. */
  first: z.boolean(),
  /** Place among those waiting for the same people; null: not known, or somebody is asked. */
  place: z.int().min(1).nullable(),
  /** Null: no honest estimate. */
  expectedWait: ToldWait.nullable(),
  /** Who is being asked, and until when. */
  asked: z.array(z.object({ offerId: Id, receiver: PersonRef, expiresAt: Timestamp })),
});
export type FloorHandoff = z.infer<typeof FloorHandoff>;

/** What somebody has in hand, and since when. */
export const FloorWork = z.object({
  what: z.enum(['asked', 'accepted', 'connected', 'engaged']),
  /** Null: work that Sambung did not bring. */
  handoffId: Id.nullable(),
  reason: FloorReason.nullable(),
  channel: Channel,
  since: Timestamp,
});
export type FloorWork = z.infer<typeof FloorWork>;

export const FloorPerson = z.object({
  person: PersonRef,
  teamId: Id.nullable(),
  presence: PresenceView.omit({ employeeId: true, serverTime: true }),
  work: z.array(FloorWork),
  /** Callbacks and appointments that are theirs, and how many of them are overdue. */
  promises: z.object({ open: z.int(), overdue: z.int() }),
  /** Teams whose floor they have joined. */
  fillsInFor: z.array(Id),
});
export type FloorPerson = z.infer<typeof FloorPerson>;

/** `GET /v1/floor`: what is waiting for a manager's people, and what each of them is doing, at one moment. */
export const FloorView = z.object({
  /** Moves with everything that is decided in the company: give it as `after`. */
  number: z.int(),
  teams: z.array(z.object({ teamId: Id, name: BilingualText, people: z.int() })),
  /** Null: everybody below the asker. */
  teamId: Id.nullable(),
  waiting: z.object({
    total: z.int(),
    /** When the one who has waited longest was asked for. */
    longestSince: Timestamp.nullable(),
    /** Those of which the longest has waited longest come first. */
    reasons: z.array(
      z.object({
        reason: FloorReason,
        waiting: z.int(),
        longestSince: Timestamp,
        /** What the last in the row was told. Null: no honest estimate. */
        expectedWait: ToldWait.nullable(),
      }),
    ),
    /** Complaints and second bounces first, then whoever has waited longest; the first 200 of `total`. */
    handoffs: z.array(FloorHandoff),
  }),
  people: z.array(FloorPerson),
  /** Floors that the asker is asked to join, or has joined. */
  fillIns: z.array(FillInView),
  serverTime: Timestamp,
});
export type FloorView = z.infer<typeof FloorView>;

/** `GET /v1/floor/today` */
export const FloorTodayQuery = z.strictObject({
  teamId: Id.optional(),
  /** Where the day begins; left out, that of the asker's site. */
  timeZone: TimeZone.optional(),
  /** Seconds within which an acceptance counts for the service level. */
  target: z.coerce.number().int().min(1).max(3_600).default(20),
});
export type FloorTodayQuery = z.infer<typeof FloorTodayQuery>;

const Part = z.number().min(0).max(1).nullable();
export const FloorFigures = z.object({
  /** Contacts that were asked for in this time, of matters that these people are asked for. */
  contacts: z.int(),
  /** Those that somebody has accepted. */
  accepted: z.int(),
  acceptedInTime: z.int(),
  /** Left before anybody had accepted them. */
  gaveUp: z.int(),
  /** Of all that are over, or have waited longer than the target: accepted within it. Null: none yet. */
  serviceLevel: Part,
  /** Seconds from the request to the first acceptance, of those that were accepted (mean). */
  averageSpeedOfAnswerSeconds: z.number().nullable(),
  /** Of the same as the service level: gave up. */
  abandonment: Part,
  /** Of the time in which these people were there: the part of their capacity in use. Wrap-up, and being asked, count as work. Null: nobody was there. */
  occupancy: Part,
});
export type FloorFigures = z.infer<typeof FloorFigures>;

/** How today has gone so far, hour by hour. A figure of nobody in particular. */
export const FloorToday = z.object({
  teamId: Id.nullable(),
  from: Timestamp,
  until: Timestamp,
  timeZone: TimeZone,
  targetSeconds: z.int(),
  total: FloorFigures,
  hours: z.array(z.object({ from: Timestamp, figures: FloorFigures })),
});
export type FloorToday = z.infer<typeof FloorToday>;
