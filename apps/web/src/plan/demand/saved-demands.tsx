import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { RotaDemand } from '../../api/views';
import { dayInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useDemandChanges } from './use-demands';

interface Props {
  readonly teamId: string;
  readonly demands: readonly RotaDemand[];
  readonly onOpen: (demand: RotaDemand) => void;
}

export function SavedDemands({ teamId, demands, onOpen }: Props) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<string | null>(null);
  if (demands.length === 0) return <Alert color="gray">{t('demand.none')}</Alert>;
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {t('demand.saved')}
      </Title>
      {demands.map((demand) => (
        <Card key={demand.key} withBorder padding="sm">
          <Group justify="space-between">
            <div>
              <Text fw={600}>{demand.key}</Text>
              <WhereFrom source={demand.source} />
            </div>
            <Group gap="xs">
              <Button
                variant="default"
                onClick={() => {
                  onOpen(demand);
                }}
              >
                {t('demand.open', { name: demand.key })}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  setAsked(demand.key);
                }}
              >
                {t('demand.remove', { name: demand.key })}
              </Button>
            </Group>
          </Group>
        </Card>
      ))}
      <Removing
        {...{ teamId, asked }}
        onClose={() => {
          setAsked(null);
        }}
      />
    </Stack>
  );
}

function WhereFrom({ source }: Pick<RotaDemand, 'source'>) {
  const { t, language } = useLanguage();
  if (!source) return <Text size="sm">{t('demand.byHand')}</Text>;
  const { contacts, from, until } = source;
  const days = { from: dayInWords(from, language), until: dayInWords(until, language) };
  return <Text size="sm">{t('demand.counted', { contacts, ...days })}</Text>;
}

interface RemovingProps {
  readonly teamId: string;
  readonly asked: string | null;
  readonly onClose: () => void;
}

function Removing({ teamId, asked, onClose }: RemovingProps) {
  const { t } = useLanguage();
  const { remove } = useDemandChanges(teamId);
  const name = asked ?? remove.variables ?? '';
  return (
    <Dialog opened={asked !== null} onClose={onClose} title={t('demand.removeAsk', { name })}>
      <Stack gap="md">
        <Text>{t('demand.removeMeans')}</Text>
        <ProblemNote error={remove.error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('demand.keep')}
          </Button>
          <Button
            loading={remove.isPending}
            onClick={() => {
              remove.mutate(name, { onSuccess: onClose });
            }}
          >
            {t('demand.removeNow')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
