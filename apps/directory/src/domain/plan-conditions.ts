import type { Alternative, Conditions, Criteria } from '@sambung/contracts';

/** Conditions of criteria, wherever they stand in them; `path` is where: empty, `.not.0`, `.anyOf.1.not.0`. */
export interface PlacedConditions {
  readonly conditions: Conditions;
  readonly path: string;
}

/** All the conditions that criteria are made of: their own, those of each alternative, and what is excluded. */
export function conditionsIn({ anyOf = [], ...own }: Criteria): PlacedConditions[] {
  return [own, ...anyOf].flatMap((each, index) => placed(each, index === 0 ? '' : `.anyOf.${index - 1}`));
}

function placed({ not = [], ...conditions }: Alternative, path: string): PlacedConditions[] {
  return [
    { conditions, path },
    ...not.map((excluded, index) => ({ conditions: excluded, path: `${path}.not.${index}` })),
  ];
}

/** The same criteria with somebody else wherever they name a person. */
export function replacePerson(criteria: Criteria, personId: string, replacementId: string): Criteria {
  const inOne = <Of extends Conditions>(of: Of): Of =>
    of.employeeId === personId ? { ...of, employeeId: replacementId } : of;
  const inAll = <Of extends Alternative>(of: Of): Of => (of.not ? { ...inOne(of), not: of.not.map(inOne) } : inOne(of));
  return criteria.anyOf ? { ...inAll(criteria), anyOf: criteria.anyOf.map(inAll) } : inAll(criteria);
}
