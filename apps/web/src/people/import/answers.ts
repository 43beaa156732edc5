import { recall, remember } from '../../app/remembered';
import type { ImportProblem, Understanding } from '../../api/views';

/** What somebody has said about a file: what columns are (null: not imported), and what values of a column mean, by what was asked. */
export interface Answers {
  readonly columns: Readonly<Record<string, string | null>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
type Question = Understanding['questions'][number];
type Mapping = Understanding['mapping'];

export const OFFICES = 'teams.fields.office.values';
export const ROLES = 'employees.fields.roles.values';
export const HOURS = 'hours';
const MANDATORY = ['employees.fields.externalId', 'employees.fields.name'];
const NONE: Answers = { columns: {}, values: {} };

/** Questions about values: each of them is answered by itself. */
export const aboutValues = ({ questions }: Understanding): readonly Question[] =>
  questions.filter(({ about }) => [OFFICES, ROLES, HOURS].includes(about));

interface OpenField {
  readonly field: string;
  /** Those of which each could be it; none: no column is known to be. */
  readonly several: readonly string[];
  readonly mandatory: boolean;
}

/** Fields that no column is, or several could be. Without a number and a name nobody can be imported. */
export function aboutColumns({ questions, columns }: Understanding): OpenField[] {
  const isAsked = (header: string): boolean =>
    columns.some((column) => column.header === header && column.certainty === 'asked');
  return questions.flatMap(({ about, choices }) => {
    const field = /^employees\.fields\.(\w+)$/.exec(about)?.[1];
    if (field === undefined) return [];
    return [{ field, several: choices.every(isAsked) ? choices : [], mandatory: MANDATORY.includes(about) }];
  });
}

/** Departments of which it is not said whether they are front office or back: without it nothing can be imported. */
export const withoutOffice = (understood: Understanding, { values }: Answers): string[] =>
  aboutValues(understood)
    .filter(({ about }) => about === OFFICES)
    .flatMap(({ values: departments = [] }) => departments)
    .filter((department) => (values[OFFICES]?.[department] ?? '') === '');

/** Fields that no column is yet: people are told apart and have names. */
export const withoutColumn = (understood: Understanding): string[] =>
  aboutColumns(understood).flatMap(({ field, mandatory }) => (mandatory ? [field] : []));

/** Something is not said without which nothing can be imported. */
export const isOpen = (understood: Understanding, answers: Answers): boolean =>
  withoutOffice(understood, answers).length > 0 || withoutColumn(understood).length > 0;

/** The proposed mapping with what somebody says that values mean. Answers to what is not asked here stand by. */
export function mappingWith(understood: Understanding, { values }: Answers): Mapping {
  const said = aboutValues(understood).flatMap(({ about, values: asked = [] }) =>
    asked.flatMap((value) => {
      const answer = values[about]?.[value]?.trim();
      // No role at all is an answer too where one was proposed.
      return answer === undefined || (answer === '' && about !== ROLES) ? [] : [{ about, value, answer }];
    }),
  );
  return said.reduce(put, understood.mapping);
}

/** As {@link mappingWith}, with some office for each department that has none yet: for a trial of the other answers, never to be kept. */
export function mappingToTry(understood: Understanding, answers: Answers): Mapping {
  const back = Object.fromEntries(withoutOffice(understood, answers).map((department) => [department, 'back']));
  const offices = { ...answers.values[OFFICES], ...back };
  return mappingWith(understood, { ...answers, values: { ...answers.values, [OFFICES]: offices } });
}

interface Rule {
  readonly column: string;
  readonly values?: Readonly<Record<string, string>>;
}

function put(mapping: Mapping, { about, value, answer }: { about: string; value: string; answer: string }): Mapping {
  if (about === OFFICES) return withRule(mapping, 'teams', 'office', (rule) => meaning(rule, value, answer));
  if (about === ROLES) return withRule(mapping, 'employees', 'roles', (rule) => meaning(rule, value, answer));
  // A name of hours stands for them; until then whoever has it was proposed as somebody without hours.
  const named = withRule(mapping, 'employees', 'workingHours', ({ column, values: { [value]: _, ...rest } = {} }) =>
    Object.keys(rest).length > 0 ? { column, values: rest } : column,
  );
  return { ...named, hours: { ...(mapping['hours'] as object | undefined), [value]: answer } };
}

const meaning = ({ values, ...rule }: Rule, value: string, answer: string) => ({
  ...rule,
  values: { ...values, [value]: answer },
});

function withRule(mapping: Mapping, section: string, field: string, change: (rule: Rule) => unknown): Mapping {
  const before = mapping[section] as { readonly fields: Readonly<Record<string, unknown>> };
  const rule = before.fields[field] as Rule;
  return { ...mapping, [section]: { ...before, fields: { ...before.fields, [field]: change(rule) } } };
}

/** What is wrong with a text that somebody said, and is said where they said it: rows that have the name it stands for are right. */
export const isAboutAnswer = ({ file, column }: Pick<ImportProblem, 'file' | 'column'>): boolean =>
  file === 'mapping' && (column?.startsWith(`${HOURS}.`) ?? false);

/** Names of hours whose hours could not be read as they are still said. */
export function wronglySaid(problems: readonly ImportProblem[], tried: Answers, now: Answers): ReadonlySet<string> {
  const names = problems.filter(isAboutAnswer).map(({ column }) => (column ?? '').slice(HOURS.length + 1));
  return new Set(names.filter((name) => tried.values[HOURS]?.[name] === now.values[HOURS]?.[name]));
}

/** Next month's file asks the same: the answers stay on this machine. They are words of the company, and nobody's record. */
export const recallAnswers = (workspace: string): Answers => {
  try {
    return { ...NONE, ...(JSON.parse(recall(keyOf(workspace)) ?? '{}') as Partial<Answers>) };
  } catch {
    return NONE;
  }
};
export const keepAnswers = (workspace: string, answers: Answers): void => {
  remember(keyOf(workspace), JSON.stringify(answers));
};
const keyOf = (workspace: string): string => `sambung.import.${workspace}`;
