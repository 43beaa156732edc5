import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { $api } from '../../api/api';
import { useLanguage } from '../../language/use-language';
import { isTwice, type ProfileWish } from './profile-wish';

const STEPS = ['1', '2', '3', '4', '5'];
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

interface Props {
  readonly form: UseFormReturn<ProfileWish>;
  readonly at: number;
  readonly onRemove: () => void;
}

/** One want of a role: what, how well, and how much it is needed. */
export function WantFields({ form, at, onRemove }: Props) {
  const { t, said } = useLanguage();
  const skills = $api.useQuery('get', '/v1/skills', {}, { staleTime: 300_000 }).data?.skills ?? [];
  const kind = useWatch({ control: form.control, name: `wants.${at}.kind` });
  const number = at + 1;
  const { register, formState } = form;
  const error = formState.errors.wants?.[at]?.key?.message;
  const unlessTwice = (): true | string => !isTwice(form.getValues('wants'), at) || t('roles.twice');
  const choices = skills
    .map(({ key, name }) => ({ value: key, label: said(name) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Group align="start" gap="xs" role="group" aria-label={t('roles.row', { number })}>
      {kind === 'skill' ? (
        <NativeSelect
          flex="1 1 12rem"
          // Its choices come after the form did, and with them what was chosen.
          key={choices.length}
          label={t('roles.skill')}
          data={[{ value: '', label: '' }, ...choices]}
          error={error}
          {...register(`wants.${at}.key`, { required: t('roles.choosePlease'), validate: unlessTwice })}
        />
      ) : (
        <TextInput
          flex="1 1 12rem"
          label={t('roles.language')}
          placeholder={t('roles.languageHint')}
          error={error}
          {...register(`wants.${at}.key`, {
            pattern: { value: LANGUAGE, message: t('roles.badLanguage') },
            required: t('roles.badLanguage'),
            validate: unlessTwice,
          })}
        />
      )}
      <NativeSelect label={t('roles.level')} data={STEPS} {...register(`wants.${at}.level`)} />
      <NativeSelect
        label={t('roles.need')}
        data={(['must', 'should'] as const).map((value) => ({ value, label: t(`roles.${value}`) }))}
        {...register(`wants.${at}.need`)}
      />
      <NativeSelect label={t('roles.weight')} data={STEPS} {...register(`wants.${at}.weight`)} />
      <Button mt={25} variant="default" aria-label={t('roles.remove', { number })} onClick={onRemove}>
        {t('roles.removeShort')}
      </Button>
    </Group>
  );
}
