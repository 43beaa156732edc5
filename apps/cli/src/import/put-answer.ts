import type { ImportUnderstanding } from '@sambung/contracts';

export type Question = ImportUnderstanding['questions'][number];

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
  sites?: { file: string; distinct: boolean; fields: Fields };
  [section: string]: unknown;
}

const FIELD = /^employees\.fields\.(\w+)$/;
const VALUES = /^(employees|teams)\.fields\.(\w+)\.values$/;

/** Whether each of its values is asked about by itself. */
export const isAboutValues = ({ about }: Question): boolean => VALUES.test(about);

/** Without an answer nobody can be imported: who people are, and what they are called. */
export const isMandatory = ({ about }: Question): boolean => /^employees\.fields\.(externalId|name)$/.test(about);

/** Puts the answer to a question into the mapping: a column for a field, a field for a column. */
export function putAnswer(proposal: Proposal, { about }: Question, answer: string): void {
  const [, field] = FIELD.exec(about) ?? [];
  if (field === undefined) setField(proposal, answer, about);
  else setField(proposal, field, answer);
}

/** Puts what one value means into the mapping: the office of a department, the role of a job. */
export function putValue(proposal: Proposal, { about }: Question, value: string, answer: string): void {
  const [, section, field] = VALUES.exec(about) ?? [];
  const fields = section === 'teams' ? proposal.teams?.fields : proposal.employees.fields;
  const rule = fields?.[field ?? ''] as Rule | undefined;
  if (rule) rule.values = { ...rule.values, [value]: answer };
}

/** Whether departments came out of an answer: nobody has said yet of which office they are. */
export const lacksOffice = ({ teams }: Proposal): boolean =>
  teams !== undefined && teams.fields['office'] === undefined;

/** The office of all of them. */
export function putOffice({ teams }: Proposal, office: string): void {
  if (teams) teams.fields['office'] = { value: office };
}

/** Departments and branches out of the file of people become teams and sites. */
function setField(proposal: Proposal, field: string, column: string): void {
  const { employees } = proposal;
  if (field === 'firstName' || field === 'lastName') setPartOfName(employees.fields, field, column);
  else employees.fields[field] = column;
  const ofPeople = { file: employees.file, distinct: true };
  if (field === 'site') proposal.sites ??= { ...ofPeople, fields: { key: column, name: column } };
  if (field === 'team') proposal.teams ??= { ...ofPeople, fields: { key: column, name: column } };
}

/** A name in two columns is put together from both. */
function setPartOfName(fields: Fields, part: 'firstName' | 'lastName', column: string): void {
  const said = fields['name'];
  if (typeof said !== 'string') fields['name'] = column;
  else if (/^\{.*\}$/.test(said)) fields['name'] = part === 'firstName' ? `{${column}} ${said}` : `${said} {${column}}`;
  else fields['name'] = part === 'firstName' ? `{${column}} {${said}}` : `{${said}} {${column}}`;
}
