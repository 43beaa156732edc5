import { Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/api';
import type { Reason, ReasonPlan } from '../../api/views';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useSession } from '../../session/session';
import { PlanForm } from './plan-form';
import { PlanOutcome } from './plan-outcome';
import { changed, type PlanChange } from './plan-change';
import { REASON_PLAN_MESSAGES } from './reason-plan.messages';

bring(REASON_PLAN_MESSAGES);

const TRIES = ['manager', 'hr'];
const SAVES = ['hr', 'admin'];

interface PlanProps {
  readonly reason: Pick<Reason, 'reasonId' | 'name'>;
  readonly onClose: () => void;
}

/** Another plan for a reason, tried without saving it: whose wait would change, now and in the last hours. */
export function PlanDialog({ reason: { reasonId: id, name }, onClose }: PlanProps) {
  const { t, said } = useLanguage();
  const { data: reason, error } = $api.useQuery('get', '/v1/reasons/{id}', { params: { path: { id } } });
  return (
    <Dialog opened title={t('plan.title', { reason: said(name) })} onClose={onClose} size="xl">
      <ProblemNote error={error} />
      {reason?.plan?.lastResort && <Trying reason={reason} plan={reason.plan} />}
    </Dialog>
  );
}

function Trying({ reason, plan }: { readonly reason: Reason; readonly plan: ReasonPlan }) {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  const trying = useTry(reason, plan);
  const saving = useSave(reason, plan);
  const [mayTry, maySave] = [TRIES, SAVES].map((may) => roles.some((role) => may.includes(role)));
  return (
    <Stack gap="md">
      <Text size="sm">{t(mayTry ? 'plan.hint' : 'plan.hintSave')}</Text>
      <PlanForm
        reason={reason}
        plan={plan}
        busy={trying.isPending || saving.isPending}
        {...(mayTry && {
          onTry: (change: PlanChange) => {
            trying.mutate(change);
          },
        })}
        {...(maySave && {
          onSave: (change: PlanChange) => {
            saving.mutate(change);
          },
        })}
      />
      {!maySave && (
        <Text size="sm" c="dimmed">
          {t('plan.whoSaves')}
        </Text>
      )}
      <Text role="status">{saving.isSuccess ? t('plan.saved') : ''}</Text>
      <ProblemNote error={trying.error ?? saving.error} />
      {trying.data && <PlanOutcome trial={trying.data} hours={trying.variables.hours} />}
    </Stack>
  );
}

function useTry({ reasonId }: Reason, plan: ReasonPlan) {
  return useMutation({
    mutationFn: async (change: PlanChange) => {
      const { data } = await api.POST('/v1/routing/reasons/{id}/preview', {
        params: { path: { id: reasonId } },
        body: { plan: changed(plan, change), priority: change.priority, lookBackHours: change.hours },
      });
      if (!data) throw new Error('A trial was answered without an outcome.');
      return data;
    },
  });
}

function useSave({ reasonId, key, name, shortAnswer, active, version }: Reason, plan: ReasonPlan) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: PlanChange) =>
      api.PUT('/v1/reasons/{id}', {
        params: { path: { id: reasonId }, header: { 'If-Match': `"${version}"` } },
        body: { key, name, shortAnswer, active, priority: change.priority, plan: changed(plan, change) },
      }),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/reasons') }),
  });
}
