import { Text } from '@mantine/core';
import type { ImportProblem } from '../../../api/views';
import { bring } from '../../../language/languages';
import { useLanguage } from '../../../language/use-language';
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
    const field = facts['field'];
    return t(`importProblem.${code}`, typeof field === 'string' ? { ...facts, field: fieldName(field, t) } : facts);
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

const isKnown = (code: string | undefined): code is Known =>
  code !== undefined && `importProblem.${code}` in IMPORT_PROBLEMS_MESSAGES.id;
