import { Alert, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { useForm } from 'react-hook-form';
import { $api, api } from '../../api/api';
import { Problem } from '../../api/problem';
import type { RotaRules } from '../../api/views';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useUnsaved } from '../../look/unsaved';
import { PlanFrame } from '../plan-frame';
import { useInWords } from '../rota/in-words';
import { BreakFields } from './break-fields';
import { LimitFields } from './limit-fields';
import { RULES_MESSAGES } from './rules.messages';
import { bodyOf, wishOf, type RulesWish } from './rules-wish';
import { ShiftFields } from './shift-fields';

bring(RULES_MESSAGES);

/** What a team's rotas are planned and judged by. */
export function RulesPage() {
  const { t } = useLanguage();
  const { team } = useSearch({ from: '/frame/signed-in/people/rota/rules' });
  return (
    <PlanFrame title={t('rules.title')} lead={t('rules.lead')} page="rules" wanted={team}>
      {(teamId) => <Rules key={teamId} teamId={teamId} />}
    </PlanFrame>
  );
}

function Rules({ teamId }: { readonly teamId: string }) {
  const params = { path: { id: teamId } };
  // Read again under somebody who writes, it would take away what they have written.
  const { data, error } = $api.useQuery(
    'get',
    '/v1/teams/{id}/rota-rules',
    { params },
    { refetchOnWindowFocus: false },
  );
  if (error) return <ProblemNote error={error} />;
  return data ? <RulesForm rules={data} /> : null;
}

function RulesForm({ rules }: { readonly rules: RotaRules }) {
  const { t } = useLanguage();
  const { called } = useInWords();
  const form = useForm<RulesWish>({ defaultValues: wishOf(rules, called) });
  // That of what stands in the form, whatever is read later: nobody writes over what they have not seen.
  const [version, setVersion] = useState(rules.version);
  const saving = useSavedRules(rules.teamId, version, setVersion, (at) => {
    form.setError(`shifts.${at}.hours`, { message: t('rules.impossible') });
  });
  const { question } = useUnsaved(form.formState.isDirty);
  const submit = form.handleSubmit((wish) => {
    saving.mutate(wish, {
      onSuccess: () => {
        form.reset(wish, { keepValues: true });
      },
    });
  });
  const wasOvertaken = saving.error instanceof Problem && saving.error.status === 412;
  return (
    <Card withBorder component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="lg">
        {version === 0 && <Alert color="gray">{t('rules.defaults')}</Alert>}
        <ShiftFields form={form} />
        <BreakFields form={form} />
        <LimitFields form={form} zone={rules.timeZone} />
        <Text size="sm" c="dimmed">
          {t('rules.quarters')}
        </Text>
        {wasOvertaken ? (
          <Alert color="red" variant="light" role="alert">
            {t('rules.changedMeanwhile')}
          </Alert>
        ) : (
          <ProblemNote error={saving.error} />
        )}
        <div role="status">{saving.isSuccess && <Text>{t('rules.saved')}</Text>}</div>
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('rules.save')}
          </Button>
        </Group>
        {question}
      </Stack>
    </Card>
  );
}

/** @param onImpossible a shift, by its place, whose breaks cannot keep the rules */
function useSavedRules(
  teamId: string,
  version: number,
  onSaved: (version: number) => void,
  onImpossible: (at: number) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (wish: RulesWish) => {
      const params = { path: { id: teamId }, header: { 'If-Match': `"${version}"` } };
      const { data } = await api.PUT('/v1/teams/{id}/rota-rules', { params, body: bodyOf(wish) });
      return data as RotaRules;
    },
    onSuccess: (saved) => {
      onSaved(saved.version);
      queries.setQueryData(['get', '/v1/teams/{id}/rota-rules', { params: { path: { id: teamId } } }], saved);
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.code !== 'rota.rules-impossible') return;
      for (const { path } of error.faults) onImpossible(Number(path.split('.').at(-1)));
    },
  });
}
