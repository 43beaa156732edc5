import '@mantine/core/styles/Table.css';
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { ImportDifference } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Wide } from '../../look/wide';
import { ProblemNote } from '../../look/problem-note';
import { Differences } from './differences';

const AT_ONCE = 25;

/** Who is new, different or gone, and in what. */
export function ReportPeople({ importId }: { readonly importId: string }) {
  const { t } = useLanguage();
  const found = useInfiniteQuery({
    queryKey: ['get', '/v1/imports/{id}/people', importId],
    queryFn: async ({ pageParam }) => {
      const query = { after: pageParam, limit: AT_ONCE };
      const { data } = await api.GET('/v1/imports/{id}/people', { params: { path: { id: importId }, query } });
      return data ?? { people: [], next: null };
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
  const people = found.data?.pages.flatMap((page) => page.people) ?? [];
  if (people.length === 0) return <ProblemNote error={found.error} />;
  return (
    <Stack gap="sm">
      <Wide label={t('import.people')}>
        <Table miw={300}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.people')}</Table.Th>
              <Table.Th>{t('import.difference')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Person key={person.externalId} person={person} />
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
      {found.hasNextPage && (
        <Group>
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('people.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Person({ person: { externalId, name, fate, fields } }: { readonly person: ImportDifference }) {
  const { t } = useLanguage();
  return (
    <Table.Tr>
      <Table.Td>
        <Text component="bdi">{name}</Text>{' '}
        <Text component="bdi" size="sm" c="dimmed">
          {externalId}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge variant={fate === 'created' ? 'filled' : 'default'} tt="none">
          {t(`import.${fate}`)}
        </Badge>
        <Differences fields={fields} />
      </Table.Td>
    </Table.Tr>
  );
}
