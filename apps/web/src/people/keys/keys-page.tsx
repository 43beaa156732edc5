import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { $api } from '../../api/api';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { isOver } from './is-over';
import { KeyList } from './key-list';
import { KEYS_MESSAGES } from './keys.messages';
import { MakeKey } from './make-key';

bring(KEYS_MESSAGES);

/** When a key was used last changes without anybody here. */
const LOOK_EVERY_MS = 10_000;

/** With what other programs use Sambung: for administrators. */
export function KeysPage() {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/api-keys', {}, { refetchInterval: LOOK_EVERY_MS });
  useTitle(t('keys.title'));
  const keys = [...(data?.apiKeys ?? [])].reverse();
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('keys.title')}</Title>
          <Text c="dimmed" size="lg">
            {t('keys.lead')}
          </Text>
        </div>
        <ProblemNote error={error} />
        {data && (
          <>
            <MakeKey />
            <KeyList title={t('keys.live')} keys={keys.filter((key) => !isOver(key))} emptyText={t('keys.none')} />
            <Text size="sm" c="dimmed">
              {t('keys.usedMeans')}
            </Text>
            <KeyList title={t('keys.over')} keys={keys.filter(isOver)} />
            <Anchor renderRoot={(props) => <Link to="/people/audit" {...props} />}>{t('keys.audit')}</Anchor>
          </>
        )}
      </Stack>
    </Container>
  );
}
