import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useForm } from 'react-hook-form';
import { $api } from '../../api/api';
import type { AssessmentBody } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useSession } from '../../session/session';
import { useSkillChanged } from './use-skill-changed';

const LEVELS = [1, 2, 3, 4, 5] as const;
const GROUNDS = ['manager', 'colleague', 'certificate', 'test', 'training', 'other'] as const;

interface Wish {
  readonly level: string;
  readonly ground: AssessmentBody['ground'];
  readonly assessedOn: string;
  readonly expiresOn: string;
  readonly assessor: string;
  readonly reference: string;
}

/** Writes down that somebody has looked. Of oneself one may say what one likes; it counts for nothing until somebody else has looked. */
export function AssessForm({ employeeId, skill }: { readonly employeeId: string; readonly skill: string }) {
  const { t } = useLanguage();
  const { employeeId: me, roles = [] } = useSession();
  const isOwn = me === employeeId && !roles.some((role) => role === 'hr' || role === 'admin');
  const form = useForm<Wish>({
    defaultValues: {
      ...{ level: '3', ground: isOwn ? 'self-declared' : 'manager', assessedOn: '', expiresOn: '' },
      ...{ assessor: '', reference: '' },
    },
  });
  const changed = useSkillChanged();
  const saving = $api.useMutation('post', '/v1/employees/{id}/skills/{key}/assessments', {
    onSuccess: async () => {
      form.reset();
      await changed();
    },
  });
  const submit = form.handleSubmit((wish) => {
    saving.mutate({ params: { path: { id: employeeId, key: skill } }, body: bodyOf(wish) });
  });
  const { register } = form;
  return (
    <form onSubmit={(event: SyntheticEvent) => void submit(event)} aria-label={t('skills.add')}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t(isOwn ? 'skills.addOwn' : 'skills.add')}
        </Title>
        <Group align="end" grow preventGrowOverflow={false}>
          <NativeSelect
            label={t('skills.level')}
            data={LEVELS.map((level) => ({ value: String(level), label: t(`skills.level${level}`) }))}
            {...register('level')}
          />
          {!isOwn && (
            <NativeSelect
              label={t('skills.ground')}
              data={GROUNDS.map((ground) => ({ value: ground, label: t(`ground.${ground}`) }))}
              {...register('ground')}
            />
          )}
        </Group>
        {!isOwn && (
          <Group align="end" grow preventGrowOverflow={false}>
            <TextInput type="date" label={t('skills.assessedOn')} {...register('assessedOn')} />
            <TextInput type="date" label={t('skills.expiresOn')} {...register('expiresOn')} />
          </Group>
        )}
        {!isOwn && (
          <Text size="sm" c="dimmed">
            {t('skills.expiresOnMeans')}
          </Text>
        )}
        {!isOwn && (
          <Group align="end" grow preventGrowOverflow={false}>
            <TextInput maxLength={120} label={t('skills.whoLooked')} {...register('assessor')} />
            <TextInput maxLength={200} label={t('skills.number')} {...register('reference')} />
          </Group>
        )}
        <ProblemNote error={saving.error} />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('skills.save')}
          </Button>
          <Text role="status" size="sm">
            {saving.isSuccess ? t('skills.saved') : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

/** What is left empty is left to the service: today, as long as usual, whoever records it. */
function bodyOf({ level, ground, assessedOn, expiresOn, assessor, reference }: Wish): AssessmentBody {
  return {
    ...{ level: Number(level), ground },
    ...(assessedOn !== '' && { assessedOn }),
    ...(expiresOn !== '' && { expiresOn }),
    ...{ assessor: assessor.trim() || null, reference: reference.trim() || null },
  };
}
