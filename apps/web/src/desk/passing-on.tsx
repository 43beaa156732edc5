import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ContactCard } from './contact-card';
import { wayInWords } from './way-in-words';

/** Whom I had with me and passed on: mine until the next has them, so I am told who that is, what to say and how to reach them, as any sender is. */
export function PassingOn({ handoff }: { readonly handoff: Handoff }) {
  const { t, said, language } = useLanguage();
  const { handoffId, say, connect, comes, receiver, offers } = handoff;
  const asked = offers.at(-1)?.receiver.name;
  return (
    <ContactCard handoff={handoff} where={t('desk.passingOn')}>
      <Text size="lg" fw={650} aria-live="polite">
        {receiver
          ? t('desk.nextTakes', { name: receiver.name })
          : asked === undefined
            ? t('desk.nextIsLookedFor')
            : t('desk.isAsked', { name: asked })}
      </Text>
      {connect && comes !== 'fetched' && <Text>{t('desk.reachThem', { to: wayInWords(connect, t) })}</Text>}
      <Text>
        {t('desk.sayMeanwhile')} <q lang={language}>{said(say)}</q>
      </Text>
      <Group>
        <Button size="lg" renderRoot={(props) => <Link to="/hand-over/$handoffId" params={{ handoffId }} {...props} />}>
          {t('desk.followNext')}
        </Button>
      </Group>
    </ContactCard>
  );
}
