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
  // What was asked stays while the rota becomes the other one under it.
  const [asked, setAsked] = useState<'publish' | 'withdraw' | null>(null);
  const { publish, withdraw } = useChanges(rota);
  const isPublished = rota.status === 'published';
  const takesBack = asked === 'withdraw';
  const doing = takesBack ? withdraw : publish;
  const close = (): void => {
    doing.reset();
    setAsked(null);
  };
  return (
    <>
      <Group>
        <Button
          variant={isPublished ? 'default' : 'filled'}
          onClick={() => {
            setAsked(isPublished ? 'withdraw' : 'publish');
          }}
        >
          {isPublished ? t('rota.withdraw') : t('rota.publish')}
        </Button>
      </Group>
      <Dialog opened={asked !== null} onClose={close} title={takesBack ? t('rota.withdrawAsk') : t('rota.publishAsk')}>
        <Stack gap="md">
          <Text>{takesBack ? t('rota.withdrawMeans') : t('rota.publishMeans')}</Text>
          {!takesBack && <WhatToKnow rota={rota} />}
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
              {takesBack ? t('rota.withdraw') : t(publishWord(rota))}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

const publishWord = (rota: Rota): 'rota.publish' | 'rota.publishAnyway' =>
  reservationsAbout(rota).length > 0 ? 'rota.publishAnyway' : 'rota.publish';
