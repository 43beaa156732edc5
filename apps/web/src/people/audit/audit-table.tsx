import '@mantine/core/styles/Table.css';
import { Table, Text } from '@mantine/core';
import type { AuditEntry } from '../../api/views';
import { timeInWords } from '../../language/times';
import { useLanguage, type Speech } from '../../language/use-language';
import { Wide } from '../../look/wide';
import { fieldName } from '../field-names';
import { AUDIT_WORDS } from './audit.words';
import { useNames } from './use-names';
import { ID, isCheck, valueInWords } from './value-in-words';
import look from '../../look/wide.module.css';

/** Entries of the audit, the newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useLanguage();
  const named = useNames(entries);
  return (
    <Wide label={t('audit.title')}>
      <Table miw={720} className={look['reading'] ?? ''}>
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
            <Row key={entry.number} entry={entry} named={named} />
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function Row({ entry, named }: { readonly entry: AuditEntry; readonly named: (id: string) => string | undefined }) {
  const { t, language } = useLanguage();
  const { at, kind, subject, employee, action, changes, why } = entry;
  const whose = employee ? (employee.name ?? t('audit.gone')) : nameOf(subject, named);
  return (
    <Table.Tr>
      <Table.Td>{timeInWords(at, language)}</Table.Td>
      <Table.Td>
        <bdi>{whoOf(entry, t)}</bdi>
      </Table.Td>
      <Table.Td>
        {isCheck(entry) ? t('audit.check') : kindName(kind, t)} <bdi>{whose}</bdi>
        <Text size="sm" c="dimmed">
          {t(kind === 'import' && action === 'added' ? 'audit.ran' : `audit.${action}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        {changes.map((change) => (
          <Change key={change.field} change={change} kind={kind} named={named} isNew={action === 'added'} />
        ))}
      </Table.Td>
      <Table.Td>
        <bdi>{why ?? '–'}</bdi>
      </Table.Td>
    </Table.Tr>
  );
}

interface ChangeProps {
  readonly change: AuditEntry['changes'][number];
  readonly kind: string;
  readonly named: (id: string) => string | undefined;
  readonly isNew: boolean;
}

/** From what to what; what was added or taken away has one side alone, and what says nothing by itself is left out. */
function Change({ change, kind, named, isNew }: ChangeProps) {
  const speech = useLanguage();
  const { t } = speech;
  const { field, ...values } = change;
  // The first is what the row is called by, the second stands in a column of its own.
  if (field === 'id' || field === 'by') return null;
  const name = auditedField(field, kind, t);
  if (!('before' in values || 'after' in values))
    return (
      <Text size="sm">
        {name}: {t('audit.forgotten')}
      </Text>
    );
  const [before, after] = [values.before, values.after].map((value) => valueInWords(value, speech, named));
  if (before && after && 'text' in before && 'text' in after)
    return (
      <Text size="sm" className={look['change'] ?? ''}>
        {name}:{' '}
        {!isNew && (
          <>
            <bdi>{before.text}</bdi> →{' '}
          </>
        )}
        <bdi>{after.text}</bdi>
      </Text>
    );
  return (
    <details className={look['change']}>
      <summary>
        {name}: {t('audit.details')}
      </summary>
      {[before, after].map((value, index) => (
        <pre key={index} className={look['whole']}>
          {index === 0 ? t('audit.before') : t('audit.after')}: {value && ('text' in value ? value.text : value.folded)}
        </pre>
      ))}
    </details>
  );
}

/** Several keys are joined by a slash; of ids that nobody can read nothing is shown. */
const nameOf = (subject: string, named: ChangeProps['named']): string =>
  subject
    .split('/')
    .flatMap((part) => named(part) ?? (ID.test(part) ? [] : [part]))
    .join(' · ');

/** Kinds that few people meet are called as the API calls them. */
const kindName = (kind: string, t: Speech['t']): string => {
  const key = `audited.${kind}`;
  return key in AUDIT_WORDS ? t(key as keyof typeof AUDIT_WORDS) : kind;
};

/** As it is called where it is changed, or else as the API has it. */
function auditedField(field: string, kind: string, t: Speech['t']): string {
  const key = `auditedField.${field}`;
  if (field === 'active' && kind !== 'employee') return t('auditedField.inUse');
  return key in AUDIT_WORDS ? t(key as keyof typeof AUDIT_WORDS) : fieldName(field, t);
}

function whoOf({ by, byEmployee }: AuditEntry, t: Speech['t']): string {
  const person = byEmployee?.name ?? t('audit.gone');
  const [, key = '', forPerson] = /^api-key:([^:]+)(:for:)?/.exec(by) ?? [];
  if (key !== '') return t(forPerson ? 'audit.keyFor' : 'audit.key', { key, person });
  if (by === 'sambung') return t('audit.sambung');
  if (by === 'unknown') return t('audit.unknown');
  return byEmployee?.name ?? by.replace(/^person:/, '');
}
