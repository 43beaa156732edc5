import { Button, Card, Group, Stack, Title } from '@mantine/core';
import type { RotaDemand } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Counted } from './counted';

interface Props {
  readonly demand: RotaDemand;
  readonly onSay: () => void;
  readonly onCount: () => void;
  readonly onLeave: () => void;
}

/** A demand that was counted, with what it was counted from. */
export function OneDemand({ demand: { key, needs, source }, onSay, onCount, onLeave }: Props) {
  const { t } = useLanguage();
  return (
    <Card withBorder>
      <Stack gap="md">
        <Title order={2} size="h3">
          {key}
        </Title>
        {source && <Counted {...{ needs, source }} />}
        <Group>
          <Button variant="default" onClick={onCount}>
            {t('demand.countAnew')}
          </Button>
          <Button variant="default" onClick={onSay}>
            {t('demand.byTheseFigures')}
          </Button>
          <Button variant="default" onClick={onLeave}>
            {t('demand.keep')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
