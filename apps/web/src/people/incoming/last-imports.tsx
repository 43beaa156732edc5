import { Anchor, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { $api } from '../../api/api';
import type { ImportSummary } from '../../api/views';
import { timeInWords } from '../../language/times';
import { useLanguage, type Speech } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { ProblemSaid } from '../import/problems/problem-said';

const SHOWN = 5;
const PROBLEMS_SHOWN = 3;
const LOOK_EVERY_MS = 10_000;

/** What was imported lately; of what was refused the first rows that are wrong. */
export function LastImports() {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/imports', {}, { refetchInterval: LOOK_EVERY_MS });
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h4">
        {t('incoming.imports')}
      </Title>
      <ProblemNote error={error} />
      {data?.imports.length === 0 && <Text>{t('incoming.importsNone')}</Text>}
      {data?.imports.slice(0, SHOWN).map((summary) => (
        <OneImport key={summary.importId} summary={summary} />
      ))}
      <Group gap="lg">
        <Anchor renderRoot={(props) => <Link to="/people/import" {...props} />}>{t('incoming.newImport')}</Anchor>
        <Anchor renderRoot={(props) => <Link to="/people/imports" {...props} />}>{t('incoming.allImports')}</Anchor>
      </Group>
    </Stack>
  );
}

function OneImport({ summary }: { readonly summary: ImportSummary }) {
  const { t, language } = useLanguage();
  const { importId, at, status } = summary;
  return (
    <Card withBorder padding="sm">
      <Group gap="sm">
        <Anchor
          fw={600}
          renderRoot={(props) => <Link to="/people/imports/$importId" params={{ importId }} {...props} />}
        >
          {timeInWords(at, language)}
        </Anchor>
        <Text>{outcomeOf(summary, t)}</Text>
      </Group>
      {status === 'refused' && <FirstProblems importId={importId} />}
    </Card>
  );
}

function FirstProblems({ importId }: { readonly importId: string }) {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/imports/{id}/problems', {
    params: { path: { id: importId }, query: { limit: PROBLEMS_SHOWN } },
  });
  if (!data) return <ProblemNote error={error} />;
  return (
    <Stack gap={4} mt="xs">
      <Text size="sm">{t('incoming.firstProblems')}</Text>
      <List size="sm">
        {data.problems.map((problem) => (
          <List.Item key={JSON.stringify(problem)}>
            {t('incoming.where', { file: problem.file, line: problem.line ?? '–', column: problem.column ?? '–' })}:{' '}
            <ProblemSaid problem={problem} />
          </List.Item>
        ))}
      </List>
      <Anchor
        size="sm"
        renderRoot={(props) => <Link to="/people/imports/$importId" params={{ importId }} {...props} />}
      >
        {t('incoming.allProblems')}
      </Anchor>
    </Stack>
  );
}

function outcomeOf({ status, problems }: ImportSummary, t: Speech['t']): string {
  if (status === 'done') return t('incoming.importDone');
  return status === 'refused' ? t('incoming.importRefused', { count: problems }) : t('incoming.importRunning');
}
