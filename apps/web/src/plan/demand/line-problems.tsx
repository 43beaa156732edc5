import { List, Text } from '@mantine/core';
import type { LineProblem } from '../../api/problem';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';

const MOST_TOLD = 20;

/** Lines of a file that cannot be understood, in the service's own words. */
export function LineProblems({ problems }: { readonly problems: readonly LineProblem[] }) {
  const { t } = useLanguage();
  if (problems.length === 0) return null;
  return (
    <Caution title={t('demand.lines', { count: problems.length })}>
      <List size="sm" lang="en">
        {problems.slice(0, MOST_TOLD).map(({ line, column, value, problem, remedy }) => (
          <List.Item key={`${line ?? ''} ${column ?? ''} ${problem}`}>
            {[line === null ? null : `line ${line}`, column, value === null ? null : `“${value}”`]
              .filter((part) => part !== null)
              .join(', ')}
            : {problem}; {remedy}
          </List.Item>
        ))}
      </List>
      {problems.length > MOST_TOLD && <Text size="sm">{t('demand.more', { count: problems.length - MOST_TOLD })}</Text>}
    </Caution>
  );
}
