import '@mantine/core/styles/Progress.css';
import { Container, Progress, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { $api } from '../../api/api';
import type { ImportReport } from '../../api/views';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { AfterImport } from './after-import';
import { IMPORT_MESSAGES } from './import.messages';
import { ReportView } from './report-view';

bring(IMPORT_MESSAGES);

const LOOK_EVERY_MS = 700;

/** One import, from its begin to what it did. */
export function ReportPage() {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const { importId } = useParams({ from: '/frame/signed-in/people/imports/$importId' });
  const { data: report, error } = $api.useQuery(
    'get',
    '/v1/imports/{id}',
    { params: { path: { id: importId } } },
    { refetchInterval: ({ state: { data } }) => (data && !data.progress ? false : LOOK_EVERY_MS) },
  );
  const over = report && !report.progress;
  useTitle(t('import.title'));
  useEffect(() => {
    // Whoever was imported is looked for anew.
    if (over)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => !String(queryKey[1]).startsWith('/v1/imports/') });
  }, [over, queries]);
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <ProblemNote error={error} />
        {report?.progress && <UnderWay progress={report.progress} />}
        {over && (
          <>
            <div role="status">
              <Title order={1}>{t(report.status === 'done' ? 'import.done' : 'import.refused')}</Title>
              <Text c="dimmed">{timeInWords(report.at, language)}</Text>
            </div>
            <ReportView report={report} />
            <AfterImport isDone={report.status === 'done'} />
          </>
        )}
      </Stack>
    </Container>
  );
}

const PHASES = ['waiting', 'reading', 'checking', 'writing', 'telling'] as const;
const IN_WORDS = {
  waiting: 'import.waiting',
  reading: 'import.readingFile',
  checking: 'import.checking',
  writing: 'import.writing',
  telling: 'import.telling',
} as const;

function UnderWay({ progress: { phase, rows } }: { readonly progress: NonNullable<ImportReport['progress']> }) {
  const { t } = useLanguage();
  const label = t(IN_WORDS[phase]);
  return (
    <>
      <Title order={1}>{t('import.progress')}</Title>
      <Progress.Root size="lg">
        <Progress.Section value={((PHASES.indexOf(phase) + 0.5) * 100) / PHASES.length} aria-label={label} animated />
      </Progress.Root>
      <Text role="status">
        {label}
        {rows > 0 && <>: {t('import.rowsDone', { rows })}</>}
      </Text>
      <Text c="dimmed">{t('import.progressHint')}</Text>
    </>
  );
}
