import { $api } from '../../api/api';
import type { Reason } from '../../api/views';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { PlanForm } from './plan-form';
import { REASON_PLAN_MESSAGES } from './reason-plan.messages';

bring(REASON_PLAN_MESSAGES);

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
      {reason?.plan?.lastResort && <PlanForm reason={reason} latest={reason} />}
    </Dialog>
  );
}
