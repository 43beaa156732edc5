import type { ImportUnderstanding } from '@sambung/contracts';
import { ProblemList } from '../problem-list';
import type { Table } from '../tables/table';
import { HEADER_WORDS, type Recognised } from './header-words';
import { meanColumn, type Catalogue, type Meaning } from './mean-column';
import { recogniseHeaders, type Recognition } from './recognise-headers';
import type { Said } from './said-columns';

/** Enough to see how the values of a column look. */
const SAMPLED_ROWS = 2_000;
/** A column of more different values is no column of departments or jobs. */
const MOST_VALUES = 300;

type Question = ImportUnderstanding['questions'][number];
type Mean = (field: Recognised, header: string) => Meaning;

/** A mapping for one table of people, to be confirmed: what was understood, with the reason, and what is asked. It is never imported as it is. */
export async function proposeMapping(
  { file, table, said }: { readonly file: string; readonly table: Table; readonly said: Said },
  catalogue: Catalogue,
): Promise<ImportUnderstanding> {
  const values = await valuesByHeader(table);
  const sample = [...values].map(([header, all]) => ({ header, values: all }));
  const { fields, columns, questions } = recogniseHeaders(sample, said);
  const mean: Mean = (field, header) =>
    meanColumn(field, { file, header, values: distinctOf(values.get(header)) }, catalogue);
  const meanings = [...fields].filter(([field]) => !isPartOfName(field)).map(([field, header]) => mean(field, header));
  return {
    mapping: merged({ version: 1, employees: { file, fields: nameFrom(fields) } }, meanings),
    columns: [...columns],
    questions: [
      ...questions.map((question) => withFollows(question, mean)),
      ...meanings.flatMap((meaning) => meaning.questions),
    ],
  };
}

/** What is wrong with rows is told when they are imported: told here already, nothing else of the file would be looked at. */
async function valuesByHeader(table: Table): Promise<Map<string, string[]>> {
  const untold = new ProblemList();
  const values = new Map<string, string[]>(table.headers.map((header) => [header, []]));
  let rows = 0;
  for await (const { cells } of table.rows(untold, untold)) {
    for (const [header, value] of cells) values.get(header)?.push(value);
    if (++rows === SAMPLED_ROWS) break;
  }
  return values;
}

function distinctOf(values: readonly string[] = []): string[] {
  const distinct = [...new Set(values)].filter((value) => value !== '');
  return distinct.length > MOST_VALUES ? [] : distinct;
}

const isPartOfName = (field: Recognised): boolean => field === 'firstName' || field === 'lastName';

function nameFrom(fields: Recognition['fields']): Record<string, string> {
  const [first, last] = [fields.get('firstName'), fields.get('lastName')];
  if (fields.has('name') || first === undefined) return {};
  return { name: last === undefined ? first : `{${first}} {${last}}` };
}

/** Sections beside each other; of people, the fields. */
function merged(
  { employees, ...rest }: { version: number; employees: { file: string; fields: Record<string, unknown> } },
  meanings: readonly Meaning[],
): Record<string, unknown> {
  const { sites, teams } = Object.assign({}, ...meanings.map(({ mapping }) => mapping)) as Record<string, object>;
  const ofPeople = meanings.map(({ mapping }) => (mapping['employees'] as { fields: object }).fields);
  const fields = Object.assign({ ...employees.fields }, ...ofPeople) as object;
  return { ...rest, ...(sites && { sites }), ...(teams && { teams }), employees: { ...employees, fields } };
}

/** A question whose answer makes a column a field also says what follows: departments that are new, jobs that are no roles. */
function withFollows(question: Question, mean: Mean): Question {
  const [, asked] = /^employees\.fields\.(\w+)$/.exec(question.about) ?? [];
  const follows = question.choices.flatMap((choice): [string, Meaning][] => {
    const [field, header] = asked === undefined ? [choice, question.about] : [asked, choice];
    return isField(field) && !isPartOfName(field) ? [[choice, mean(field, header)]] : [];
  });
  return follows.length > 0 ? { ...question, follows: Object.fromEntries(follows) } : question;
}

const isField = (field: string): field is Recognised => Object.hasOwn(HEADER_WORDS, field);
