import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { $api } from '../../api/api';
import { Problem } from '../../api/problem';
import type { RoleProfile } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';
import { bodyOf, emptyWant, wishOf, type ProfileWish } from './profile-wish';
import { WantFields } from './want-fields';

interface Props {
  readonly profile: RoleProfile;
  readonly onDone: () => void;
}

/** A profile being changed. Whoever saves has seen what they replace: what somebody else saved meanwhile is not overwritten. */
export function ProfileForm({ profile, onDone }: Props) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const form = useForm<ProfileWish>({ defaultValues: wishOf(profile) });
  const unsaved = useUnsaved(form.formState.isDirty);
  const wants = useFieldArray({ control: form.control, name: 'wants' });
  const read = (): Promise<void> =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => /\/v1\/roles\/|\/gaps$/.test(String(queryKey[1])),
    });
  const saving = $api.useMutation('put', '/v1/roles/{key}/profile', {
    onSuccess: async () => {
      await read();
      onDone();
    },
  });
  const submit = form.handleSubmit((wish) => {
    const params = { path: { key: profile.role }, header: { 'If-Match': `"${profile.version}"` } };
    saving.mutate({ params, body: bodyOf(wish, profile) });
  });
  const isStale = saving.error instanceof Problem && saving.error.code === 'version.stale';
  return (
    <Card withBorder component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('roles.change')}
        </Title>
        {wants.fields.map(({ id }, at) => (
          <WantFields
            key={id}
            form={form}
            at={at}
            onRemove={() => {
              wants.remove(at);
            }}
          />
        ))}
        <Group>
          {(['skill', 'language'] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              onClick={() => {
                wants.append(emptyWant(kind));
              }}
            >
              {t(kind === 'skill' ? 'roles.addSkill' : 'roles.addLanguage')}
            </Button>
          ))}
        </Group>
        {isStale ? <Caution>{t('roles.stale')}</Caution> : <ProblemNote error={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('roles.save')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              unsaved.leave(() => {
                // What is there by now is shown.
                void read();
                onDone();
              });
            }}
          >
            {t('roles.leaveIt')}
          </Button>
        </Group>
        {unsaved.question}
      </Stack>
    </Card>
  );
}
