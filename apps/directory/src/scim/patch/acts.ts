import { sentIn } from '../resources/read-resource';
import { isObject } from '../resources/read-value';
import type { Attribute } from '../schemas/attribute';
import { extensionNamed, keyOf, type ResourceType } from '../schemas/resource-type';
import { NoTarget, NotForClients, SyntaxInvalid } from '../scim.errors';
import type { Operation } from './operations';
import { parsePath, type Target } from './parse-path';

/** One thing to do at one place. */
export interface Act {
  readonly op: Operation['op'];
  readonly target: Target;
  readonly value: unknown;
}

/** What an operation does, place by place. Throws PathInvalid, NoTarget, NotForClients, SyntaxInvalid. */
export function actsOf(type: ResourceType, { op, path, value }: Operation): Act[] {
  if (path === undefined || path === null || path === '') return withoutPath(type, op, value);
  const extension =
    extensionNamed(type, path) ?? (path.toLowerCase() === type.core.id.toLowerCase() ? type.core : undefined);
  if (extension)
    return op === 'remove'
      ? wholeExtension(type, extension.id, extension.attributes)
      : withoutPath(type, op, { [path]: value });
  const target = parsePath(type, path);
  const { attribute, sub } = target.place;
  if (attribute.mutability === 'readOnly' || sub?.mutability === 'readOnly')
    throw new NotForClients(`“${path}” is said by Sambung alone.`);
  return [{ op, target, value }];
}

/** Names that nobody knows mean nothing here, as in a whole resource. */
function withoutPath(type: ResourceType, op: Operation['op'], value: unknown): Act[] {
  if (op === 'remove') throw new NoTarget('An operation that removes says in `path` what.');
  if (!isObject(value)) throw new SyntaxInvalid('Without a path the value is an object of attributes.');
  const filtered = Object.entries(value).filter(([name]) => name.includes('['));
  const plain = Object.fromEntries(Object.entries(value).filter(([name]) => !name.includes('[')));
  return [
    ...sentIn(type, plain).map(({ place, value: each }): Act => {
      const { urn, attribute } = place;
      return { op, target: { place, key: keyOf({ ...(urn !== undefined && { urn }), attribute }) }, value: each };
    }),
    ...filtered.map(([name, each]): Act => ({ op, target: parsePath(type, name), value: each })),
  ];
}

function wholeExtension(type: ResourceType, id: string, attributes: readonly Attribute[]): Act[] {
  return attributes
    .filter(({ mutability }) => mutability !== 'readOnly')
    .map(({ name }): Act => ({ op: 'remove', target: parsePath(type, `${id}:${name}`), value: undefined }));
}
