import { createHash } from 'node:crypto';
import { CursorInvalid, decodeCursor, encodeCursor } from '@sambung/platform';
import { z } from 'zod';

/** Where a page ended: rank, word, name, id, and the query it belongs to (a cursor of another query would skip people without a word). */
export const EmployeePosition = z.object({
  rank: z.number(),
  word: z.string(),
  name: z.string(),
  id: z.string(),
  of: z.string(),
});
export type EmployeePosition = z.infer<typeof EmployeePosition>;

interface Paged {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Where the page before ended; undefined at the beginning. Throws CursorInvalid for the cursor of another query. */
export function positionIn(query: Paged): EmployeePosition | undefined {
  if (query.cursor === undefined) return undefined;
  const position = decodeCursor(query.cursor, EmployeePosition);
  if (position.of !== fingerprint(query)) throw new CursorInvalid();
  return position;
}

/** For the page after this place; null where there is none. */
export const cursorAfter = (place: Omit<EmployeePosition, 'of'> | undefined, query: Paged): string | null =>
  place ? encodeCursor({ ...place, of: fingerprint(query) }) : null;

function fingerprint({ cursor: _, limit: __, ...query }: Paged): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 12);
}
