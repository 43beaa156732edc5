import { z } from 'zod';
import { Channel, ContactKind, Id, Key, Language } from '../../vocabulary';
import { StrictCriteria } from '../strict-criteria';

/** A telephone number as people write it; it is kept in E.164. National numbers are read by the region of the installation. */
export const WrittenNumber = z.string().trim().min(3).max(40);

export const ContactBody = z.strictObject({
  kind: ContactKind.default('customer'),
  name: z.string().trim().min(1).max(200).optional(),
  number: WrittenNumber.optional(),
  /** What the contact said, so that they need not repeat it. */
  note: z.string().trim().min(1).max(2_000).optional(),
  /** 0 ordinary … 3 highest, from the company’s records: accepted from integrations alone, never from the sender’s wish. */
  tier: z.int().min(0).max(3).optional(),
});
export type ContactBody = z.infer<typeof ContactBody>;

/** How somebody at a counter comes to whoever takes them: the sender brings them, or the receiver fetches them. */
export const Comes = z.enum(['brought', 'fetched']);
export type Comes = z.infer<typeof Comes>;

/** `POST /v1/handoffs`. Only a reason or a person is mandatory: without a reason it is *unclear*. */
export const HandoffRequestBody = z
  .strictObject({
    reasonId: Id.optional(),
    reasonKey: Key.optional(),
    /** A person the contact asked for: asked before the plan’s first step. */
    namedEmployeeId: Id.optional(),
    channel: Channel.default('phone'),
    /** The language the contact speaks; everybody who is asked speaks it at level 3 or higher. */
    language: Language.optional(),
    /** Where the contact stands (counter). Without it: the sender’s site. */
    siteId: Id.optional(),
    /** At a counter alone. Without it nobody has said. */
    comes: Comes.optional(),
    upset: z.boolean().default(false),
    contact: ContactBody.default({ kind: 'customer' }),
    /** The caller’s own reference, unique in the workspace. */
    externalRef: z.string().trim().min(1).max(200).optional(),
    /** The longest the contact is kept waiting before a callback is proposed, in seconds. */
    holdSeconds: z.int().min(5).max(3_600).default(90),
    /** What this handoff asks for on top of its plan's steps, without registering anything first. The last resort and the managers need not meet it. */
    requires: StrictCriteria.optional(),
    /** Never asked for this handoff. */
    excludedIds: z.array(Id).max(50).optional(),
    /** What it is about in money, in the company's currency. */
    amount: z.number().min(0).optional(),
    /**
     * The handoff of the same contact that this one goes on with; you have a part in it. Hops are counted over both, and whoever has had the
     * contact is asked last. A contact with a number who was not helped, or whom you hand on after having received them, is recognised without it.
     */
    continues: Id.optional(),
  })
  .refine((body) => body.reasonId ?? body.reasonKey ?? body.namedEmployeeId, {
    message: 'say what the contact wants (reasonId or reasonKey), or whom they want (namedEmployeeId)',
    path: ['reasonKey'],
  })
  .refine((body) => !(body.reasonId && body.reasonKey), {
    message: 'give reasonId or reasonKey, not both',
    path: ['reasonKey'],
  })
  .refine((body) => body.comes === undefined || body.channel === 'counter', {
    message: 'only somebody at a counter is brought or fetched: leave it out, or send "channel": "counter"',
    path: ['comes'],
  });
export type HandoffRequestBody = z.infer<typeof HandoffRequestBody>;

/** `PUT /v1/handoffs/{id}/contact`. What is left out stays; null removes it. */
export const ContactChangeBody = z.strictObject({
  kind: ContactKind.optional(),
  name: z.string().trim().min(1).max(200).nullable().optional(),
  number: WrittenNumber.nullable().optional(),
  note: z.string().trim().min(1).max(2_000).nullable().optional(),
});
export type ContactChangeBody = z.infer<typeof ContactChangeBody>;
