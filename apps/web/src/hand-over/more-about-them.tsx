import { Accordion, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { Controller, type Control, type UseFormRegister } from 'react-hook-form';
import { useLanguage } from '../language/use-language';
import type { Draft } from './draft';

/** Of the contacts of an Indonesian company; whoever speaks another one is asked for in the note. */
const LANGUAGES = ['id', 'en', 'jv', 'su', 'zh', 'ja', 'ko', 'ar'] as const;

interface Props {
  readonly control: Control<Draft>;
  readonly register: UseFormRegister<Draft>;
  /** Something was said already. */
  readonly open: boolean;
}

/** What helps the receiver, and is never asked for. */
export function MoreAboutThem({ control, register, open }: Props) {
  const { t, language: ours } = useLanguage();
  const names = new Intl.DisplayNames([ours], { type: 'language' });
  const languages = [
    { value: '', label: t('handOver.anyLanguage') },
    ...LANGUAGES.map((tag) => ({ value: tag, label: names.of(tag) ?? tag })),
  ];
  return (
    <Accordion variant="contained" defaultValue={open ? 'more' : null} keepMounted>
      <Accordion.Item value="more">
        <Accordion.Control>{t('handOver.more')}</Accordion.Control>
        <Accordion.Panel>
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
            <Controller
              control={control}
              name="language"
              render={({ field }) => (
                <Select
                  label={t('handOver.language')}
                  data={languages}
                  value={field.value}
                  onChange={(value) => {
                    field.onChange(value ?? '');
                  }}
                  allowDeselect={false}
                />
              )}
            />
            <Switch label={t('handOver.upset')} {...register('upset')} />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
