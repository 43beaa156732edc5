import { z } from 'zod';
import { defineEvent } from '../define-event';
import { ROUTING_TOPIC } from '../topics';
import { Id, Timestamp } from '../vocabulary';

const onCommand = { topic: ROUTING_TOPIC, kind: 'fact' } as const;

export const CommandRefused = defineEvent({
  ...onCommand,
  name: 'command.refused',
  subject: 'handoff',
  summary: 'A command changed nothing, and why. The subject is the handoff or person it was about.',
  schema: z.object({
    commandId: Id,
    /** A code of docs/ERRORS.md, for example `offer.gone`. */
    code: z.string().max(60),
    kind: z.enum(['invalid', 'not-found', 'conflict', 'forbidden', 'unavailable']),
    detail: z.string().max(500),
    at: Timestamp,
  }),
});

export const CommandDone = defineEvent({
  ...onCommand,
  name: 'command.done',
  subject: 'handoff',
  summary: 'A command that changed nothing because it was so already (a second click): the first answer stands.',
  schema: z.object({ commandId: Id, at: Timestamp }),
});
