import '@mantine/core/styles/SimpleGrid.css';
import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturn } from 'react-hook-form';
import { keyOf } from '../../api/key-of';
import { eachSaid, LONGEST_SAID, MOST_SAID, type ReasonWish } from '../../app/plan/reason-wish';
import { useLanguage } from '../../language/use-language';
import { FieldGroup } from '../../look/field-group';

interface Props {
  readonly form: UseFormReturn<ReasonWish>;
}

/** What a reason is called and also known by, and the answer that may settle it at once. */
export function NameFields({ form }: Props) {
  const { t } = useLanguage();
  const { errors } = form.formState;
  const required = t('reasons.writePlease');
  const said = (name: 'nameId' | 'nameEn') => ({
    ...{ maxLength: 200, error: errors[name]?.message },
    ...form.register(name, {
      // Programs know it by a key of Latin letters.
      validate: (value) =>
        (name === 'nameId' ? value.trim() : keyOf(value || form.getValues('nameId'))) !== '' || required,
    }),
  });
  const answer = (name: 'answerId' | 'answerEn', other: 'answerId' | 'answerEn') => ({
    ...{ autosize: true, minRows: 2, maxLength: 500, error: errors[name]?.message },
    ...form.register(name, {
      // Both or none: whoever hands over reads it in their own language.
      validate: (value) => value.trim() !== '' || form.getValues(other).trim() === '' || t('reasons.bothLanguages'),
    }),
  });
  const isTaken = (said: string): string | true => {
    const each = eachSaid(said);
    return (
      (each.length <= MOST_SAID && each.every(({ length }) => length <= LONGEST_SAID)) ||
      t('reasons.alsoSaidMost', { most: MOST_SAID, longest: LONGEST_SAID })
    );
  };
  return (
    <>
      <FieldGroup title={t('reasons.called')} means={t('reasons.calledMeans')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('reasons.nameId')} {...said('nameId')} />
          <TextInput label={t('reasons.nameEn')} {...said('nameEn')} />
        </SimpleGrid>
      </FieldGroup>
      <Textarea
        {...{ label: t('reasons.alsoSaid'), description: t('reasons.alsoSaidMeans'), autosize: true, minRows: 1 }}
        {...{ error: errors.alsoSaid?.message, ...form.register('alsoSaid', { validate: isTaken }) }}
      />
      <FieldGroup title={t('reasons.answer')} means={t('reasons.answerMeans')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Textarea label={t('reasons.answerId')} {...answer('answerId', 'answerEn')} />
          <Textarea label={t('reasons.answerEn')} {...answer('answerEn', 'answerId')} />
        </SimpleGrid>
      </FieldGroup>
    </>
  );
}
