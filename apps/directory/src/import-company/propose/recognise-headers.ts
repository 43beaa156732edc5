import { columnReason, type ColumnReason, type ImportUnderstanding } from '@sambung/contracts';
import { fold, nameKey } from '../../domain/name-key';
import { IDENTITY_CARDS, speaksAgainst } from './fits-values';
import { HEADER_WORDS, plainWords, type Recognised } from './header-words';
import type { Said } from './said-columns';

type Column = ImportUnderstanding['columns'][number];
type Question = ImportUnderstanding['questions'][number];

export interface Recognition {
  /** The header of each field that was understood. */
  readonly fields: ReadonlyMap<Recognised, string>;
  readonly columns: readonly Column[];
  readonly questions: readonly Question[];
}

/** A column with some of its values. */
export interface SampledColumn {
  readonly header: string;
  readonly values: readonly string[];
}

interface Candidate {
  readonly header: string;
  readonly field: Recognised;
  readonly certainty: 'certain' | 'likely';
  readonly words: string;
}

/**
 * Says which column is which field of a person, and why: by its header (certain: the words are known; likely: known words stand in it), and by its values,
 * which may speak against it. What could be two things, and what two columns could be, is asked and never guessed.
 */
export function recogniseHeaders(sample: readonly SampledColumn[], said: Said = {}): Recognition {
  const known = new Map(Object.entries(said).filter(([header]) => sample.some((column) => column.header === header)));
  const claimed = new Set(known.values());
  // What somebody says of a column is not guessed at, and no other column is what they say that this one is.
  const candidates = sample.flatMap(({ header }) =>
    known.has(header)
      ? saidOf(header, known.get(header))
      : candidatesOf(header).filter(({ field }) => !claimed.has(field)),
  );
  const chosen = new Chosen(sample, candidates, known);
  for (const field of FIELDS) chosen.decide(field);
  chosen.askForWhatIsMissing();
  return chosen;
}

/** People are told apart first and others named last: who is a manager is looked for among the numbers, names and e-mail addresses. */
const OTHERS: readonly Recognised[] = ['manager', 'deputy'];
const FIELDS = (Object.keys(HEADER_WORDS) as Recognised[]).filter((field) => !OTHERS.includes(field)).concat(OTHERS);

/** The fields a header may mean: those whose words are the longest that are found in it. */
function candidatesOf(header: string): Candidate[] {
  const plain = plainWords(header);
  const found = FIELDS.flatMap((field) =>
    HEADER_WORDS[field].flatMap((words): Candidate[] => {
      if (plain === words) return [{ header, field, certainty: 'certain', words }];
      return ` ${plain} `.includes(` ${words} `) && words.length > 2
        ? [{ header, field, certainty: 'likely', words }]
        : [];
    }),
  );
  const longest = Math.max(0, ...found.map(({ words }) => words.length));
  const longestOfEach = new Map(
    found.filter(({ words }) => words.length === longest).map((candidate) => [candidate.field, candidate]),
  );
  return [...longestOfEach.values()];
}

const saidOf = (header: string, field: Recognised | null | undefined): Candidate[] =>
  field ? [{ header, field, certainty: 'certain', words: header }] : [];

/** What says something of another column is nothing without it: “berlaku sampai” may be the end of a contract. */
const NEEDS: Partial<Readonly<Record<Recognised, Recognised>>> = {
  skillsAssessedOn: 'skills',
  skillsExpireOn: 'skillsAssessedOn',
  skillsAssessor: 'skillsAssessedOn',
  skillsGround: 'skillsAssessedOn',
  skillsReference: 'skillsAssessedOn',
};

const SAID = columnReason('said');
const NOBODY: ReadonlySet<string> = new Set();

class Chosen implements Recognition {
  readonly fields = new Map<Recognised, string>();
  readonly questions: Question[] = [];
  private readonly told = new Map<string, Column>();

  constructor(
    private readonly sample: readonly SampledColumn[],
    private readonly candidates: readonly Candidate[],
    private readonly said: ReadonlyMap<string, unknown>,
  ) {}

