import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../api/api';
import { ChoosePerson } from '../app/choose-person';
import type { Trial } from '../app/first-run-steps';
import { useLanguage } from '../language/use-language';
import { useSession } from '../session/session';
import { TrialWindow } from './trial-window';
import { WhatHappens } from './what-happens';

/** Enough to find somebody for each part. */
const LOOKED_AT = 25;

/** One handoff with two windows, and what happens in it. */
export function TryStep({ trial }: { readonly trial: Trial }) {
  const { t } = useLanguage();
  const { employeeId: me = '' } = useSession();
  const [receiver, setReceiver] = useState('');
  const [sender, setSender] = useState('');
  const [front, other] = useSuggested(me);
  const receiverId = receiver || front;
  const senderId = sender || other;
  return (
    <Stack>
      <Text>{t('firstRun.tryWhy')}</Text>
      <Text size="sm" c="dimmed">
        {t('firstRun.orThemselves')}
      </Text>
      <ChoosePerson
        label={t('firstRun.receiver')}
        nobody={t('firstRun.nobody')}
        chosen={receiverId}
        onChoose={setReceiver}
      />
      {receiverId !== '' && <TrialWindow key={receiverId} id={receiverId} name="receiver" />}
      <ChoosePerson label={t('firstRun.sender')} nobody={t('firstRun.nobody')} chosen={senderId} onChoose={setSender} />
      {senderId === me && (
        <Button variant="default" renderRoot={(props) => <Link to="/hand-over" target="_blank" {...props} />}>
          {t('firstRun.myself')}
        </Button>
      )}
      {senderId !== '' && senderId !== me && <TrialWindow key={senderId} id={senderId} name="sender" />}
      <WhatHappens {...trial} />
    </Stack>
  );
}

/** Somebody of the front office who takes over, and somebody who does not serve customers to hand over: whoever looks at it, if they work here. */
function useSuggested(me: string): readonly [string, string] {
  const list = (office?: 'front') => ({ params: { query: { limit: LOOKED_AT, ...(office && { office }) } } });
  const front = $api.useQuery('get', '/v1/employees', list('front')).data?.employees ?? [];
  const everybody = $api.useQuery('get', '/v1/employees', list()).data?.employees ?? [];
  const self = $api.useQuery(
    'get',
    '/v1/employees/{id}',
    { params: { path: { id: me } } },
    { enabled: me !== '', retry: false },
  );
  const ids = (people: readonly { readonly employeeId: string }[]): string[] => people.map((each) => each.employeeId);
  const receiver = ids(front).find((id) => id !== me) ?? '';
  // Whoever holds no role has no rights at a device: they could not hand over.
  const others = everybody.filter(({ offices }) => offices.length > 0 && !offices.includes('front'));
  const senders = [...(self.data ? [me] : []), ...ids(others), ...ids(front)];
  return [receiver, senders.find((id) => id !== receiver) ?? ''];
}
