import type { Attribute, Schema } from './attribute';
import { GROUP_SCHEMA, SAMBUNG_GROUP_SCHEMA } from './group-schemas';
import { COMMON, ENTERPRISE_SCHEMA, SAMBUNG_USER_SCHEMA, USER_SCHEMA } from './user-schemas';

/** A kind of resource: its schema, and those that extend it. */
export interface ResourceType {
  readonly name: 'User' | 'Group';
  readonly endpoint: '/Users' | '/Groups';
  readonly description: string;
  readonly core: Schema;
  readonly extensions: readonly Schema[];
}

export const USER_TYPE: ResourceType = {
  name: 'User',
  endpoint: '/Users',
  description: 'Employees.',
  core: USER_SCHEMA,
  extensions: [ENTERPRISE_SCHEMA, SAMBUNG_USER_SCHEMA],
};

export const GROUP_TYPE: ResourceType = {
  name: 'Group',
  endpoint: '/Groups',
  description: 'Teams (departments).',
  core: GROUP_SCHEMA,
  extensions: [SAMBUNG_GROUP_SCHEMA],
};

export const RESOURCE_TYPES: readonly ResourceType[] = [USER_TYPE, GROUP_TYPE];

/** Where a path of a resource leads. */
export interface Place {
  /** The extension's URN; undefined for what stands in the resource itself. */
  readonly urn?: string;
  readonly attribute: Attribute;
  readonly sub?: Attribute;
}

/** One name for each place, as the schemas write it: `name.familyName`, `urn:…:User:manager.value`. */
export function keyOf({ urn, attribute, sub }: Place): string {
  return `${urn === undefined ? '' : `${urn}:`}${attribute.name}${sub ? `.${sub.name}` : ''}`;
}

/** The place of a path such as `userName`, `name.familyName` or `urn:…:User:department`, in any letter case; undefined if there is none. */
export function placeOf(type: ResourceType, path: string): Place | undefined {
  const schema = schemaOf(type, path);
  const [name = '', subName, ...rest] = (schema ? path.slice(schema.id.length + 1) : path).split('.');
  if (rest.length > 0) return undefined;
  const within = schema ?? type.core;
  const attribute = named(within === type.core ? [...COMMON, ...within.attributes] : within.attributes, name);
  const sub = subName === undefined ? undefined : named(attribute?.subAttributes ?? [], subName);
  if (!attribute || (subName !== undefined && !sub)) return undefined;
  return { ...(within !== type.core && { urn: within.id }), attribute, ...(sub && { sub }) };
}

/** The schema whose URN a path begins with. */
function schemaOf({ core, extensions }: ResourceType, path: string): Schema | undefined {
  const lower = path.toLowerCase();
  return [core, ...extensions].find(({ id }) => lower.startsWith(`${id.toLowerCase()}:`));
}

/** The extension that a path is the URN of. */
export function extensionNamed({ extensions }: ResourceType, path: string): Schema | undefined {
  return extensions.find(({ id }) => id.toLowerCase() === path.toLowerCase());
}

export const named = (attributes: readonly Attribute[], name: string): Attribute | undefined =>
  attributes.find((attribute) => attribute.name.toLowerCase() === name.toLowerCase());
