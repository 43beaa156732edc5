import { z } from 'zod';
import { ExpectedWait, Stage } from '../../routing';
import { BilingualText, Channel, ContactKind, Id, Key, Language } from '../../vocabulary';
import { StrictCriteria } from '../strict-criteria';
import { PersonRef } from '../front-desk/say';

/** `POST /v1/routing/preview`: what a handoff would be requested with. Without a reason it is *unclear*. */
export const PreviewBody = z
  .strictObject({
    reasonId: Id.optional(),
    reasonKey: Key.optional(),
    /** A person the contact asked for: asked before the plan’s first step. */
    namedEmployeeId: Id.optional(),
    channel: Channel.default('phone'),
    language: Language.optional(),
    /** Where the contact stands (counter). Without it: the sender’s site. */
    siteId: Id.optional(),
    upset: z.boolean().default(false),
    contact: z
      .strictObject({
        kind: ContactKind.default('customer'),
        /** Accepted from integrations alone, never from the sender’s wish. */
        tier: z.int().min(0).max(3).optional(),
      })
      .default({ kind: 'customer' }),
    /** What the handoff would ask for on top of its plan's steps. */
    requires: StrictCriteria.optional(),
    /** Never asked for it. */
    excludedIds: z.array(Id).max(50).optional(),
    /** What it is about in money, in the company's currency. */
    amount: z.number().min(0).optional(),
  })
  .refine((body) => !(body.reasonId && body.reasonKey), {
    message: 'give reasonId or reasonKey, not both',
    path: ['reasonKey'],
  });
export type PreviewBody = z.infer<typeof PreviewBody>;

/** How the people of one stage stand. Whoever is not in charge of them learns how many are free, and not why the others are not. */
export const ConsideredView = z.object({
  stage: Stage,
  free: z.int().min(0),
  /** Would fit, and cannot be asked just now. */
  notAvailable: z.int().min(0),
  /** For managers, and only where so many people are counted that a number says nothing of one of them. */
  detail: z
    .object({
      tried: z.int().min(0),
      atCapacity: z.int().min(0),
      inWrapUp: z.int().min(0),
      paused: z.int().min(0),
      offShift: z.int().min(0),
      unreachable: z.int().min(0),
    })
    .nullable(),
});
export type ConsideredView = z.infer<typeof ConsideredView>;

/** Why somebody is asked: a code, and how to say it. */
export const Because = z.object({ code: z.string(), text: BilingualText });
export type Because = z.infer<typeof Because>;

/** What would happen if the handoff were requested now. Nothing has changed, and it may be different a second later. */
export const PreviewView = z.object({
  /** Who would be asked first; null where nobody could be, now. */
  receiver: PersonRef.nullable(),
  stage: Stage.nullable(),
  why: z.array(Because),
  /** Who would be asked after them, best first. */
  alternatives: z.array(PersonRef),
  /** Place among those waiting for the same people, from 1; null where somebody could be asked now. */
  place: z.int().min(1).nullable(),
  /** Null: no honest estimate. */
  expectedWaitSeconds: z.number().min(0).nullable(),
  /** The same with its 80% interval. Null: no honest estimate, or somebody could be asked now. */
  expectedWait: ExpectedWait.nullable(),
  /** In words: between what and what, or that there is no estimate. Null where somebody could be asked now. */
  wait: BilingualText.nullable(),
  considered: z.array(ConsideredView),
});
export type PreviewView = z.infer<typeof PreviewView>;
