import type { z } from 'zod';
import { expectedAt, keysAt } from './expected-shape';

type Fault = z.core.$ZodIssue;

/** What is wrong at one place of a request, and how to mend it: what is expected there comes from the schema. A schema's own words stay as they are. */
export function faultInWords(fault: Fault, schema: z.ZodType): string {
  switch (fault.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, fault.path);
      return known.length === 0 ? fault.message : `${fault.message}; known here: ${known.join(', ')}`;
    }
    case 'invalid_type':
      return isOwn(fault) ? ofType(fault, expectedAt(schema, fault.path)) : fault.message;
    case 'invalid_union': {
      const expected = expectedAt(schema, unionOf(fault));
      return isOwn(fault) && expected !== undefined ? `expected ${expected}` : fault.message;
    }
    default:
      return fault.message;
  }
}

/** Of a union whose kind nobody knows zod names the key that tells the kind, and not the union. */
const unionOf = ({ path, discriminator }: z.core.$ZodIssueInvalidUnion): PropertyKey[] =>
  discriminator !== undefined && path.at(-1) === discriminator ? path.slice(0, -1) : path;

function ofType({ message }: Fault, expected: string | undefined): string {
  const received = /received (\S+)$/.exec(message)?.[1];
  if (expected === undefined || received === undefined) return message;
  return received === 'undefined' ? `is missing; expected ${expected}` : `expected ${expected}, received ${received}`;
}

/** Zod's words, and not those that a schema was given. */
const isOwn = ({ message }: Fault): boolean => /^Invalid (input|discriminator)/.test(message);
