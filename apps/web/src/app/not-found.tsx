import { Anchor, Container, Stack, Title } from '@mantine/core';
import { useLanguage } from '../language/use-language';

export function NotFound() {
  const { t } = useLanguage();
  return (
    <Container size="sm" py="xl">
      <Stack>
        <Title order={1}>{t('app.notFound')}</Title>
        <Anchor href="/hand-over">{t('app.handOver')}</Anchor>
      </Stack>
    </Container>
  );
}
