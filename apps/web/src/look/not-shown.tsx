import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Problem } from '../api/problem';
import { useLanguage } from '../language/use-language';
import { NotFetched } from './not-fetched';
import { ProblemNote } from './problem-note';

interface Props {
  readonly error: unknown;
  readonly onAgain: () => void;
  /** It is tried again without anybody's doing. */
  readonly byItself?: boolean;
}

/** Stands where a page, or a part of it, could not be fetched or shown: what has happened, and the ways on. */
export function NotShown({ error, onAgain, byItself = false }: Props) {
  const { t } = useLanguage();
  if (error instanceof Problem) return <ProblemNote error={error} onAgain={onAgain} />;
  const notFetched = error instanceof NotFetched;
  return (
    <Alert color="red" variant="light" title={t('app.notShown')} role="alert">
      <Stack gap="sm">
        <Text size="sm">
          {t(notFetched ? 'app.notFetched' : 'app.broken')} {byItself && t('app.againByItself')}
        </Text>
        {!notFetched && (
          // For whoever they tell.
          <Text size="xs" lang="en">
            {String(error)}
          </Text>
        )}
        <Group gap="xs">
          <Button variant="default" onClick={onAgain}>
            {t('app.again')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('app.reload')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
