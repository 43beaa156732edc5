import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useUnmatched } from './use-unmatched';

/** What could not be understood of people who are here all the same. */
export function Unmatched() {
  const { t } = useLanguage();
  const { data, error, refetch } = useUnmatched();
  const more = data ? data.total - data.people.length : 0;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('incoming.unmatched')}
      </Title>
      <ProblemNote error={error} onAgain={() => void refetch()} />
      {data?.total === 0 && <Text>{t('incoming.unmatchedNone')}</Text>}
      {data && data.total > 0 && <Text>{t('incoming.unmatchedMeans')}</Text>}
      <List spacing="xs">
        {data?.people.map(({ id, name, unmatched }) => (
          <List.Item key={id}>
            <Anchor
              underline="always"
              renderRoot={(props) => <Link to="/people/$employeeId" params={{ employeeId: id }} {...props} />}
            >
              <bdi>{name}</bdi>
            </Anchor>
            {unmatched.map((said) => (
              <Text key={said} size="sm">
                <bdi>{said}</bdi>
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
      {more > 0 && <Text c="dimmed">{t('incoming.unmatchedMore', { count: more })}</Text>}
    </Stack>
  );
}
