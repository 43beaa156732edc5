import { z } from 'zod';

/** How many hexadecimal digits a code has: 32 random bits. */
const DIGITS = 8;

/**
 * What a contact can type instead of a handoff’s id: its last eight digits, which are random (RFC 9562, section 5.7),
 * in two groups of four. Two handoffs of one workspace have the same one time in four thousand million; a reader takes the newer.
 */
export function codeOf(handoffId: string): string {
  const digits = handoffId.slice(-DIGITS).toUpperCase();
  return `${digits.slice(0, DIGITS / 2)}-${digits.slice(DIGITS / 2)}`;
}

/** A code as people type it, as the end of an id. */
export const HandoffCode = z
  .string()
  .max(40)
  .transform((typed) => typed.replaceAll(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{8}$/, 'a code has eight digits of 0–9 and A–F, such as 4F3A-91C2'));
