import type { ImportUnderstanding } from '@sambung/contracts';

const OFFICES = 'teams.fields.office.values';
const MANDATORY = { externalId: 'employees.fields.externalId', name: 'employees.fields.name' } as const;
/** Never kept: it only lets the other cells of a row be judged. */
const ANYTHING = { value: 'unanswered' };

type Asked = Pick<ImportUnderstanding, 'questions'>;
interface Sections {
  readonly teams?: { readonly fields: { readonly office: object } };
  readonly employees: { readonly fields: object };
  readonly [section: string]: unknown;
}

const asks = ({ questions }: Asked, what: string): boolean => questions.some(({ about }) => about === what);

/** Nobody knows which column tells people apart: neither who they are nor whom their managers’ ids mean can be judged. */
export const asksForIds = (understood: Asked): boolean => asks(understood, MANDATORY.externalId);

/** Something is asked without whose answer nothing can be imported. */
export const mustBeAnswered = (understood: Asked): boolean =>
  [OFFICES, ...Object.values(MANDATORY)].some((what) => asks(understood, what));

/**
 * The proposed mapping, with something in the place of each answer that it cannot do without. What is wrong with rows whatever the answers are is
 * found by it at once; without it every row of a department whose office is asked would be called wrong, and of a file without a number none judged.
 */
export function withStandIns({ mapping, questions }: ImportUnderstanding): Record<string, unknown> {
  const { teams, employees, ...rest } = mapping as unknown as Sections;
  const missing = Object.entries(MANDATORY).filter(([, what]) => asks({ questions }, what));
  const fields = { ...employees.fields, ...Object.fromEntries(missing.map(([field]) => [field, ANYTHING])) };
  const office = teams && { ...teams.fields.office, otherwise: 'back' };
  return {
    ...rest,
    ...(teams && { teams: { ...teams, fields: { ...teams.fields, office } } }),
    employees: { ...employees, fields },
  };
}
