import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLanguage } from '../language/use-language';
import { keepLimits, type Limits } from './limits';
import floor from './floor.module.css';
import look from './limits-form.module.css';

const FIELDS = [...(['waiting', 'longest', 'target', 'serviceLevel', 'speed', 'abandonment', 'occupancy'] as const)];
const LEAST_TARGET = 1;

/** From when on tiles are red, kept on this machine: a wall and a desk may want to know of different things. */
export function LimitsForm({
  limits,
  onChange,
}: {
  readonly limits: Limits;
  readonly onChange: (limits: Limits) => void;
}) {
  const { t } = useLanguage();
  const [kept, setKept] = useState(false);
  const { register, handleSubmit } = useForm<Limits>({ defaultValues: limits });
  const submit = handleSubmit((changed) => {
    keepLimits(changed);
    onChange(changed);
    setKept(true);
  });
  return (
    <details>
      <summary className={floor['folded']}>{t('limits.title')}</summary>
      <form onSubmit={(event) => void submit(event)} className={look['form']}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            type="number"
            inputMode="numeric"
            required
            min={field === 'target' ? LEAST_TARGET : 0}
            max={3_600}
            label={t(`limits.${field}`)}
            {...register(field, { valueAsNumber: true })}
          />
        ))}
        <Group className={look['keep'] ?? ''}>
          <Button type="submit">{t('limits.keep')}</Button>
          <Text role="status" size="sm">
            {kept ? t('limits.kept') : ''}
          </Text>
        </Group>
      </form>
    </details>
  );
}
