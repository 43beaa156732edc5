import { z } from 'zod';

/** What of JSON Schema is put into words. */
interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** More of them help nobody who reads a sentence. */
const MOST_NAMED = 12;
const shapes = new WeakMap<z.ZodType, Shape>();

/** Worked out once for each schema: whoever sends many wrong requests does not make us do it again. */
function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  shapes.set(schema, shape);
  return shape;
}

/** What is expected at a place of what was sent, in words: `a list of {skill, level}`. Undefined where that cannot be said shortly. */
export function expectedAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const place = placeAt(schema, path);
  return place && inWords(place, shapeOf(schema));
}

/** The keys that there may be at a place. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return Object.keys(placeAt(schema, path)?.properties ?? {});
}

function placeAt(schema: z.ZodType, path: readonly PropertyKey[]): Shape | undefined {
  const root = shapeOf(schema);
  return path.reduce<Shape | undefined>((shape, key) => shape && within(shape, key, root), resolved(root, root));
}

function within(shape: Shape, key: PropertyKey, root: Shape): Shape | undefined {
  const { properties = {}, additionalProperties, items } = shape;
  const named = Object.hasOwn(properties, key) ? properties[String(key)] : undefined;
  const other = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const found = named ?? (typeof key === 'number' ? items : undefined) ?? other;
  if (found) return resolved(found, root);
  for (const way of waysOf(shape, root)) {
    const there = within(way, key, root);
    if (there) return there;
  }
  return undefined;
}

const resolved = (shape: Shape, root: Shape): Shape => {
  const name = shape.$ref?.split('/').at(-1);
  return (name === undefined || name === '#' ? undefined : root.$defs?.[name]) ?? shape;
};

const waysOf = ({ anyOf = [], oneOf = [] }: Shape, root: Shape): Shape[] =>
  [...anyOf, ...oneOf].map((way) => resolved(way, root));

function inWords(shape: Shape, root: Shape): string | undefined {
  const ways = waysOf(shape, root).map((way) => inWords(way, root));
  if (ways.length > 0) return ways.includes(undefined) ? undefined : ways.slice(0, MOST_NAMED).join(' or ');
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return `one of ${listed(shape.enum.map((value) => JSON.stringify(value)))}`;
  const types = [shape.type ?? []].flat().map((type) => ofType(type, shape, root));
  return types.length === 0 || types.includes(undefined) ? undefined : types.join(' or ');
}

function ofType(type: string, shape: Shape, root: Shape): string | undefined {
  switch (type) {
    case 'object':
      return shape.properties ? `{${listed(keysInWords(shape))}}` : 'an object';
    case 'array': {
      const items = shape.items && inWords(resolved(shape.items, root), root);
      return items === undefined ? 'a list' : `a list of ${items}`;
    }
    case 'string':
      return shape.format === 'date-time' ? 'a time (RFC 3339)' : 'a text';
    case 'integer':
      return `a whole number${between(shape)}`;
    case 'number':
      return `a number${between(shape)}`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    default:
      return undefined;
  }
}

/** `kind: "team", teamId, level?` */
const keysInWords = ({ properties = {}, required = [] }: Shape): string[] =>
  Object.entries(properties).map(([key, { const: fixed }]) => {
    if (fixed !== undefined) return `${key}: ${JSON.stringify(fixed)}`;
    return required.includes(key) ? key : `${key}?`;
  });

const listed = (names: readonly string[]): string =>
  [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join(', ');

/** Bounds that only say what a number in JSON can hold are none. */
function between({ minimum = -Infinity, maximum = Infinity }: Shape): string {
  const [least, most] = [Math.max(minimum, -Number.MAX_SAFE_INTEGER), Math.min(maximum, Number.MAX_SAFE_INTEGER)];
  const [low, high] = [least > -Number.MAX_SAFE_INTEGER, most < Number.MAX_SAFE_INTEGER];
  if (low && high) return ` from ${String(least)} to ${String(most)}`;
  if (low) return ` from ${String(least)}`;
  return high ? ` up to ${String(most)}` : '';
}
