import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useChanges } from './use-rota';
import { reservationsAbout, WhatToKnow } from './verdict';

/** A rota becomes working hours, or is taken back; both are asked about first, and what is wrong with it is said plainly before. */
export function Publishing({ rota }: { readonly rota: Rota }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { publish, withdraw } = useChanges(rota);
  const isPublished = rota.status === 'published';
  const doing = isPublished ? withdraw : publish;
  const close = (): void => {
    doing.reset();
    setAsking(false);
  };
  return (
    <>
      <Group>
        <Button
          variant={isPublished ? 'default' : 'filled'}
          onClick={() => {
            setAsking(true);
          }}
        >
          {isPublished ? t('rota.withdraw') : t('rota.publish')}
        </Button>
      </Group>
      <Dialog opened={asking} onClose={close} title={isPublished ? t('rota.withdrawAsk') : t('rota.publishAsk')}>
        <Stack gap="md">
          <Text>{isPublished ? t('rota.withdrawMeans') : t('rota.publishMeans')}</Text>
          {!isPublished && <WhatToKnow rota={rota} />}
          <ProblemNote error={doing.error} />
          <Group justify="end">
            <Button variant="default" onClick={close}>
              {t('rota.notNow')}
            </Button>
            <Button
              loading={doing.isPending}
              onClick={() => {
                doing.mutate(undefined, { onSuccess: close });
              }}
            >
              {isPublished ? t('rota.withdraw') : t(publishWord(rota))}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

const publishWord = (rota: Rota): 'rota.publish' | 'rota.publishAnyway' =>
  reservationsAbout(rota).length > 0 ? 'rota.publishAnyway' : 'rota.publish';
