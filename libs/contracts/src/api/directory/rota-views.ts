import { z } from 'zod';
import { BilingualText, Id, Key, SentDay, Timestamp, TimeZone } from '../../vocabulary';
import { RotaRulesBody } from './rota-bodies';

export const RotaStatus = z.enum(['planning', 'draft', 'published', 'failed']);

const Span = z.object({ key: Key, from: Timestamp, to: Timestamp });
/** One person’s work of a day. */
export const RotaShift = z.object({
  employeeId: Id,
  date: z.iso.date(),
  shift: Key,
  from: Timestamp,
  to: Timestamp,
  breaks: z.array(Span),
});
export type RotaShift = z.infer<typeof RotaShift>;

export const RotaSummary = z.object({
  rotaId: Id,
  teamId: Id,
  from: z.iso.date(),
  days: z.int(),
  timeZone: TimeZone,
  status: RotaStatus,
  version: z.int(),
  createdAt: Timestamp,
});
export type RotaSummary = z.infer<typeof RotaSummary>;

export const RotaView = RotaSummary.extend({
  /** While it is planned: the cost of the best found, and the bound below which none can be. */
  progress: z.object({ phase: z.string(), cost: z.number().nullable(), bound: z.number().nullable() }).nullable(),
  /** Why it could not be planned. */
  failure: z.string().nullable(),
  /** In quarters of an hour of one person’s work. */
  cost: z.number(),
  bound: z.number(),
  /** (cost − bound) ÷ cost as it was planned: no rota is cheaper by more. */
  gap: z.number(),
  /** What to know before it is published: people who are missing, a gap of a tenth or more. It can be published all the same. */
  warnings: z.array(BilingualText),
  /** Quarters of an hour in which somebody is missing, times those missing. */
  missing: z.number(),
  wishes: z.object({ asked: z.int(), unmet: z.int() }),
  shifts: z.array(RotaShift),
  /** Who is on it: the team as it is now, and whoever of it has left since and still has a shift. */
  people: z.array(
    z.object({
      employeeId: Id,
      name: z.string(),
      /** Days of the rota on which they do not work, whatever is planned: an absence or a holiday; why is not said. */
      away: z.array(z.iso.date()),
    }),
  ),
  /** What it is planned and judged by. */
  rules: RotaRulesBody,
  /** Rules that it breaks as things stand now: of a draft, because somebody has become absent since; of a change that is only tried, because of that change. */
  violations: z.array(z.object({ rule: z.string(), employeeId: Id, date: z.iso.date(), words: BilingualText })),
  /** Where anybody is needed: those needed, those at work who can serve any of the queues, and those missing with everybody where they are needed most. */
  cover: z.array(
    z.object({
      ...{ at: Timestamp, needed: z.int(), there: z.int(), missing: z.int() },
      /** Where somebody is missing: how many of those who could serve each rule keeps away (`missingBecause`), most first. */
      because: z.array(z.object({ rule: z.string(), people: z.int() })),
    }),
  ),
  /** Each rule that keeps people away while somebody is missing: in how many quarters of an hour, what it says there, and what would let them come. */
  missingBecause: z.array(
    z.object({
      ...{ rule: z.string(), name: BilingualText, quarters: z.int() },
      ...{ words: BilingualText, change: BilingualText },
    }),
  ),
});
export type RotaView = z.infer<typeof RotaView>;

export const RotaList = z.object({ rotas: z.array(RotaSummary) });

/** `POST /v1/rotas/{id}/replan`. */
export const ReplanView = z.object({
  rota: RotaView,
  /** Whose breaks have moved. */
  moved: z.array(Id),
  /** Who is to come though they had the day off. */
  calledIn: z.array(Id),
  /** Of the day’s change: (cost − bound) ÷ cost; no other way to cover the day anew is better by more. Null: none was found in time, and nobody but the missing changes. */
  gap: z.number().nullable(),
  /** Names this way of covering the day: sent back as `proposal`, this one is taken and no other. */
  proposal: z.string(),
  dryRun: z.boolean(),
});
export type ReplanView = z.infer<typeof ReplanView>;

export const OwnShiftsQuery = z.strictObject({ from: SentDay, until: SentDay });
export const OwnShifts = z.object({ shifts: z.array(RotaShift) });
