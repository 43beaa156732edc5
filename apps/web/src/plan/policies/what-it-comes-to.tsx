import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { SavedPolicy } from '../../api/views';
import { Caution } from '../../look/caution';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useLanguage } from '../../language/use-language';

interface Props {
  readonly tried: SavedPolicy;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** Whom it would hold for, which versions would never count any more, and where nothing would say which policy holds. */
export function WhatItComesTo({ tried, isSaving, error, onSave, onClose }: Props) {
  const { t, said } = useLanguage();
  const { people, conflicts, replaces } = tried;
  return (
    <Dialog opened onClose={onClose} title={t('policies.comesTo')}>
      <Stack gap="md">
        <Text>{t('policies.affected', { people })}</Text>
        {replaces.length > 0 && <Text>{t('policies.replaces', { versions: replaces.join(', ') })}</Text>}
        {conflicts.length > 0 && (
          <Caution title={t('policies.conflicts')}>
            <List size="sm">
              {conflicts.map(({ kind, from, teamId, people: concerned, words }) => (
                <List.Item key={`${kind} ${from} ${teamId ?? ''} ${words.en}`}>
                  {said(words)} {concerned > 0 && t('policies.concerned', { people: concerned })}
                </List.Item>
              ))}
            </List>
          </Caution>
        )}
        <ProblemNote error={error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('policies.mend')}
          </Button>
          <Button loading={isSaving} onClick={onSave}>
            {conflicts.length > 0 ? t('policies.saveAnyway') : t('policies.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
