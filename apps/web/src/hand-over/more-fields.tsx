import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { NativeSelect, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormRegister } from 'react-hook-form';
import { bring } from '../language/languages';
import { spokenLanguages } from '../language/spoken-languages';
import { useLanguage } from '../language/use-language';
import type { Draft } from './draft';
import { MORE_FIELDS_MESSAGES } from './more-fields.messages';

bring(MORE_FIELDS_MESSAGES);

export default function MoreFields({ register }: { readonly register: UseFormRegister<Draft> }) {
  const { t, language } = useLanguage();
  const languages = [{ value: '', label: t('handOver.anyLanguage') }, ...spokenLanguages(language)];
  return (
    <Stack gap="md">
      <TextInput label={t('handOver.name')} maxLength={200} autoComplete="off" {...register('name')} />
      <Textarea
        label={t('handOver.note')}
        description={t('handOver.noteHint')}
        maxLength={2_000}
        autosize
        minRows={2}
        maxRows={8}
        {...register('note')}
      />
      <NativeSelect label={t('handOver.language')} data={languages} {...register('language')} />
      <Switch label={t('handOver.upset')} {...register('upset')} />
    </Stack>
  );
}
