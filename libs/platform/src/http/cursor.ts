import type { z } from 'zod';
import { CursorInvalid } from './request.errors';
import { unstorableText } from './storable-text';

const LONGEST = 1024;

/** An opaque cursor for keyset pagination from the last row's sort values. It holds nothing secret, and is checked when it comes back. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/** The position in a cursor that a client sent. Throws CursorInvalid unless it has the schema's shape. */
export function decodeCursor<Schema extends z.ZodType>(cursor: string, schema: Schema): z.infer<Schema> {
  const content = contentOf(cursor);
  const parsed = schema.safeParse(content);
  if (!parsed.success || unstorableText(content, 'cursor').length > 0) throw new CursorInvalid();
  return parsed.data;
}

function contentOf(cursor: string): unknown {
  if (cursor.length > LONGEST) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
