import { Container, Stack, Text, Title } from '@mantine/core';
import { $api } from '../../api/api';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { INCOMING_MESSAGES } from './incoming.messages';
import { LastImports } from './last-imports';
import { ScimConnection } from './scim-connection';
import { SentRequests } from './sent-requests';
import { Unmatched } from './unmatched';

bring(INCOMING_MESSAGES);

const LOOK_EVERY_MS = 10_000;

/** Where the data of people comes from, and what of it needs somebody: for hr and administrators. */
export function IncomingPage() {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/scim-state', {}, { refetchInterval: LOOK_EVERY_MS });
  useTitle(t('incoming.title'));
  const isInUse = data !== undefined && (data.keys.length > 0 || data.requests.length > 0);
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="xl">
        <div>
          <Title order={1}>{t('incoming.title')}</Title>
          <Text c="dimmed" size="lg">
            {t('incoming.lead')}
          </Text>
        </div>
        <ProblemNote error={error} />
        {data && <ScimConnection keys={data.keys} />}
        {isInUse && <Unmatched />}
        {isInUse && <SentRequests requests={data.requests} />}
        <LastImports />
      </Stack>
    </Container>
  );
}
