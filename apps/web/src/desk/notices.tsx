import { Alert, Button, Group, Text } from '@mantine/core';
import { $api, api } from '../api/api';
import type { Desk } from '../api/views';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { Caution } from '../look/caution';
import { Countdown } from '../look/countdown';
import { ProblemNote } from '../look/problem-note';
import { useLastWithMe } from './last-with-me';
import { Notes } from './notes';
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
  const { t, said } = useLanguage();
  const handoffId = useLastWithMe(desk);
  const { wrapUpUntil } = desk.presence;
  const isOver = desk.conversations.every((each) => each.handoffId !== handoffId);
  const { data: last } = $api.useQuery(
    'get',
    '/v1/handoffs/{handoffId}',
    { params: { path: { handoffId: handoffId ?? '' } } },
    { enabled: wrapUpUntil !== null && handoffId !== null && isOver, staleTime: 0 },
  );
  const ending = useAsk(() => api.POST('/v1/presence/me/end-wrap-up'), handoffId ?? undefined);
  if (wrapUpUntil === null) return null;
  return (
    <Alert variant="light" title={t('desk.wrapUp')}>
      <Countdown until={wrapUpUntil} clock={clock} say={(seconds) => t('desk.wrapUpLeft', { seconds })} />
      {last && isOver && (
        <>
          <Text fw={650}>
            <bdi>{last.contact.name ?? t(`deskContact.${last.contact.kind}`)}</bdi>: {said(last.reason.name)}
          </Text>
          <Notes key={last.handoffId} handoff={last} />
        </>
      )}
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
