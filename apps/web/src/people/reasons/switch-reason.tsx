import { Button, Group, List, Stack } from '@mantine/core';
import { $api } from '../../api/api';
import type { Reason } from '../../api/views';
import { asItIs } from '../../app/plan/reason-wish';
import { Theirs } from '../../app/plan/theirs';
import { isStale, useSaveReason } from '../../app/plan/use-save-reason';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useSession } from '../../session/session';

interface Props {
  readonly reason: Reason;
  readonly onClose: () => void;
}

/** Asks before a reason can be chosen no longer, or again, and says what that means for whoever waits for it. */
export function SwitchReason({ reason, onClose }: Props) {
  const { t, said } = useLanguage();
  const { roles = [] } = useSession();
  const { reasonId: id, name, priority, active, plan } = reason;
  const saving = useSaveReason(onClose);
  // A plan that is tried without a change tells who waits; it is not for administrators.
  const { data: trial } = $api.useQuery(
    'post',
    '/v1/routing/reasons/{id}/preview',
    { params: { path: { id } }, body: { priority, lookBackHours: 0 } },
    { enabled: active && roles.includes('hr'), retry: false, gcTime: 0 },
  );
  if (!plan?.lastResort) return null;
  const body = { ...asItIs(reason), plan: { ...plan, lastResort: plan.lastResort }, active: !active };
  const means = active
    ? [
        t('reasons.offMeans'),
        trial ? t('reasons.offWaiting', { people: trial.waiting.length }) : t('reasons.offWhoeverWaits'),
        t('reasons.offKept'),
      ]
    : [t('reasons.onMeans'), t('reasons.onPlan')];
  const question = active ? 'reasons.switchOffAsk' : 'reasons.switchOnAsk';
  return (
    <Dialog opened title={t(question, { reason: said(name) })} onClose={onClose}>
      <Stack gap="md">
        <List size="sm">
          {means.map((each) => (
            <List.Item key={each}>{each}</List.Item>
          ))}
        </List>
        {isStale(saving.error) ? (
          <Theirs reason={reason} means={t('reasons.switchAgain')} />
        ) : (
          <ProblemNote error={saving.error} />
        )}
        <Group>
          <Button
            loading={saving.isPending}
            onClick={() => {
              saving.mutate({ seen: reason, body });
            }}
          >
            {t(active ? 'reasons.switchOff' : 'reasons.switchOn')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('reasons.leaveIt')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
