import { Alert, Stack, Text, Title } from '@mantine/core';
import type { ImportReport } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { changesNothing, ReportCounts } from './report-counts';
import { ReportEntries } from './report-entries';
import { ReportPeople } from './report-people';
import { FoundProblems, ProblemTable } from './report-problems';

interface Props {
  readonly report: ImportReport;
  /** What is wrong with answers is said at the answers. */
  readonly answered?: boolean;
}

/** What an import did, or would do, or what is wrong with it. */
export function ReportView({ report, answered = false }: Props) {
  const { t } = useLanguage();
  const { warnings, problemsFound, dryRun, missing, employees } = report;
  const stayed = dryRun || employees.deactivated > 0 ? 0 : (missing?.people ?? 0);
  return (
    <Stack gap="lg" component="section">
      {problemsFound > 0 ? (
        <FoundProblems report={report} answered={answered} />
      ) : (
        <>
          <Title order={2} size="h3">
            {t(dryRun ? 'import.would' : 'import.did')}
          </Title>
          {changesNothing(report) && <Alert role="status">{t('import.nothing')}</Alert>}
          <ReportCounts report={report} />
          {stayed > 0 && <Text>{t('import.absentStayed', { people: stayed })}</Text>}
          <ReportPeople importId={report.importId} />
          <ReportEntries entries={report.entries ?? []} />
        </>
      )}
      {warnings.length > 0 && (
        <Stack gap="xs" component="section">
          <Title order={3} size="h4">
            {t('import.warnings')}
          </Title>
          <ProblemTable problems={warnings.slice(0, 100)} />
          {warnings.length > 100 && <Text>{t('import.andMore', { count: warnings.length - 100 })}</Text>}
        </Stack>
      )}
    </Stack>
  );
}
