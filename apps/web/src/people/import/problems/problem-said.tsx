import { Text } from '@mantine/core';
import type { ImportProblem } from '../../../api/views';
import { bring } from '../../../language/languages';
import { useLanguage, type Speech } from '../../../language/use-language';
import { fieldName } from '../../field-names';
import { IMPORT_PROBLEMS_MESSAGES } from './problems.messages';
import type { IMPORT_PROBLEMS_WORDS } from './problems.words';

bring(IMPORT_PROBLEMS_MESSAGES);

type Known = keyof typeof IMPORT_PROBLEMS_WORDS extends `importProblem.${infer Code}` ? Code : never;

/**
 * What is wrong and how to mend it in the language of the page, by its code and facts. What has no code (a report of before), or one that this page
 * does not know (a newer service's), is told as the service says it, in English.
 */
export function ProblemSaid({ problem: { code, facts = {}, problem, remedy } }: { readonly problem: ImportProblem }) {
  const { t } = useLanguage();
  if (isKnown(code)) {
    const said = Object.entries(facts).map(([name, fact]) => [name, inWords(name, fact, t)] as const);
    return t(`importProblem.${code}`, Object.fromEntries(said));
  }
  return (
    <span lang="en">
      {problem}
      <Text component="span" display="block" size="sm" c="dimmed">
        {remedy}
      </Text>
    </span>
  );
}

/** Days as they are written in files here. */
function inWords(name: string, fact: string | number, t: Speech['t']): string | number {
  if (typeof fact === 'number') return fact;
  if (name === 'field') return fieldName(fact, t);
  return DAYS.has(name) ? fact.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : fact;
}
const DAYS: ReadonlySet<string> = new Set(['date', 'from', 'today']);

const isKnown = (code: string | undefined): code is Known =>
  code !== undefined && `importProblem.${code}` in IMPORT_PROBLEMS_MESSAGES.id;
