import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { UseFormRegister } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { useInWords } from './in-words';
import { WHICH_DAYS, type PlanWish } from './plan-wish';

interface Props {
  readonly register: UseFormRegister<PlanWish>;
  readonly at: number;
  readonly onRemove: () => void;
}

/** So many people, from when to when, on which days. */
export function NeedRow({ register, at, onRemove }: Props) {
  const { t } = useLanguage();
  const { weekday } = useInWords();
  const days = WHICH_DAYS.map((value) => ({
    value,
    label:
      value === 'all' || value === 'workdays' || value === 'weekend' ? t(`rotaDays.${value}`) : weekday(Number(value)),
  }));
  return (
    <Group gap="sm" align="end">
      <NativeSelect label={t('rota.days')} data={days} {...register(`needs.${at}.days`)} />
      <TextInput type="time" step={900} required label={t('rota.needFrom')} {...register(`needs.${at}.from`)} />
      <TextInput type="time" step={900} required label={t('rota.needTo')} {...register(`needs.${at}.to`)} />
      <TextInput
        type="number"
        min={0}
        max={2000}
        required
        w="6rem"
        label={t('rota.people')}
        {...register(`needs.${at}.people`)}
      />
      <Button variant="subtle" color="gray" onClick={onRemove}>
        {t('rota.removeNeed')}
      </Button>
    </Group>
  );
}
