import '@mantine/core/styles/Table.css';
import { Table, Text } from '@mantine/core';
import type { AuditEntry } from '../../api/views';
import { timeInWords } from '../../language/times';
import { useLanguage, type Speech } from '../../language/use-language';
import { Wide } from '../../look/wide';
import { fieldName } from '../field-names';

/** Entries of the audit, the newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useLanguage();
  return (
    <Wide label={t('audit.title')}>
      <Table miw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.when')}</Table.Th>
            <Table.Th>{t('audit.by')}</Table.Th>
            <Table.Th>{t('audit.what')}</Table.Th>
            <Table.Th>{t('audit.change')}</Table.Th>
            <Table.Th>{t('audit.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Row key={entry.number} entry={entry} />
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function Row({ entry }: { readonly entry: AuditEntry }) {
  const { t, language } = useLanguage();
  const { at, kind, subject, employee, action, changes, why } = entry;
  const whose = employee && (employee.name ?? t('audit.gone'));
  return (
    <Table.Tr>
      <Table.Td>{timeInWords(at, language)}</Table.Td>
      <Table.Td>
        <bdi>{whoOf(entry, t)}</bdi>
      </Table.Td>
      <Table.Td>
        {kindName(kind, t)} <bdi>{whose ?? subject}</bdi>
        <Text size="sm" c="dimmed">
          {t(`audit.${action}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        {changes.map(({ field, ...change }) => (
          <Text key={field} size="sm">
            {fieldName(field, t)}:{' '}
            {'before' in change || 'after' in change ? (
              <>
                <bdi>{inWords(change.before, t)}</bdi> → <bdi>{inWords(change.after, t)}</bdi>
              </>
            ) : (
              t('audit.forgotten')
            )}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <bdi>{why ?? '–'}</bdi>
      </Table.Td>
    </Table.Tr>
  );
}

const KINDS = [
  'employee',
  'team',
  'site',
  'role',
  'skill',
  'duty',
  'reason',
  'api-key',
  'settings',
  'import',
  'delegation',
  'policy',
  'rota',
] as const;

/** Kinds that few people meet are called as the API calls them. */
function kindName(kind: string, t: Speech['t']): string {
  const known = KINDS.find((each) => each === kind);
  return known ? t(`audited.${known}`) : kind;
}

function whoOf({ by, byEmployee }: AuditEntry, t: Speech['t']): string {
  const person = byEmployee?.name ?? t('audit.gone');
  const [, key = '', forPerson] = /^api-key:([^:]+)(:for:)?/.exec(by) ?? [];
  if (key !== '') return t(forPerson ? 'audit.keyFor' : 'audit.key', { key, person });
  if (by === 'sambung') return t('audit.sambung');
  if (by === 'unknown') return t('audit.unknown');
  return byEmployee?.name ?? by.replace(/^person:/, '');
}

function inWords(value: unknown, t: Speech['t']): string {
  if (value === null || value === undefined || value === '') return t('audit.nothing');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
