import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { Text as Words } from '../api/views';
import { CopyText } from '../look/copy-text';
import { useLanguage } from '../language/use-language';

/** What may settle it at once. *Done here* ends it without a handoff. */
export function ShortAnswer({ answer, onDone }: { readonly answer: Words; readonly onDone: () => void }) {
  const { t, said } = useLanguage();
  return (
    <Alert variant="light" title={t('handOver.shortAnswer')}>
      <Stack gap="sm">
        <Text>{said(answer)}</Text>
        <Group gap="xs">
          <Button size="sm" onClick={onDone}>
            {t('handOver.doneHere')}
          </Button>
          <CopyText text={said(answer)} />
        </Group>
      </Stack>
    </Alert>
  );
}
