import { Alert, Button, Group, Text } from '@mantine/core';
import { api } from '../api/api';
import type { Desk } from '../api/views';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { Caution } from '../look/caution';
import { Countdown } from '../look/countdown';
import { ProblemNote } from '../look/problem-note';
import { READY } from './presence-choices';
import { useSetPresence } from './set-presence';
import { useAsk } from './use-ask';
import type { LiveDesk } from './use-desk';

/** That what is shown may be old: since when, and that this page comes back by itself. */
export function ConnectionLost({ desk, live }: Pick<LiveDesk, 'desk' | 'live'>) {
  const { t, language } = useLanguage();
  if (live || !desk) return null;
  return (
    <Alert color="red.9" variant="filled" role="alert" title={t('desk.lost')}>
      {t('desk.lostSince', { time: timeInWords(desk.serverTime, language, { seconds: true }) })}
    </Alert>
  );
}

/** I let offers pass, so I am paused until I say that I am here. */
export function PausedForMissed({ desk }: { readonly desk: Desk }) {
  const { t } = useLanguage();
  const setting = useSetPresence();
  if (desk.presence.activity !== 'MissedOffers') return null;
  return (
    <Caution role="alert" title={t('desk.missed')}>
      <Group justify="space-between" gap="sm">
        <Text>{t('desk.missedWhy')}</Text>
        <Button
          loading={setting.isPending}
          onClick={() => {
            setting.mutate(READY);
          }}
        >
          {t('desk.back')}
        </Button>
      </Group>
      <ProblemNote error={setting.error} />
    </Caution>
  );
}

/** The time after a conversation in which nothing is offered, and the way out of it. */
export function WrapUp({ desk, clock }: { readonly desk: Desk; readonly clock: () => number }) {
  const { t } = useLanguage();
  const ending = useAsk(() => api.POST('/v1/presence/me/end-wrap-up'));
  const { wrapUpUntil } = desk.presence;
  if (wrapUpUntil === null) return null;
  return (
    <Alert variant="light" title={t('desk.wrapUp')}>
      <Countdown until={wrapUpUntil} clock={clock} say={(seconds) => t('desk.wrapUpLeft', { seconds })} />
      <Button
        mt="sm"
        variant="default"
        loading={ending.isPending}
        onClick={() => {
          ending.mutate(undefined);
        }}
      >
        {t('desk.wrapUpDone')}
      </Button>
      <ProblemNote error={ending.error} />
    </Alert>
  );
}
