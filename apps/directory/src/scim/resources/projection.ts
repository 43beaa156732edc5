import { placeOf, type Place, type ResourceType } from '../schemas/resource-type';
import type { Parts, Resource } from './resource';

/** What of a resource is asked for (RFC 7644, section 3.9): comma-separated paths. Paths that lead nowhere name nothing. */
export interface Asked {
  readonly attributes?: string | undefined;
  readonly excludedAttributes?: string | undefined;
}

/** Leaves of a resource what was asked for. `attributes` goes before `excludedAttributes`; id and schemas are always there. */
export function projected(type: ResourceType, resource: Resource, { attributes, excludedAttributes }: Asked): Resource {
  if (attributes !== undefined) return chosen(type, resource, placesIn(type, attributes), true);
  if (excludedAttributes !== undefined) return chosen(type, resource, placesIn(type, excludedAttributes), false);
  return resource;
}

/** Whether an answer would show an attribute: what nobody asked for need not be read. */
export function isAsked(type: ResourceType, path: string, { attributes, excludedAttributes }: Asked): boolean {
  const named = (list: string): Place[] =>
    placesIn(type, list).filter(({ attribute }) => attribute === placeOf(type, path)?.attribute);
  if (attributes !== undefined) return named(attributes).length > 0;
  return excludedAttributes === undefined || named(excludedAttributes).every(({ sub }) => sub !== undefined);
}

function placesIn(type: ResourceType, list: string): Place[] {
  return list.split(',').flatMap((path) => placesOf(type, path.trim()));
}

/** The URN of an extension names all of it. */
function placesOf(type: ResourceType, path: string): Place[] {
  const extension = type.extensions.find(({ id }) => id.toLowerCase() === path.toLowerCase());
  if (extension) return extension.attributes.map((attribute) => ({ urn: extension.id, attribute }));
  const place = placeOf(type, path);
  return place ? [place] : [];
}

function chosen(type: ResourceType, resource: Resource, places: readonly Place[], keep: boolean): Resource {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(resource)) {
    const extension = type.extensions.find(({ id }) => id === name);
    const inside = places.filter(({ urn }) => urn === extension?.id);
    const rest = extension ? parts(value as Parts, inside, keep) : part(name, value, inside, keep);
    if (rest !== undefined) kept[name] = rest;
  }
  return kept;
}

function parts(values: Parts, places: readonly Place[], keep: boolean): Parts | undefined {
  const kept = Object.entries(values).flatMap(([name, value]) => {
    const rest = part(name, value, places, keep);
    return rest === undefined ? [] : [[name, rest] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function part(name: string, value: unknown, places: readonly Place[], keep: boolean): unknown {
  const named = places.filter(({ attribute }) => attribute.name === name);
  const isAlways = name === 'schemas' || name === 'id';
  if (named.length === 0) return keep && !isAlways ? undefined : value;
  if (isAlways) return value;
  const subs = named.flatMap(({ sub }) => sub?.name ?? []);
  if (subs.length < named.length) return keep ? value : undefined;
  return Array.isArray(value) ? value.map((each) => only(each, subs, keep)) : only(value, subs, keep);
}

function only(value: unknown, subs: readonly string[], keep: boolean): unknown {
  const kept = Object.entries(value as Parts).filter(([name]) => subs.includes(name) === keep);
  return Object.fromEntries(kept);
}
