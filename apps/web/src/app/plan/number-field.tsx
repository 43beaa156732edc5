import { TextInput } from '@mantine/core';
import type { FieldPathByValue, UseFormReturn } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import type { ReasonWish } from './reason-wish';
import { useFault } from './use-fault';

interface Props {
  readonly form: UseFormReturn<ReasonWish>;
  readonly name: FieldPathByValue<ReasonWish, number>;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A whole number within bounds. */
export function NumberField({ form, name, label, from, to }: Props) {
  const { t } = useLanguage();
  const isWithin = (value: number): boolean => Number.isInteger(value) && value >= from && value <= to;
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={from}
      max={to}
      label={label}
      error={useFault(form, name)}
      {...form.register(name, {
        valueAsNumber: true,
        validate: (value) => isWithin(value) || t('reasons.between', { from, to }),
      })}
    />
  );
}
