import { FilterInvalid } from '../scim.errors';
import type { Attribute } from '../schemas/attribute';
import { keyOf, named, placeOf, type Place, type ResourceType } from '../schemas/resource-type';
import type { Comparison, Field, Filter, Operator, WrittenFilter } from './filter';
import { comparable } from './comparable';

/** Finds a path's field, or the list it is in. */
type Look = (path: string) => { readonly list?: Field; readonly field: Field };

/** Looks up every path of a filter over resources. Throws FilterInvalid. */
export function resolveFilter(type: ResourceType, filter: WrittenFilter): Filter {
  const look: Look = (path) => {
    const place = placeOf(type, path) ?? inAnExtension(type, path);
    if (!place) throw unknown(path);
    return foundAt(place);
  };
  return resolve(filter, look);
}

/** Entra ID asks for `manager eq "…"` without the name of the extension, as its documentation shows. */
function inAnExtension(type: ResourceType, path: string): Place | undefined {
  return type.extensions.map(({ id }) => placeOf(type, `${id}:${path}`)).find((place) => place !== undefined);
}

/** Looks up every path of a filter over the entries of a list: `type eq "work"`. Throws FilterInvalid. */
export function resolveEntryFilter(list: Attribute, filter: WrittenFilter): Filter {
  const look: Look = (path) => {
    const sub = named(list.subAttributes ?? [], path);
    if (sub) return { field: { key: sub.name, attribute: sub } };
    if (list.type !== 'complex' && path.toLowerCase() === 'value') return { field: { key: '', attribute: list } };
    throw unknown(`${list.name}.${path}`);
  };
  return resolve(filter, look);
}

function resolve(filter: WrittenFilter, look: Look): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { kind: filter.kind, parts: filter.parts.map((part) => resolve(part, look)) };
    case 'not':
      return { kind: 'not', part: resolve(filter.part, look) };
    case 'some': {
      const { list, field } = look(filter.path);
      if (!list || field !== list)
        throw new FilterInvalid(`“${filter.path}” is no list, so nothing can stand in brackets behind it.`);
      return { kind: 'some', list, part: resolveEntryFilter(list.attribute, filter.part) };
    }
    case 'present':
      return present(look(filter.path));
    case 'compare':
      return compared(filter, look);
  }
}

function present({ list, field }: ReturnType<Look>): Filter {
  if (list) return field === list ? { kind: 'some', list } : { kind: 'some', list, part: { kind: 'present', field } };
  const parts = (field.attribute.subAttributes ?? []).map((sub): Filter => ({
    kind: 'present',
    field: { key: `${field.key}.${sub.name}`, attribute: sub },
  }));
  return parts.length > 0 ? { kind: 'or', parts } : { kind: 'present', field };
}

function compared({ path, operator, value }: WrittenFilter & { kind: 'compare' }, look: Look): Filter {
  const found = look(path);
  if (value === null) {
    if (operator === 'eq') return { kind: 'not', part: present(found) };
    if (operator === 'ne') return present(found);
    throw new FilterInvalid(`null takes eq and ne alone, not ${operator}.`);
  }
  const { list, field } = simple(path, found);
  const positive = (comparison: Comparison): Filter => {
    const part: Filter = {
      kind: 'compare',
      field,
      comparison,
      value: comparable(path, field.attribute, comparison, value),
    };
    return list ? { kind: 'some', list, part } : part;
  };
  return operator === 'ne'
    ? { kind: 'not', part: positive('eq') }
    : positive(operator satisfies Exclude<Operator, 'ne'>);
}

/** What has parts is compared by its `value`, where it has one (RFC 7643, section 2.4). */
function simple(path: string, { list, field }: ReturnType<Look>): ReturnType<Look> {
  const { attribute } = field;
  if (attribute.type !== 'complex') {
    return list === field ? { list, field: { key: '', attribute } } : { ...(list && { list }), field };
  }
  const value = named(attribute.subAttributes ?? [], 'value');
  if (!value)
    throw new FilterInvalid(
      `“${path}” has parts: compare one of them, such as ${path}.${attribute.subAttributes?.[0]?.name ?? ''}.`,
    );
  return list === field
    ? { list, field: { key: value.name, attribute: value } }
    : { field: { key: `${field.key}.${value.name}`, attribute: value } };
}

function foundAt(place: Place): ReturnType<Look> {
  const { attribute, sub } = place;
  if (!attribute.multiValued) return { field: { key: keyOf(place), attribute: sub ?? attribute } };
  const list = { key: keyOf({ ...(place.urn !== undefined && { urn: place.urn }), attribute }), attribute };
  return { list, field: sub ? { key: sub.name, attribute: sub } : list };
}

const unknown = (path: string): FilterInvalid =>
  new FilterInvalid(`There is no attribute “${path}”. /scim/v2/Schemas lists those there are.`);
