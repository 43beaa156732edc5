import { Button, FileButton, Paper, Stack, Text } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { useLanguage } from '../../language/use-language';
import look from './drop-file.module.css';
import { readFiles, type Dropped, type Unusable } from './read-files';

interface Props {
  readonly chosen: Dropped | null;
  readonly onDropped: (dropped: Dropped) => void;
}

/** Where a file is dropped; a button does the same. */
export function DropFile({ chosen, onDropped }: Props) {
  const { t } = useLanguage();
  const forget = useRef<() => void>(null);
  const [over, setOver] = useState(false);
  const [unusable, setUnusable] = useState<Unusable | null>(null);
  const take = async (files: readonly File[]): Promise<void> => {
    // Chosen again, the same file is a change to the button only if it has forgotten it.
    forget.current?.();
    if (files.length === 0) return;
    const read = await readFiles(files);
    setUnusable(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') onDropped(read);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <Paper
      withBorder
      className={look['drop'] ?? ''}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <Stack align="center" gap="xs">
        <Text fw={600}>{chosen ? <bdi>{Object.keys(chosen.files).join(', ')}</bdi> : t('import.drop')}</Text>
        {chosen && <Text c="dimmed">{t('import.another')}</Text>}
        <FileButton
          accept=".xlsx,.csv,.yaml,.yml,.json"
          multiple
          resetRef={forget}
          onChange={(files) => void take(files)}
        >
          {(props) => (
            <Button variant={chosen ? 'default' : 'filled'} {...props}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" ta="center">
          {t('import.kinds')}
        </Text>
        <div role="alert">{unusable && <Text c="var(--mantine-color-error)">{t(`import.${unusable}`)}</Text>}</div>
      </Stack>
    </Paper>
  );
}
