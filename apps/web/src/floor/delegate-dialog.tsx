import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { $api, api } from '../api/api';
import { areaInWords } from '../app/plan/who-in-words';
import { useLanguage } from '../language/use-language';
import { Dialog } from '../look/dialog';
import { ProblemNote } from '../look/problem-note';
import { useSession } from '../session/session';
import type { OnFloor } from './views';

interface Grant {
  readonly what: string;
  /** Empty: without a limit. */
  readonly upTo: string;
  /** As `datetime-local` has it: the time on this machine's wall. */
  readonly until: string;
}

interface DelegateProps {
  readonly person: OnFloor['person'];
  readonly onClose: () => void;
}

/** Of what a manager may decide themself, somebody of theirs may decide until a time. The directory says how far. */
export function DelegateDialog({ person: { employeeId: id, name }, onClose }: DelegateProps) {
  const { t } = useLanguage();
  const { employeeId: mine = '' } = useSession();
  const { data: me } = $api.useQuery('get', '/v1/employees/{id}', { params: { path: { id: mine } } });
  const { register, handleSubmit } = useForm<Grant>({ defaultValues: { what: '', upTo: '', until: '' } });
  const delegating = useMutation({
    mutationFn: ({ what, upTo, until }: Grant) =>
      api.POST('/v1/employees/{id}/delegate', {
        params: { path: { id } },
        body: { what, upTo: upTo === '' ? null : Number(upTo), until: new Date(until).toISOString() },
      }),
  });
  const submit = handleSubmit((grant) => {
    delegating.mutate(grant);
  });
  const own = [...new Set((me?.details?.authorities ?? []).map(({ what }) => what))];
  const choices = [{ value: '', label: '–' }, ...own.map((what) => ({ value: what, label: areaInWords(what, t) }))];
  return (
    <Dialog opened title={t('act.delegateTitle', { name })} onClose={onClose}>
      {me && own.length === 0 ? (
        <Text>{t('act.delegateNone')}</Text>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            <NativeSelect required label={t('act.what')} data={choices} {...register('what')} />
            <TextInput type="number" min={0} step="any" label={t('act.upTo')} {...register('upTo')} />
            <TextInput type="datetime-local" required label={t('act.until')} {...register('until')} />
            <Group>
              <Button type="submit" loading={delegating.isPending}>
                {t('act.delegate')}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('app.close')}
              </Button>
            </Group>
            <Text role="status">{delegating.isSuccess ? t('act.delegated', { name }) : ''}</Text>
            <ProblemNote error={delegating.error} />
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
