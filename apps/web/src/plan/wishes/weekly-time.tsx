import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { useInWords } from '../rota/in-words';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Which day of the week, or every day. */
export function ChooseWeekday({ field, isOne }: { readonly field: UseFormRegisterReturn; readonly isOne?: boolean }) {
  const { t } = useLanguage();
  const { weekday } = useInWords();
  const days = WEEKDAYS.map((day) => ({ value: String(day), label: weekday(day) }));
  const all = isOne ? [] : [{ value: '', label: t('wishes.everyDay') }];
  return <NativeSelect label={t('wishes.weekday')} data={[...all, ...days]} {...field} />;
}

interface Props {
  readonly from: UseFormRegisterReturn;
  readonly to: UseFormRegisterReturn;
  readonly error: string | undefined;
}

/** From when to when; what ends before it begins ends on the next day. */
export function FromTo({ from, to, error }: Props) {
  const { t } = useLanguage();
  const time = { type: 'time', step: 900, required: true } as const;
  return (
    <>
      <TextInput {...time} label={t('wishes.from')} {...from} />
      <TextInput {...time} label={t('wishes.to')} error={error} {...to} />
    </>
  );
}
