import { Text } from '@mantine/core';
import type { ImportDifference } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { fieldName } from '../field-names';

/** Ids and plans: that they are different is said, and nobody reads what they are. */
const OPAQUE: ReadonlySet<string> = new Set(['managerId', 'lastResort', 'steps', 'teamId', 'siteId', 'deputyId']);
const CALLED: Readonly<Record<string, string>> = {
  managerId: 'manager',
  deputyId: 'deputy',
  teamId: 'team',
  siteId: 'site',
};

/** From what to what, field by field. */
export function Differences({ fields }: { readonly fields: ImportDifference['fields'] }) {
  const { t } = useLanguage();
  const inWords = (value: unknown): string =>
    value === null || value === undefined || value === ''
      ? t('import.nothingSaid')
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return Object.entries(fields).map(([field, { from, to }]) => (
    <Text key={field} size="sm">
      {fieldName(CALLED[field] ?? field, t)}
      {!OPAQUE.has(field) && (
        <>
          : <bdi>{inWords(from)}</bdi> → <bdi>{inWords(to)}</bdi>
        </>
      )}
    </Text>
  ));
}
