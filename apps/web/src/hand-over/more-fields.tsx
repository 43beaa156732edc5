import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { NativeSelect, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { bring } from '../language/languages';
import { spokenLanguages } from '../language/spoken-languages';
import { useLanguage } from '../language/use-language';
import type { Draft } from './draft';
import { MORE_FIELDS_MESSAGES } from './more-fields.messages';

bring(MORE_FIELDS_MESSAGES);

interface Props {
  readonly draft: Draft;
  readonly onSay: (part: Partial<Draft>) => void;
}

export function MoreFields({ draft, onSay }: Props) {
  const { t, language } = useLanguage();
  const languages = [{ value: '', label: t('handOver.anyLanguage') }, ...spokenLanguages(language)];
  return (
    <Stack gap="md">
      <TextInput
        label={t('handOver.name')}
        maxLength={200}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => {
          onSay({ name: event.currentTarget.value });
        }}
      />
      <Textarea
        label={t('handOver.note')}
        description={t('handOver.noteHint')}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.note}
        onChange={(event) => {
          onSay({ note: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t('handOver.language')}
        data={languages}
        value={draft.language}
        onChange={(event) => {
          onSay({ language: event.currentTarget.value });
        }}
      />
      <Switch
        label={t('handOver.upset')}
        checked={draft.upset}
        onChange={(event) => {
          onSay({ upset: event.currentTarget.checked });
        }}
      />
    </Stack>
  );
}
