import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Handoff } from '../api/views';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { namesOf } from '../look/names-of';
import { useSession } from '../session/session';
import { PhoneNumber } from './phone-number';
import look from './desk.module.css';

/** Everything that is known already, so that the customer repeats nothing. */
export function Known({ handoff }: { readonly handoff: Handoff }) {
  const { t, said, language } = useLanguage();
  const { employeeId: me } = useSession();
  const { contact, named, site, tried, requestedAt, reason, sender, holder } = handoff;
  const isMe = ({ employeeId }: { readonly employeeId: string }): boolean => employeeId === me;
  const you = t('desk.you');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('desk.who'), contact.name ?? t(`deskContact.${contact.kind}`)],
    [t('desk.told'), contact.note],
    [t('desk.number'), contact.number && <PhoneNumber number={contact.number} />],
    [t('desk.from'), holder.name],
    [t('desk.sentFirst'), holder.employeeId !== sender.employeeId && sender.name],
    [t('desk.asksFor'), named && (isMe(named) ? you : named.name)],
    [t('desk.at'), handoff.channel === 'counter' ? site?.name : null],
    [t('desk.tried'), namesOf(tried.map(({ employee }) => (isMe(employee) ? { ...employee, name: you } : employee)))],
    [t('desk.shortAnswer'), reason.shortAnswer && said(reason.shortAnswer)],
    [t('desk.since'), timeInWords(requestedAt, language)],
  ];
  return (
    <dl className={look['known']}>
      {facts
        .filter(([, what]) => what !== null && what !== undefined && what !== '' && what !== false)
        .map(([name, what]) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <dd>
              <bdi>{what}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
