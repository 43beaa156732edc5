import '@mantine/core/styles/PasswordInput.css';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { becomes, signIn } from '../session/session';
import { likelyName } from './likely-name';

const SIX_DIGITS = /^\d{6}$/;
const LONGEST_NAME = 60;

interface Props {
  readonly code: string;
  readonly choosesPin: boolean;
  readonly onSignedIn: () => void;
}

/** The PIN, chosen twice or given once, and what the phone is called. */
export function PinForm({ code, choosesPin, onSignedIn }: Props) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      becomes(queries, session);
      onSignedIn();
    },
  });
  const { register, handleSubmit, formState, getValues } = useForm({
    defaultValues: { pin: '', again: '', name: t(likelyName(navigator.userAgent)) },
  });
  const { errors } = formState;
  const digits = { inputMode: 'numeric', maxLength: 6, autoComplete: 'off', required: true } as const;
  const submit = handleSubmit(({ pin, name }) => {
    entering.mutate({ code, pin, name });
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <ProblemNote error={entering.error} />
        <PasswordInput
          {...digits}
          label={t(choosesPin ? 'device.choosePin' : 'device.pin')}
          description={t(choosesPin ? 'device.choosePinHelp' : 'device.pinHelp')}
          error={errors.pin?.message}
          {...register('pin', {
            pattern: { value: SIX_DIGITS, message: t('device.sixDigits') },
            required: t('device.sixDigits'),
          })}
        />
        {choosesPin && (
          <PasswordInput
            {...digits}
            label={t('device.repeatPin')}
            error={errors.again?.message}
            {...register('again', { validate: (again) => again === getValues('pin') || t('device.notTheSame') })}
          />
        )}
        <TextInput
          label={t('device.name')}
          description={t('device.nameHelp')}
          maxLength={LONGEST_NAME}
          required
          {...register('name', { required: true })}
        />
        <Button type="submit" size="md" loading={entering.isPending}>
          {t('device.enter')}
        </Button>
      </Stack>
    </form>
  );
}
