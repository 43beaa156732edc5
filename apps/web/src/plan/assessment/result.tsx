import '@mantine/core/styles/Table.css';
import '@mantine/core/styles/List.css';
import { Card, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import type { SelfAssessment } from '../../api/plan-views';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { DeleteResult } from './delete-result';
import { Sharing } from './sharing';

/** What the answers say, and why, in sentences; the figures stand behind. */
export function Result({ assessment }: { readonly assessment: SelfAssessment }) {
  const { t, said, language } = useLanguage();
  const { result, doneAt } = assessment;
  const { front, back, words } = result.office;
  const scored = (score: number | null): string =>
    score === null ? t('assessment.tooFew') : t('assessment.of100', { score: Math.round(score) });
  return (
    <Card withBorder component="article">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('assessment.doneAt', { time: timeInWords(doneAt, language) })}
        </Text>
        <Text fw={600}>{said(words)}</Text>
        <Group gap="lg">
          <Text size="sm">
            {t('assessment.front')}: {scored(front)}
          </Text>
          <Text size="sm">
            {t('assessment.back')}: {scored(back)}
          </Text>
        </Group>
        <Title order={3} size="h5">
          {t('assessment.roles')}
        </Title>
        <List size="sm" spacing={4}>
          {result.roles.map(({ role, name, fit, words: why }) => (
            <List.Item key={role}>
              <b>{said(name)}</b> ({scored(fit)}). {said(why)}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t('assessment.notATest')}</Text>
        <Scales result={result} scored={scored} />
        <Sharing assessment={assessment} />
        <DeleteResult id={assessment.selfAssessmentId} />
      </Stack>
    </Card>
  );
}

interface ScalesProps {
  readonly result: SelfAssessment['result'];
  readonly scored: (score: number | null) => string;
}

function Scales({ result, scored }: ScalesProps) {
  const { t } = useLanguage();
  return (
    <details>
      <summary>{t('assessment.scales')}</summary>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('assessment.scale')}</Table.Th>
            <Table.Th scope="col">{t('assessment.score')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.scales.map(({ scale, score }) => (
            <Table.Tr key={scale}>
              <Table.Th scope="row">{t(`assessmentScale.${scale}`)}</Table.Th>
              <Table.Td>{scored(score)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
