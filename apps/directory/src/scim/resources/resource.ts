import type { ResourceType } from '../schemas/resource-type';

/** A resource as JSON. Its attributes are named as the schemas write them, and empty ones are left out. */
export type Resource = Readonly<Record<string, unknown>>;

export type Parts = Readonly<Record<string, unknown>>;

/** What stands under a key such as `name.familyName` or `urn:…:User:manager.value`. */
export function valueAt(resource: Resource, key: string): unknown {
  const { urn, names } = wayTo(key);
  return [...(urn === undefined ? [] : [urn]), ...names].reduce<unknown>(
    (value, name) => (value as Parts | undefined)?.[name],
    resource,
  );
}

/** Puts resources together from values by key; what is null or an empty list is left out. */
export function assembled(type: ResourceType, values: Readonly<Record<string, unknown>>): Resource {
  const resource: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    const { urn, names } = wayTo(key);
    const way = urn === undefined ? names : [urn, ...names];
    const last = way.pop() ?? '';
    way.reduce<Record<string, unknown>>((inside, name) => (inside[name] ??= {}) as Record<string, unknown>, resource)[
      last
    ] = value;
  }
  const schemas = [type.core, ...type.extensions]
    .map(({ id }) => id)
    .filter((id, index) => index === 0 || id in resource);
  return { schemas, ...resource };
}

/** `urn:…:User:manager.value`: an extension's URN ends at its last colon, and no attribute has one in its name. */
export function wayTo(key: string): { readonly urn?: string; readonly names: string[] } {
  const colon = key.lastIndexOf(':');
  const names = key.slice(colon + 1).split('.');
  return colon < 0 ? { names } : { urn: key.slice(0, colon), names };
}
