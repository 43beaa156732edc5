import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { NativeSelect, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormRegister } from 'react-hook-form';
import { useLanguage } from '../language/use-language';
import type { Draft } from './draft';

/** Of the contacts of an Indonesian company; whoever speaks another one is asked for in the note. */
const LANGUAGES = ['id', 'en', 'jv', 'su', 'zh', 'ja', 'ko', 'ar'] as const;

export default function MoreFields({ register }: { readonly register: UseFormRegister<Draft> }) {
  const { t, language: ours } = useLanguage();
  const names = new Intl.DisplayNames([ours], { type: 'language' });
  const languages = [
    { value: '', label: t('handOver.anyLanguage') },
    ...LANGUAGES.map((tag) => ({ value: tag, label: names.of(tag) ?? tag })),
  ];
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
