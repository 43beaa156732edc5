import '@mantine/core/styles/Table.css';
import { Table } from '@mantine/core';
import type { ImportReport } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Wide } from '../../look/wide';

const KINDS = ['employees', 'teams', 'sites', 'roles', 'skills', 'reasons'] as const;
const LABELS = {
  employees: 'import.employees',
  teams: 'import.teams',
  sites: 'import.sites',
  roles: 'import.rolesCounted',
  skills: 'import.skills',
  reasons: 'import.reasons',
} as const;

/** Whether anything at all would be, or was, different. */
export const changesNothing = (report: ImportReport): boolean =>
  KINDS.every((kind) => report[kind].created + report[kind].changed === 0) &&
  report.employees.deactivated === 0 &&
  (report.evidence?.created ?? 0) === 0 &&
  (report.entries ?? []).length === 0;

/** How many of what are new, different, as they were, gone. */
export function ReportCounts({ report }: { readonly report: ImportReport }) {
  const { t } = useLanguage();
  const evidence = report.evidence?.created ?? 0;
  const counted = KINDS.filter((kind) => kind === 'employees' || hasAny(report[kind]));
  return (
    <Wide label={t(report.dryRun ? 'import.would' : 'import.did')}>
      <Table miw={300}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.what')}</Table.Th>
            <Table.Th>{t('import.created')}</Table.Th>
            <Table.Th>{t('import.changed')}</Table.Th>
            <Table.Th>{t('import.unchanged')}</Table.Th>
            <Table.Th>{t('import.deactivated')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counted.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(LABELS[kind])}</Table.Th>
              <Table.Td>{report[kind].created}</Table.Td>
              <Table.Td>{report[kind].changed}</Table.Td>
              <Table.Td>{report[kind].unchanged}</Table.Td>
              <Table.Td>{kind === 'employees' ? report.employees.deactivated : '–'}</Table.Td>
            </Table.Tr>
          ))}
          {evidence > 0 && (
            <Table.Tr>
              <Table.Th scope="row">{t('import.evidence')}</Table.Th>
              <Table.Td>{evidence}</Table.Td>
              <Table.Td>–</Table.Td>
              <Table.Td>–</Table.Td>
              <Table.Td>–</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

const hasAny = ({ created, changed, unchanged }: ImportReport['teams']): boolean => created + changed + unchanged > 0;
