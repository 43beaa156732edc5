import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { Handoff } from '../api/views';
import { NumberMissing } from '../app/their-number';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import look from './desk.module.css';
import { Finish } from './finish';
import { PhoneNumber } from './phone-number';

/** Callbacks and appointments that I own, the next due first. */
export function Callbacks({ promises }: { readonly promises: readonly Handoff[] }) {
  const { t } = useLanguage();
  return (
    <Stack gap="sm" component="section" aria-labelledby="callbacks">
      <Title order={2} size="h3" id="callbacks">
        {t('desk.callbacks')}
      </Title>
      {promises.length === 0 && <Text c="dimmed">{t('desk.noCallbacks')}</Text>}
      <ul className={look['plain']}>
        {promises.map((handoff) => (
          <li key={handoff.handoffId}>
            <Callback handoff={handoff} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Callback({ handoff }: { readonly handoff: Handoff }) {
  const { t, said, language } = useLanguage();
  const { contact, reason, promise, holder } = handoff;
  if (!promise) return null;
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text fw={650}>{t(`deskPromise.${promise.kind}`, { time: timeInWords(promise.dueAt, language) })}</Text>
        {promise.overdue && (
          <Badge color="red.9" tt="none">
            {t('desk.overdue')}
          </Badge>
        )}
      </Group>
      <Text>
        <bdi>{contact.name ?? t(`deskContact.${contact.kind}`)}</bdi>, {said(reason.name)}
        {contact.number !== null && (
          <>
            {': '}
            <PhoneNumber number={contact.number} />
          </>
        )}
      </Text>
      {contact.note !== null && <Text size="sm">{contact.note}</Text>}
      {!promise.reachable && (
        <NumberMissing
          handoffId={handoff.handoffId}
          why={<Text size="sm">{t('desk.noNumber', { sender: holder.name })}</Text>}
        />
      )}
      <Finish handoff={handoff} />
    </Stack>
  );
}
