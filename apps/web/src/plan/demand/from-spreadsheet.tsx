import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { readWeek, type RowProblem } from './read-week';
import { RowProblems } from './row-problems';
import type { Week } from './week';

/** A whole week, pasted or as a file; nothing of it is taken as long as a cell cannot be understood. */
export function FromSpreadsheet({ onTaken }: { readonly onTaken: (week: Week) => void }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly RowProblem[]>([]);
  const take = (): void => {
    const read = readWeek(text);
    setProblems(read.problems);
    if (read.problems.length > 0) return;
    onTaken(read.week);
    setAsking(false);
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('demand.spreadsheet')}
      </Button>
      <Dialog
        size="xl"
        opened={asking}
        title={t('demand.spreadsheet')}
        onClose={() => {
          setAsking(false);
        }}
      >
        <Stack gap="md">
          <Text size="sm">{t('demand.spreadsheetMeans')}</Text>
          <Textarea
            rows={8}
            styles={{ input: { fontFamily: 'monospace' } }}
            label={t('demand.pasteHere')}
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
            }}
          />
          <RowProblems problems={problems} />
          <Group>
            <Button disabled={text.trim() === ''} onClick={take}>
              {t('demand.take')}
            </Button>
            <FileButton
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(file) => {
                void file?.text().then(setText);
              }}
            >
              {(props) => (
                <Button variant="default" {...props}>
                  {t('demand.chooseCsv')}
                </Button>
              )}
            </FileButton>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
