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

/** Somebody of the front office who takes over, and somebody else who hands over: whoever looks at it, if they work here. */
function useSuggested(me: string): readonly [string, string] {
  const list = (office: 'front' | 'back') => ({ params: { query: { office, limit: 2 } } });
  const front = $api.useQuery('get', '/v1/employees', list('front')).data?.employees ?? [];
  const back = $api.useQuery('get', '/v1/employees', list('back')).data?.employees ?? [];
  const anybody = $api.useQuery('get', '/v1/employees', { params: { query: { limit: 3 } } }).data?.employees ?? [];
  const self = $api.useQuery(
    'get',
    '/v1/employees/{id}',
    { params: { path: { id: me } } },
    { enabled: me !== '', retry: false },
  );
  const ids = (people: readonly { readonly employeeId: string }[]): string[] => people.map((each) => each.employeeId);
  const receiver = ids(front).find((id) => id !== me) ?? '';
  const senders = [...(self.data ? [me] : []), ...ids(back), ...ids(front), ...ids(anybody)];
  return [receiver, senders.find((id) => id !== receiver) ?? ''];
}
