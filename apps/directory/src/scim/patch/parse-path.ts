import { parseFilter } from '../filter/parse-filter';
import { resolveEntryFilter } from '../filter/resolve-filter';
import type { Filter, WrittenFilter } from '../filter/filter';
import { keyOf, named, placeOf, type Place, type ResourceType } from '../schemas/resource-type';
import { FilterInvalid, PathInvalid } from '../scim.errors';

/** Where an operation does its work: an attribute, a part of it, or the entries of a list for which a filter holds. */
export interface Target {
  readonly place: Place;
  /** Of the attribute, without the part. */
  readonly key: string;
  readonly entries?: { readonly filter: Filter; readonly written: WrittenFilter };
}

const SHAPE = /^([^[\]]+)(?:\[(.*)\](?:\.([\w$-]+))?)?$/s;

/** `name.familyName`, `urn:…:User:department`, `members[value eq "…"]`, `phoneNumbers[type eq "work"].value`. Throws PathInvalid, FilterInvalid. */
export function parsePath(type: ResourceType, path: string): Target {
  const [, name = '', written, subName] = SHAPE.exec(path.trim()) ?? [];
  const place = placeOf(type, name);
  if (!place)
    throw new PathInvalid(
      `There is no attribute “${path}”. /scim/v2/Schemas lists those there are, and paths are written as in RFC 7644.`,
    );
  const { attribute, urn } = place;
  const key = keyOf({ ...(urn !== undefined && { urn }), attribute });
  if (written === undefined) return { place, key };
  if (!attribute.multiValued || place.sub)
    throw new PathInvalid(`“${name}” is no list, so nothing can stand in brackets behind it.`);
  const sub = subName === undefined ? undefined : named(attribute.subAttributes ?? [], subName);
  if (subName !== undefined && !sub) throw new PathInvalid(`“${name}” has no part “${subName}”.`);
  return { place: { ...place, ...(sub && { sub }) }, key, entries: entriesOf(place, written) };
}

function entriesOf({ attribute }: Place, text: string): NonNullable<Target['entries']> {
  try {
    const written = parseFilter(text);
    return { written, filter: resolveEntryFilter(attribute, written) };
  } catch (error) {
    if (error instanceof FilterInvalid) throw new PathInvalid(error.message);
    throw error;
  }
}
