import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { keep } from '../../api/download';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { exampleRows, NEEDED, OTHERS, USUAL } from './expected-columns';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which columns a file should have: said before it is dropped, with one to begin with. */
export function WhatItHolds() {
  const { t, language } = useLanguage();
  const names = (fields: typeof NEEDED): string =>
    new Intl.ListFormat(language, { type: 'unit' }).format(fields.map((field) => t(`field.${field}`)));
  const making = useMutation({
    mutationFn: async () => {
      const { workbookOf } = await import('./workbook');
      const book = workbookOf(exampleRows(language, (field) => t(`field.${field}`)));
      keep(new Blob([book], { type: XLSX }), t('import.exampleFile'));
    },
  });
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {t('import.holds')}
      </Title>
      <Text>{t('import.holdsFree')}</Text>
      <List>
        <List.Item>{t('import.holdsNeeded', { columns: names(NEEDED) })}</List.Item>
        <List.Item>{t('import.holdsUsual', { columns: names(USUAL) })}</List.Item>
        <List.Item>{t('import.holdsOthers', { columns: names(OTHERS) })}</List.Item>
      </List>
      <Group>
        <Button
          variant="default"
          loading={making.isPending}
          onClick={() => {
            making.mutate();
          }}
        >
          {t('import.example')}
        </Button>
      </Group>
      <ProblemNote error={making.error} />
    </Stack>
  );
}
