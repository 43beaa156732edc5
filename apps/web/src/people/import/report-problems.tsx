import '@mantine/core/styles/Table.css';
import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { ImportProblem, ImportReport } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Wide } from '../../look/wide';
import { ProblemNote } from '../../look/problem-note';
import { isAboutAnswer } from './answers';
import { ProblemSaid } from './problems/problem-said';

const AT_ONCE = 50;

interface Props {
  readonly report: ImportReport;
  readonly answered: boolean;
}

/** Everything that is wrong, row by row, a page at a time; what is said at answers is left out. */
export function FoundProblems({ report: { importId, problems, problemsFound }, answered }: Props) {
  const { t } = useLanguage();
  const found = useInfiniteQuery({
    queryKey: ['get', '/v1/imports/{id}/problems', importId],
    queryFn: async ({ pageParam }) => {
      const query = { after: pageParam, limit: AT_ONCE };
      const { data } = await api.GET('/v1/imports/{id}/problems', { params: { path: { id: importId }, query } });
      return data ?? { problems: [], next: null };
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
  const count = problemsFound - (answered ? problems.filter(isAboutAnswer).length : 0);
  if (count === 0) return null;
  const all = found.data?.pages.flatMap((page) => page.problems) ?? [];
  return (
    <Stack gap="sm" component="section">
      <div>
        <div role="alert">
          <Title order={2} size="h3">
            {t('import.problems', { count })}
          </Title>
        </div>
        <Text c="dimmed">{t('import.mend')}</Text>
      </div>
      <ProblemNote error={found.error} />
      <ProblemTable problems={answered ? all.filter((each) => !isAboutAnswer(each)) : all} />
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

/** Where, what stands there, what is wrong with it and how to mend it. */
export function ProblemTable({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useLanguage();
  return (
    <Wide label={t('import.wrong')}>
      <Table miw={300}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.where')}</Table.Th>
            <Table.Th>{t('import.wrong')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem) => (
            <Table.Tr key={JSON.stringify(problem)}>
              <Table.Td>
                <bdi>{problem.file}</bdi>
                {problem.line !== null && <>, {t('import.line', { line: problem.line })}</>}
                {problem.column !== null && (
                  <>
                    , <bdi>{problem.column}</bdi>
                  </>
                )}
                {problem.value !== null && problem.value !== '' && (
                  <Text size="sm" c="dimmed">
                    <bdi>{problem.value}</bdi>
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <ProblemSaid problem={problem} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
