import '@mantine/core/styles/ScrollArea.css';
import { Button, Group, Paper, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { $api, api } from '../api/api';
import type { AssistBody } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { inLanguageName } from './language-name';
import { keepQuestion } from './my-questions-kept';
import { bodyOfQuestion, EMPTY_QUESTION, KINDS, type Question } from './question';
import { useAsk } from './use-ask';

/** Only over TLS has a browser `randomUUID`. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

const LANGUAGES = ['en', 'id', 'zh', 'ja', 'ko', 'ar', 'nl', 'jv', 'su'];

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
  const asking = useAsk(async ({ body, key }: { body: AssistBody; key: string }) => {
    const { data } = await api.POST('/v1/assists', { body, headers: { 'idempotency-key': key } });
    if (data) keepQuestion(data.assist.assistId);
  });
  const body = bodyOfQuestion(question, handoffId);
  const submit = handleSubmit(() => {
    if (body) asking.mutate({ body, key: newKey() }, { onSuccess: onDone });
  });
  const choice = (name: 'teamId' | 'employeeId' | 'language', data: { value: string; label: string }[]) => (
    <Controller
      control={control}
      name={name}
      render={({ field }) => <Select label={t('desk.askWhom')} searchable required data={data} {...field} />}
    />
  );
  const teams = useTeams();
  const languages = LANGUAGES.map((tag) => ({ value: tag, label: inLanguageName(tag, language) }));
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
          {question.kind === 'language' && choice('language', languages)}
          {question.kind === 'colleague' && (
            <Controller
              control={control}
              name="employeeId"
              render={({ field }) => <ColleagueSelect me={me} value={field.value} onChange={field.onChange} />}
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

/** Whoever it may be, by the beginning of their name. */
function ColleagueSelect({
  me,
  value,
  onChange,
}: {
  readonly me: string;
  readonly value: string | null;
  readonly onChange: (to: string | null) => void;
}) {
  const { t } = useLanguage();
  const [q, setQ] = useState('');
  const query = { q, limit: 8 };
  const { data } = $api.useQuery('get', '/v1/employees', { params: { query } }, { enabled: q.trim() !== '' });
  const found = (data?.employees ?? []).filter(({ employeeId }) => employeeId !== me);
  return (
    <Select
      label={t('desk.askWhom')}
      searchable
      required
      data={found.map(({ employeeId, name }) => ({ value: employeeId, label: name }))}
      // What the directory has found fits already.
      filter={({ options }) => options}
      onSearchChange={setQ}
      value={value}
      onChange={onChange}
    />
  );
}
