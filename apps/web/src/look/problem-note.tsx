import { Alert, Button, Group, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { isUnanswered, Problem } from '../api/problem';
import { useLanguage } from '../language/use-language';

/** Its words are fetched with the first refusal; where that fails, the service's own sentence does. */
const Refusal = lazy(() => import('./refusals/refusal').catch(() => ({ default: AsTheServiceSays })));

function AsTheServiceSays({ problem }: { readonly problem: Problem }) {
  return <span lang="en">{problem.message}</span>;
}

/** Says what was refused in the reader's language, or that no answer came. Nothing where nothing went wrong. */
export function ProblemNote({ error, onAgain }: { readonly error: unknown; readonly onAgain?: () => void }) {
  const { t } = useLanguage();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" variant="light" title={t('app.wentWrong')} role="alert">
      <Group justify="space-between" gap="sm">
        <Text size="sm" component="div">
          {error instanceof Problem && !isUnanswered(error) ? (
            <Suspense fallback={null}>
              <Refusal problem={error} />
            </Suspense>
          ) : (
            t('app.unanswered')
          )}
        </Text>
        {onAgain && (
          <Button size="compact-sm" variant="default" onClick={onAgain}>
            {t('app.again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
