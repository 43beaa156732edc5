import { readValue } from '../resources/read-value';
import type { Parts } from '../resources/resource';
import type { Attribute } from '../schemas/attribute';
import type { Act } from './acts';

/** What has parts, after something was done to one of them; undefined when none is left. */
export function inParts(
  attribute: Attribute,
  current: Parts | undefined,
  { op, sub, value }: Act & { sub: Attribute },
): Parts | undefined {
  const { [sub.name]: _, ...others } = current ?? {};
  const read = op === 'remove' ? undefined : readValue(sub, value, `${attribute.name}.${sub.name}`);
  const parts = read === undefined ? others : { ...others, [sub.name]: read };
  return Object.keys(parts).length > 0 ? parts : undefined;
}