  get columns(): Column[] {
    return this.sample.map(
      ({ header }) => this.told.get(header) ?? { header, field: null, certainty: 'none', ...this.whyUnknown(header) },
    );
  }

  decide(field: Recognised): void {
    const all = this.candidates.filter((each) => each.field === field).filter((each) => this.isLikely(each));
    const certain = all.filter(({ certainty }) => certainty === 'certain');
    const best = certain.length > 0 ? certain : all;
    const [only] = best;
    if (best.length > 1) this.ask(field, best);
    else if (only) this.choose(only);
    for (const { header } of all)
      if (!best.some((each) => each.header === header) && only)
        this.tell(header, null, 'none', columnReason('clearer', { other: only.header, field }));
  }

  askForWhatIsMissing(): void {
    const missing = [
      ...(this.fields.has('externalId') ? [] : (['externalId'] as const)),
      ...(this.fields.has('name') || this.fields.has('firstName') ? [] : (['name'] as const)),
    ];
    const left = this.columns.filter(({ field }) => field === null).map(({ header }) => header);
    for (const field of missing)
      if (!this.questions.some(({ about }) => about === `employees.fields.${field}`))
        this.questions.push({
          about: `employees.fields.${field}`,
          question: field === 'externalId' ? 'Which column tells people apart?' : 'Which column holds the names?',
          choices: left,
        });
  }

  /** False, with a question, where the header means two things or its values speak against it. */
  private isLikely({ header, field }: Candidate): boolean {
    const others = this.candidates.filter((each) => each.header === header).map((each) => each.field);
    if (new Set(others).size > 1) {
      if (others[0] === field)
        this.askOne(header, columnReason('ambiguous', { header, fields: [...new Set(others)].join(', ') }), others);
      return false;
    }
    const needed = NEEDS[field];
    if (needed !== undefined && !this.fields.has(needed)) {
      this.tell(header, null, 'none', columnReason('needs', { field, needed }));
      return false;
    }
    if (this.said.has(header)) return true;
    const against = speaksAgainst(field, this.valuesOf(header), OTHERS.includes(field) ? this.people() : NOBODY);
    if (against === undefined) return true;
    const because =
      against === IDENTITY_CARDS
        ? columnReason('identity-cards', { header, field })
        : columnReason('other-values', { header, field, against });
    this.askOne(header, because, [field]);
    return false;
  }

  private choose({ header, field, certainty, words }: Candidate): void {
    this.fields.set(field, header);
    const because = certainty === 'certain' ? columnReason('known') : columnReason('holds', { words });
    this.tell(header, field, certainty, this.said.has(header) ? SAID : because);
  }

  private whyUnknown(header: string): ColumnReason {
    return this.said.has(header) ? SAID : columnReason('unknown');
  }

  private ask(field: Recognised, candidates: readonly Candidate[]): void {
    const headers = candidates.map(({ header }) => header);
    const because = columnReason('several', { count: headers.length, field });
    for (const header of headers) this.tell(header, null, 'asked', because);
    this.questions.push({
      about: `employees.fields.${field}`,
      question: `Which column is ${field}?`,
      choices: headers,
    });
  }

  private askOne(header: string, reason: ColumnReason, fields: readonly Recognised[]): void {
    this.tell(header, null, 'asked', reason);
    this.questions.push({ about: header, question: reason.because, choices: [...new Set(fields)] });
  }

  private tell(header: string, field: string | null, certainty: Column['certainty'], reason: ColumnReason): void {
    this.told.set(header, { header, field, certainty, ...reason });
  }

  private valuesOf(header: string | undefined): readonly string[] {
    return this.sample.find((column) => column.header === header)?.values ?? [];
  }

  /** By what the people of the file are called: numbers, names, e-mail addresses. */
  private people(): ReadonlySet<string> {
    const of = (field: Recognised): readonly string[] => this.valuesOf(this.fields.get(field));
    const last = of('lastName');
    const names = [...of('name'), ...of('firstName').map((first, row) => `${first} ${last[row] ?? ''}`)];
    return new Set([...of('externalId'), ...names.map(nameKey), ...of('email').map(fold)]);
  }
}
