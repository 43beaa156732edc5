import { TextInput } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { RotaDemand } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { keyOf } from '../../api/key-of';

/** What both ways to say a demand begin with. */
export interface DemandFormProps {
  readonly teamId: string;
  /** Undefined: a new one. */
  readonly demand: RotaDemand | undefined;
  /** Names of the others. */
  readonly taken: readonly string[];
  readonly onSaved: (key: string) => void;
  readonly onLeave: () => void;
}

interface Props extends Pick<DemandFormProps, 'demand' | 'taken'> {
  readonly error: string | undefined;
  readonly register: (options: { readonly validate: (name: string) => string | true }) => UseFormRegisterReturn;
}

/** What a demand is called: said once, and it stays. */
export function DemandName({ demand, taken, error, register }: Props) {
  const { t } = useLanguage();
  const validate = (name: string): string | true =>
    demand !== undefined || !taken.includes(keyOf(name)) || t('demand.nameTaken');
  return (
    <TextInput
      required
      w="fit-content"
      maxLength={60}
      pattern=".*[A-Za-z0-9].*"
      readOnly={demand !== undefined}
      label={t('demand.name')}
      description={t('demand.nameMeans')}
      error={error}
      {...register({ validate })}
    />
  );
}
