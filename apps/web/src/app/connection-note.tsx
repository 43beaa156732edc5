import { Alert, Anchor, Container, Stack, Text } from '@mantine/core';
import { useLanguage } from '../language/use-language';
import { addressOf } from '../look/address-of';
import { recallFallback } from './fallback-number';
import { useReached } from './use-reached';

/** Without a connection: whom to call instead, before all else; and that what is shown may be old. */
export function ConnectionNote() {
  const { t } = useLanguage();
  if (useReached()) return null;
  const fallback = recallFallback();
  return (
    <Container size="lg" pt="md">
      <Alert color="red.9" variant="filled" title={t('app.offline')} role="alert">
        <Stack gap={4}>
          {fallback && <Call {...fallback} />}
          <Text size="sm">{t('app.offlineNobody')}</Text>
        </Stack>
      </Alert>
    </Container>
  );
}

function Call({ number, site }: { readonly number: string; readonly site: string }) {
  const { t } = useLanguage();
  return (
    <div>
      <Text>{t('app.offlineCall')}</Text>
      <Anchor href={addressOf('phone', number)} c="inherit" underline="always" fz={32} fw={800} lh={1.3}>
        <bdi>{number}</bdi>
      </Anchor>
      <Text component="span"> {site}</Text>
    </div>
  );
}
