import '@mantine/core/styles/Table.css';
import { Anchor, Container, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { $api } from '../../api/api';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { Wide } from '../../look/wide';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { IMPORT_MESSAGES } from './import.messages';

bring(IMPORT_MESSAGES);

const IN_WORDS = {
  done: 'import.done',
  refused: 'import.refused',
  waiting: 'import.waiting',
  running: 'import.progress',
} as const;

/** What was imported lately, and what came of it. */
export function ImportsPage() {
  const { t, language } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/imports', {}, { refetchInterval: 5_000 });
  useTitle(t('import.list'));
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <Title order={1}>{t('import.list')}</Title>
        <ProblemNote error={error} />
        {data?.imports.length === 0 && <Text c="dimmed">{t('import.listNone')}</Text>}
        {data && data.imports.length > 0 && (
          <Wide label={t('import.list')}>
            <Table miw={300}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('import.when')}</Table.Th>
                  <Table.Th>{t('import.outcome')}</Table.Th>
                  <Table.Th>{t('import.wrongRows')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.imports.map(({ importId, at, status, problems }) => (
                  <Table.Tr key={importId}>
                    <Table.Td>
                      <Anchor
                        renderRoot={(props) => <Link to="/people/imports/$importId" params={{ importId }} {...props} />}
                      >
                        {timeInWords(at, language)}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{t(IN_WORDS[status])}</Table.Td>
                    <Table.Td>{problems}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Wide>
        )}
      </Stack>
    </Container>
  );
}
