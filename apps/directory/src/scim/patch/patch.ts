import { readValue } from '../resources/read-value';
import type { Parts } from '../resources/resource';
import type { ResourceType } from '../schemas/resource-type';
import { NotForClients } from '../scim.errors';
import { actsOf, type Act } from './acts';
import { inList } from './lists';
import type { Operation } from './operations';
import { inParts } from './parts';

type Values = ReadonlyMap<string, unknown>;

/**
 * What a resource is after some operations, one after the other, all or none (RFC 7644, section 3.5.2). Values stand by the key of their attribute.
 *
 * Further than the RFC it goes where identity providers do: names with dots, filters and URNs in a value without a path; a value in an operation that
 * removes; a replacement of entries that there are not, which then come to be as their filter says (Entra ID sends it for every first telephone number).
 * Throws PathInvalid, NotForClients, NoTarget, SyntaxInvalid, ValueInvalid.
 */
export function patched(type: ResourceType, before: Values, operations: readonly Operation[]): Map<string, unknown> {
  const values = new Map(before);
  for (const operation of operations) {
    for (const act of actsOf(type, operation)) {
      const { key } = act.target;
      const value = carriedOut(act, values.get(key));
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    }
  }
  return values;
}

function carriedOut(act: Act, current: unknown): unknown {
  const { attribute, sub } = act.target.place;
  if (attribute.required && isEmptying(act))
    throw new NotForClients(`“${attribute.name}” is something that nobody is without.`);
  if (attribute.multiValued) return inList(act, (current ?? []) as unknown[]);
  if (sub) return inParts(attribute, current as Parts | undefined, { ...act, sub });
  if (act.op === 'remove') return undefined;
  const value = readValue(attribute, act.value, act.target.key);
  return attribute.type === 'complex' && value !== undefined
    ? { ...(current as Parts | undefined), ...(value as Parts) }
    : value;
}

const isEmptying = ({ op, value }: Act): boolean =>
  op === 'remove' || value === null || value === '' || value === undefined;
