import '@mantine/core/styles/ScrollArea.css';
import { Button, Group, Paper, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { ChoosePerson } from '../app/choose-person';
import { answered, keyFor } from '../app/sending';
import { $api, api } from '../api/api';
import { mayBeTriedAgain } from '../api/problem';
import type { AssistBody } from '../api/views';
import { spokenLanguages } from '../language/spoken-languages';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { keepQuestion } from './my-questions-kept';
import { bodyOfQuestion, EMPTY_QUESTION, KINDS, type Question } from './question';
import { useAsk } from './use-ask';

interface Props {
  readonly handoffId: string;
  readonly me: string;
  readonly onDone: () => void;
}

/** Whom to ask, and what. The customer stays here; the answer comes to this page. */
export function AskForm({ handoffId, me, onDone }: Props) {
  const { t, language } = useLanguage();
  const { control, register, handleSubmit } = useForm<Question>({ defaultValues: EMPTY_QUESTION });
  const question = useWatch({ control }) as Question;
  const asking = useAsk(ask);
  const body = bodyOfQuestion(question, handoffId);
  const submit = handleSubmit(() => {
    if (body) asking.mutate(body, { onSuccess: onDone });
  });
  const choice = (name: 'teamId' | 'employeeId' | 'language', data: { value: string; label: string }[]) => (
    <Controller
      control={control}
      name={name}
      render={({ field }) => <Select label={t('desk.askWhom')} searchable required data={data} {...field} />}
    />
  );
  const teams = useTeams();
  return (
    <Paper withBorder p="md" w="100%">
      <form onSubmit={(event) => void submit(event)} aria-label={t('desk.ask')}>
        <Stack gap="sm">
          <Controller
            control={control}
            name="kind"
            render={({ field }) => (
              <Select
                label={t('desk.askKind')}
                allowDeselect={false}
                data={KINDS.map((kind) => ({ value: kind, label: t(`deskAsk.${kind}`) }))}
                {...field}
              />
            )}
          />
          {question.kind === 'team' && choice('teamId', teams)}
          {question.kind === 'language' && choice('language', spokenLanguages(language))}
          {question.kind === 'colleague' && (
            <Controller
              control={control}
              name="employeeId"
              render={({ field }) => (
                <ChoosePerson
                  label={t('desk.askWho')}
                  nobody={t('desk.askNobody')}
                  except={me}
                  chosen={field.value ?? ''}
                  onChoose={field.onChange}
                />
              )}
            />
          )}
          {question.kind === 'approval' && (
            <Group gap="sm" grow>
              <TextInput label={t('desk.askAuthority')} required {...register('authority')} />
              <TextInput label={t('desk.askAmount')} type="number" min={0} required {...register('amount')} />
            </Group>
          )}
          <Textarea label={t('desk.askNote')} rows={2} maxLength={1_000} {...register('note')} />
          <Group gap="sm">
            <Button type="submit" disabled={!body} loading={asking.isPending}>
              {t('desk.askSend')}
            </Button>
            <Button variant="subtle" onClick={onDone}>
              {t('desk.askNot')}
            </Button>
          </Group>
          <ProblemNote error={asking.error} />
        </Stack>
      </form>
    </Paper>
  );
}

function useTeams(): { value: string; label: string }[] {
  const { said } = useLanguage();
  const { data } = $api.useQuery('get', '/v1/teams', {}, { staleTime: 300_000 });
  return (data?.teams ?? []).map(({ teamId, name }) => ({ value: teamId, label: said(name) }));
}

/** However often it is clicked until an answer comes, it is one question. What will not change is an answer too. */
async function ask(body: AssistBody): Promise<void> {
  const headers = { 'idempotency-key': keyFor('question', body) };
  const { data } = await api.POST('/v1/assists', { body, headers }).catch((error: unknown) => {
    if (!mayBeTriedAgain(error)) answered('question');
    throw error;
  });
  answered('question');
  if (data) keepQuestion(data.assist.assistId);
}
