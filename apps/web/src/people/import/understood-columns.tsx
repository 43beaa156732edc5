import '@mantine/core/styles/Table.css';
import { Alert, Badge, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import type { Understanding } from '../../api/views';
import { useLanguage, type Speech } from '../../language/use-language';
import { Wide } from '../../look/wide';
import { aboutColumns, type Answers } from './answers';
import { fieldName, FIELDS } from '../field-names';

interface Props {
  readonly understood: Understanding;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

/** What each column was understood as, and how surely; whoever knows better says so here. */
export function UnderstoodColumns({ understood, answers, onAnswer }: Props) {
  const { t } = useLanguage();
  return (
    <Stack gap="sm" component="section">
      <div>
        <Title order={2} size="h3">
          {t('import.understood')}
        </Title>
        <Text c="dimmed">{t('import.understoodHint')}</Text>
      </div>
      <Wide label={t('import.understood')}>
        <Table miw={300}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.column')}</Table.Th>
              <Table.Th>{t('import.means')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {understood.columns.map((column) => (
              <Row key={column.header} column={column} answers={answers} onAnswer={onAnswer} />
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
      {aboutColumns(understood).map(({ field, several, mandatory }) => (
        <Alert key={field} {...(mandatory && { color: 'red' })} variant="light" role="alert">
          {several.length === 0
            ? t('import.missing', { field: fieldName(field, t) })
            : t('import.twice', { field: fieldName(field, t), columns: several.join(', ') })}
        </Alert>
      ))}
    </Stack>
  );
}

interface RowProps extends Omit<Props, 'understood'> {
  readonly column: Understanding['columns'][number];
}

function Row({ column, answers, onAnswer }: RowProps) {
  const { t } = useLanguage();
  const { header, field, certainty } = column;
  const said = Object.hasOwn(answers.columns, header);
  const why = said ? undefined : whyOf(column, t);
  const means = said ? answers.columns[header] : field;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600} component="bdi">
          {header}
        </Text>{' '}
        <Badge variant={certainty === 'asked' && !said ? 'filled' : 'default'} tt="none">
          {said ? t('import.changedByYou') : t(`import.${certainty}`)}
        </Badge>
        {why !== undefined && (
          <Text size="sm" c="dimmed">
            {why}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={t('import.meansOf', { column: header })}
          value={means ?? ''}
          data={[
            { value: '', label: t('import.notImported') },
            ...FIELDS.map((each) => ({ value: each, label: t(`field.${each}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            onAnswer({ ...answers, columns: { ...answers.columns, [header]: value === '' ? null : value } });
          }}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** Reasons that help whoever chooses; that its words are known, or not, the badge says. */
const HELPFUL = ['clearer', 'needs', 'ambiguous', 'identity-cards', 'other-values'] as const;

function whyOf({ code, facts = {} }: RowProps['column'], t: Speech['t']): string | undefined {
  const known = HELPFUL.find((each) => each === code);
  const nameOf = (names: string | number | undefined): string =>
    String(names ?? '')
      .split(', ')
      .map((name) => fieldName(name, t))
      .join(' / ');
  const { field, fields, needed } = facts;
  const named = { field: nameOf(field), fields: nameOf(fields), needed: nameOf(needed) };
  return known && t(`columnReason.${known}`, { ...facts, ...named });
}
