import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api } from '../../api/api';
import type { SelfAssessment } from '../../api/plan-views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';

interface Choice {
  readonly manager: boolean;
  readonly hr: boolean;
  readonly answers: boolean;
}

/** Who may read a result is the person's own choice, and can be taken back. */
export function Sharing({ assessment }: { readonly assessment: SelfAssessment }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const { sharing, selfAssessmentId: id } = assessment;
  const readers = sharing?.with ?? [];
  const { register, handleSubmit } = useForm<Choice>({
    defaultValues: {
      ...{ manager: readers.includes('manager'), hr: readers.includes('hr') },
      answers: sharing?.answers ?? false,
    },
  });
  const saving = useMutation({
    mutationFn: ({ manager, hr, answers }: Choice) => {
      const chosen = [...(manager ? (['manager'] as const) : []), ...(hr ? (['hr'] as const) : [])];
      return api.PUT('/v1/self-assessments/{id}/sharing', {
        params: { path: { id } },
        body: { with: chosen, answers },
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['get', '/v1/self-assessments'] }),
  });
  const submit = handleSubmit((choice) => {
    saving.mutate(choice);
  });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <Text component="legend" fw={600}>
          {t('assessment.share')}
        </Text>
        <Stack gap="xs">
          <Text size="sm" role="status">
            {readers.length > 0 ? t('assessment.shared') : t('assessment.notShared')} {t('assessment.shareMeans')}
          </Text>
          <Checkbox label={t('assessment.withManager')} {...register('manager')} />
          <Checkbox label={t('assessment.withHr')} {...register('hr')} />
          <Checkbox label={t('assessment.withAnswers')} {...register('answers')} />
          <ProblemNote error={saving.error} />
          <Group>
            <Button type="submit" variant="default" loading={saving.isPending}>
              {t('assessment.saveSharing')}
            </Button>
          </Group>
        </Stack>
      </fieldset>
    </form>
  );
}
