import { SyntaxInvalid } from '../scim.errors';
import { extensionNamed, keyOf, placeOf, type Place, type ResourceType } from '../schemas/resource-type';
import type { Attribute } from '../schemas/attribute';
import { readValue, isObject } from './read-value';
import { valueAt, type Parts, type Resource } from './resource';

/** What a body says, by the key of each attribute; undefined: it says that there is none. */
export type Said = ReadonlyMap<string, unknown>;

/** Something sent, and where it belongs. */
export interface Sent {
  readonly place: Place;
  readonly value: unknown;
}

/** The attributes of a body that clients may write, wherever their names stand. Names nobody knows mean nothing here. */
export function sentIn(type: ResourceType, body: Readonly<Record<string, unknown>>): Sent[] {
  return Object.entries(body).flatMap(([name, value]) => {
    const extension =
      extensionNamed(type, name) ?? (name.toLowerCase() === type.core.id.toLowerCase() ? type.core : undefined);
    if (extension) {
      if (!isObject(value)) throw new SyntaxInvalid(`“${name}” is an object with the attributes of that schema.`);
      return Object.entries(value).flatMap(([inner, each]) => sent(placeOf(type, `${extension.id}:${inner}`), each));
    }
    return sent(placeOf(type, name), value);
  });
}

function sent(place: Place | undefined, value: unknown): Sent[] {
  return place && place.attribute.mutability !== 'readOnly' ? [{ place, value }] : [];
}

/** Reads a whole resource out of a body (POST, PUT). Throws SyntaxInvalid, ValueInvalid. */
export function readResource(type: ResourceType, body: Readonly<Record<string, unknown>>): Said {
  requireSchema(type, body['schemas']);
  return new Map(
    sentIn(type, body).flatMap(({ place, value }) =>
      place.sub ? [] : [[keyOf(place), readValue(place.attribute, value, keyOf(place))] as const],
    ),
  );
}

/** RFC 7643, section 3: a resource says by which schemas it is written. Whoever says none is believed; whoever names another kind is not. */
function requireSchema({ core, name }: ResourceType, schemas: unknown): void {
  if (schemas === undefined) return;
  const isNamed =
    Array.isArray(schemas) &&
    schemas.some((id) => typeof id === 'string' && id.toLowerCase() === core.id.toLowerCase());
  if (!isNamed) throw new SyntaxInvalid(`“schemas” is a list that names ${core.id} for a ${name}.`);
}

/** Which extensions a body says anything about. */
export function extensionsIn(type: ResourceType, body: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const names = [...Object.keys(body), ...(Array.isArray(body['schemas']) ? (body['schemas'] as unknown[]) : [])];
  return new Set(
    type.extensions.flatMap(({ id }) =>
      names.some((name) => typeof name === 'string' && `${name}:`.toLowerCase().startsWith(`${id.toLowerCase()}:`))
        ? [id]
        : [],
    ),
  );
}

/** The keys of a resource's attributes (without their parts) that clients may write. */
export function writableKeys({ core, extensions }: ResourceType): string[] {
  const of = (urn: string | undefined, attributes: typeof core.attributes): string[] =>
    attributes
      .filter(({ mutability }) => mutability !== 'readOnly')
      .map((attribute) => keyOf({ ...(urn !== undefined && { urn }), attribute }));
  return [
    'externalId',
    ...of(undefined, core.attributes),
    ...extensions.flatMap(({ id, attributes }) => of(id, attributes)),
  ];
}

/** What clients may write of a resource, by key, as they would send it. */
export function writtenIn(type: ResourceType, resource: Resource): Map<string, unknown> {
  return new Map(
    writableKeys(type).flatMap((key) => {
      const value = withoutReadOnly(placeOf(type, key)?.attribute, valueAt(resource, key));
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function withoutReadOnly(attribute: Attribute | undefined, value: unknown): unknown {
  if (attribute?.type !== 'complex' || value === undefined) return value;
  const subs = (attribute.subAttributes ?? []).filter(({ mutability }) => mutability !== 'readOnly');
  const strip = (parts: Parts): Parts =>
    Object.fromEntries(subs.flatMap(({ name }) => (parts[name] === undefined ? [] : [[name, parts[name]]])));
  return Array.isArray(value) ? value.map((each) => strip(each as Parts)) : strip(value as Parts);
}
