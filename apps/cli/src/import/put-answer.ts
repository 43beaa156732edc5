import type { ImportUnderstanding } from '@sambung/contracts';

export type Question = ImportUnderstanding['questions'][number];
type Follows = NonNullable<Question['follows']>[string];

interface Rule {
  column: string;
  values?: Record<string, string>;
  otherwise?: string;
}
interface Fields {
  [field: string]: unknown;
}
/** A proposed mapping, as far as answers change it. */
export interface Proposal {
  employees: { file: string; fields: Fields };
  teams?: { file: string; distinct: boolean; fields: Fields };
  hours?: Record<string, string>;
  [section: string]: unknown;
}

const FIELD = /^employees\.fields\.(\w+)$/;
const VALUES = /^(employees|teams)\.fields\.(\w+)\.values$/;

/** Names of shifts: any text may be their hours. */
export const HOURS = 'hours';

/** Whether each of its values is asked about by itself. */
export const isAboutValues = ({ about }: Question): boolean => about === HOURS || VALUES.test(about);

/** Without an answer nobody can be imported: who people are, and what they are called. */
export const isMandatory = ({ about }: Question): boolean => /^employees\.fields\.(externalId|name)$/.test(about);

/** Puts the answer to a question into the mapping: a column for a field, a field for a column, with what follows from it. Returns what is asked besides. */
export function putAnswer(proposal: Proposal, { about, follows }: Question, answer: string): Follows['questions'] {
  const [, asked] = FIELD.exec(about) ?? [];
  const [field, column] = asked === undefined ? [answer, about] : [asked, answer];
  const { employees } = proposal;
  const { mapping, questions } = follows?.[answer] ?? { mapping: {}, questions: [] };
  const { employees: more, ...sections } = mapping as { employees?: { fields: Fields } };
  if (field === 'firstName' || field === 'lastName') setPartOfName(employees.fields, field, column);
  else Object.assign(employees.fields, { [field]: column }, more?.fields);
  Object.assign(proposal, sections);
  return questions;
}

/** Puts what one value means into the mapping: the office of a department, the role of a job, the hours of a shift. */
export function putValue(proposal: Proposal, { about }: Question, value: string, answer: string): void {
  if (about === HOURS) {
    putHours(proposal, value, answer);
    return;
  }
  const [, section, field] = VALUES.exec(about) ?? [];
  const fields = section === 'teams' ? proposal.teams?.fields : proposal.employees.fields;
  const rule = fields?.[field ?? ''] as Rule | undefined;
  if (rule) rule.values = { ...rule.values, [value]: answer };
}

/** Nothing said: the proposal takes whoever has it for somebody without hours. */
function putHours(proposal: Proposal, value: string, answer: string): void {
  if (answer === '') return;
  const { values: { [value]: _, ...rest } = {}, ...rule } = proposal.employees.fields['workingHours'] as Rule;
  proposal.employees.fields['workingHours'] = Object.keys(rest).length > 0 ? { ...rule, values: rest } : rule.column;
  proposal.hours = { ...proposal.hours, [value]: answer };
}

/** A name in two columns is put together from both. */
function setPartOfName(fields: Fields, part: 'firstName' | 'lastName', column: string): void {
  const said = fields['name'];
  if (typeof said !== 'string') fields['name'] = column;
  else if (/^\{.*\}$/.test(said)) fields['name'] = part === 'firstName' ? `{${column}} ${said}` : `${said} {${column}}`;
  else fields['name'] = part === 'firstName' ? `{${column}} {${said}}` : `{${said}} {${column}}`;
}
