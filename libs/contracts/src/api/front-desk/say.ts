import { z } from 'zod';
import { BilingualText, Id } from '../../vocabulary';

/** Somebody of the company, by name. Contacts are never shown this way. */
export const PersonRef = z.object({ employeeId: Id, name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;

/** A sentence to say or to send, in both languages the product ships in. It names employees, never the contact. */
export const Say = BilingualText;
export type Say = z.infer<typeof Say>;

const Way = z.object({ by: z.enum(['extension', 'sip', 'phone', 'counter', 'chat', 'email']), to: z.string() });
/** How the sender brings the contact to the receiver: the best way first, then others that work too. */
export const Connect = Way.extend({ alternatives: z.array(Way) });
export type Connect = z.infer<typeof Connect>;
export type ConnectWay = z.infer<typeof Way>;
