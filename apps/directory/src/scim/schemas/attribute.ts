/** RFC 7643, section 7: what a schema says of an attribute. */
export interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite' | 'immutable';
  readonly returned: 'always' | 'default' | 'request';
  readonly uniqueness: 'none' | 'server';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
}

export interface Schema {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

type More = Partial<Omit<Attribute, 'name' | 'type' | 'description'>>;

const ORDINARY = {
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
} as const;

const attributeOf =
  (type: Attribute['type']) =>
  (name: string, description: string, more: More = {}): Attribute => ({
    name,
    type,
    description,
    ...ORDINARY,
    ...more,
  });

export const text = attributeOf('string');
export const truth = attributeOf('boolean');
export const moment = attributeOf('dateTime');
export const reference = attributeOf('reference');

export function complex(
  name: string,
  description: string,
  subAttributes: readonly Attribute[],
  more: More = {},
): Attribute {
  return attributeOf('complex')(name, description, { ...more, subAttributes });
}

/** Entries of a type, of which one may be primary: the shape of e-mail addresses and telephone numbers (RFC 7643, section 2.4). */
export function entries(name: string, description: string, types: readonly string[]): Attribute {
  const subAttributes = [
    text('value', 'The address or number itself.', { required: true }),
    text('display', 'As it is shown.'),
    text('type', 'What it is for.', { canonicalValues: types }),
    truth('primary', 'The one that is used first.'),
  ];
  return complex(name, description, subAttributes, { multiValued: true });
}
