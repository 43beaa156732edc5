import { writeFileSync } from 'node:fs';
import { problemLines, type ImportReport } from '@sambung/contracts';
import { stringify } from 'yaml';
import { inLines } from '../issuer/administrator';
import { CannotStart } from '../start/cannot-start';
import { answerQuestions } from './answer-questions';
import { Unanswered } from './import-ends';
import type { ImportOptions } from './import-options';
import { columnLines } from './show-columns';

interface Agreed {
  readonly mapping: Record<string, unknown>;
  /** Another one than was tried. */
  readonly isAnswered: boolean;
}

/** Shows how a file without a mapping was understood and what is wrong with its rows whatever is answered, and asks what was not guessed. Throws Unanswered, CannotStart. */
export async function agreeOnMapping(
  { understood, problems }: ImportReport,
  { answers, ask, json }: Pick<ImportOptions, 'answers' | 'ask' | 'json'>,
): Promise<Agreed> {
  if (!understood) throw new CannotStart(inLines(problemLines(problems)));
  if (!json) console.log([...columnLines(understood.columns), '', ...mistakeLines(understood, problems)].join('\n'));
  try {
    const mapping = await answerQuestions(understood, answers, ask);
    return { mapping, isAnswered: understood.questions.length > 0 };
  } catch (error) {
    if (json && error instanceof Unanswered)
      console.log(JSON.stringify({ outcome: 'unanswered', understood, problems }, null, 2));
    throw error;
  }
}

/** Where nothing is asked, a trial says so in the end anyway. */
function mistakeLines(
  { questions }: NonNullable<ImportReport['understood']>,
  problems: ImportReport['problems'],
): string[] {
  if (questions.length === 0 || problems.length === 0) return [];
  return [
    'Wrong in the file, whatever you answer:',
    `  ${inLines(problemLines(problems)).replaceAll('\n', '\n  ')}`,
    '',
  ];
}

/** Keeps what came of the answers where that is wished, also when the trial of it fails: nobody answers everything twice. Throws CannotStart. */
export function keepMapping(
  { saveMapping, json }: Pick<ImportOptions, 'saveMapping' | 'json'>,
  mapping: Record<string, unknown>,
  { status }: ImportReport,
): void {
  if (saveMapping === undefined) return;
  write(saveMapping, mapping);
  if (json) return;
  console.log(
    status === 'refused'
      ? `Your answers are kept in ${saveMapping}. They do not work yet: mend what is wrong, in the file or there, and import with --mapping ${saveMapping}.`
      : `The mapping is kept: next time, --mapping ${saveMapping} needs no questions.`,
  );
}

function write(file: string, mapping: Record<string, unknown>): void {
  try {
    writeFileSync(
      file,
      `# How the columns are read, as it was agreed on: docs/IMPORT.md explains every key.\n${stringify(mapping)}`,
    );
  } catch (error) {
    throw new CannotStart(`The mapping cannot be kept in ${file} (${(error as Error).message}).`);
  }
}
