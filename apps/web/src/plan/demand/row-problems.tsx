import { Alert, List, Text } from '@mantine/core';
import { useLanguage } from '../../language/use-language';
import type { RowProblem } from './read-week';

const MOST_TOLD = 20;

/** What could not be taken from a spreadsheet, cell by cell. */
export function RowProblems({ problems }: { readonly problems: readonly RowProblem[] }) {
  const { t } = useLanguage();
  if (problems.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" title={t('demand.unread', { count: problems.length })}>
      <List size="sm">
        {problems.slice(0, MOST_TOLD).map(({ line, column, value, why }) => (
          <List.Item key={`${line} ${column}`}>
            {column === '' ? t('demand.whereLine', { line, value }) : t('demand.where', { line, column, value })}{' '}
            {t(`demand.why-${why}`)}
          </List.Item>
        ))}
      </List>
      {problems.length > MOST_TOLD && <Text size="sm">{t('demand.more', { count: problems.length - MOST_TOLD })}</Text>}
    </Alert>
  );
}
