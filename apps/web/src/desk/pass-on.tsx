import { $api, api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { Choices } from './choices';
import { useAsk } from './use-ask';

/** They want something else: choosing it corrects the reason and passes them on, without losing their place. */
export function PassOn({ handoff: { handoffId, reason } }: { readonly handoff: Handoff }) {
  const { t, said } = useLanguage();
  const reasons = $api.useQuery('get', '/v1/reasons', {}, { staleTime: 300_000 });
  const passing = useAsk((reasonId: string) =>
    api.POST('/v1/handoffs/{handoffId}/correct-reason', { params: { path: { handoffId } }, body: { reasonId } }),
  );
  const others = (reasons.data?.reasons ?? []).filter(({ reasonId }) => reasonId !== reason.reasonId);
  return (
    <div>
      <Choices
        label={t('desk.passOn')}
        title={t('desk.passOnTo')}
        choices={others.map(({ reasonId, name }) => ({ value: reasonId, label: said(name) }))}
        loading={passing.isPending}
        onChoose={passing.mutate}
      />
      <ProblemNote error={passing.error} />
    </div>
  );
}
