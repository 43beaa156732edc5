/** A filter as a test makes it up. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'present'; readonly path: string }
  | {
      readonly kind: 'compare';
      readonly path: string;
      readonly operator: string;
      readonly value: string | boolean | null;
    }
  | { readonly kind: 'some'; readonly path: string; readonly part: Condition };

/** As a client writes it. */
export function written(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.parts.map(written).join(` ${condition.kind} `)})`;
    case 'not':
      return `not (${written(condition.part)})`;
    case 'present':
      return `${condition.path} pr`;
    case 'compare':
      return `${condition.path} ${condition.operator} ${JSON.stringify(condition.value)}`;
    case 'some':
      return `${condition.path}[${written(condition.part)}]`;
  }
}

/** Whether it holds for a resource as it was answered: read off RFC 7644, section 3.4.2.2, and knowing nothing of schemas or SQL. */
export function holds(condition: Condition, resource: unknown): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, resource));
    case 'or':
      return condition.parts.some((part) => holds(part, resource));
    case 'not':
      return !holds(condition.part, resource);
    case 'present':
      return valuesAt(resource, condition.path).length > 0;
    case 'some':
      return valuesAt(resource, condition.path).some((entry) => holds(condition.part, entry));
    case 'compare': {
      const { operator, value } = condition;
      const found = valuesAt(resource, condition.path).map((each) => (isEntry(each) ? each['value'] : each));
      const op = operator.toLowerCase();
      if (value === null) return (op === 'eq') === (found.length === 0);
      const exact = /^(id|externalId)$/.test(condition.path);
      const isTrue = (each: unknown, by: string): boolean => compares(plain(each, exact), by, plain(value, exact));
      return op === 'ne' ? !found.some((each) => isTrue(each, 'eq')) : found.some((each) => isTrue(each, op));
    }
  }
}

const isEntry = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** All values at a path, of every entry of a list; names in whatever letter case. */
function valuesAt(resource: unknown, path: string): unknown[] {
  const colon = path.lastIndexOf(':');
  const urn = colon < 0 || path.includes(':core:') ? [] : [path.slice(0, colon)];
  return [...urn, ...path.slice(colon + 1).split('.')].reduce<unknown[]>(
    (values, name) => values.flatMap((value) => (isEntry(value) ? named(value, name) : [])),
    [resource],
  );
}

function named(value: Record<string, unknown>, name: string): unknown[] {
  const found = Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return found === undefined ? [] : [found].flat();
}

const plain = (value: unknown, exact: boolean): string =>
  exact ? String(value) : String(value).normalize('NFC').toLowerCase();

function compares(left: string, operator: string, right: string): boolean {
  const order = Buffer.compare(Buffer.from(left), Buffer.from(right));
  switch (operator) {
    case 'eq':
      return left === right;
    case 'co':
      return left.includes(right);
    case 'sw':
      return left.startsWith(right);
    case 'ew':
      return left.endsWith(right);
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    default:
      return order <= 0;
  }
}
