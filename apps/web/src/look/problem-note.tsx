import { Alert, Button, Group, Text } from '@mantine/core';
import { isUnanswered, Problem } from '../api/problem';
import { useLanguage } from '../language/use-language';

/** Says what was refused in the service's own words, or that no answer came. Nothing where nothing went wrong. */
export function ProblemNote({ error, onAgain }: { readonly error: unknown; readonly onAgain?: () => void }) {
  const { t } = useLanguage();
  if (error === null || error === undefined) return null;
  const detail = error instanceof Problem && !isUnanswered(error) ? error.message : t('app.unanswered');
  return (
    <Alert color="red" variant="light" title={t('app.wentWrong')} role="alert">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{detail}</Text>
        {onAgain && (
          <Button size="compact-sm" variant="default" onClick={onAgain}>
            {t('app.again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
