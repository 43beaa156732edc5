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

/** Shows how a file without a mapping was understood, asks what was not guessed, and keeps what came of it where that is wished. Throws Unanswered, CannotStart. */
export async function agreeOnMapping(
  { understood, problems }: ImportReport,
  { answers, ask, json, saveMapping }: Pick<ImportOptions, 'answers' | 'ask' | 'json' | 'saveMapping'>,
): Promise<Agreed> {
  if (!understood) throw new CannotStart(inLines(problemLines(problems)));
  if (!json) console.log([...columnLines(understood.columns), ''].join('\n'));
  try {
    const mapping = await answerQuestions(understood, answers, ask);
    if (saveMapping !== undefined) keep(saveMapping, mapping, json);
    return { mapping, isAnswered: understood.questions.length > 0 };
  } catch (error) {
    if (json && error instanceof Unanswered)
      console.log(JSON.stringify({ outcome: 'unanswered', understood }, null, 2));
    throw error;
  }
}

function keep(file: string, mapping: Record<string, unknown>, json: boolean): void {
  try {
    writeFileSync(
      file,
      `# How the columns are read, as it was agreed on: docs/IMPORT.md explains every key.\n${stringify(mapping)}`,
    );
  } catch (error) {
    throw new CannotStart(`The mapping cannot be kept in ${file} (${(error as Error).message}).`);
  }
  if (!json) console.log(`The mapping is kept: next time, --mapping ${file} needs no questions.`);
}
