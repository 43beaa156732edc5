import '@mantine/core/styles/Menu.css';
import { Button, Menu } from '@mantine/core';
import { $api, api } from '../api/api';
import type { Handoff } from '../api/views';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import look from './desk.module.css';
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
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <Button variant="default" loading={passing.isPending}>
            {t('desk.passOn')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={look['list'] ?? ''}>
          <Menu.Label>{t('desk.passOnTo')}</Menu.Label>
          {others.map(({ reasonId, name }) => (
            <Menu.Item
              key={reasonId}
              onClick={() => {
                passing.mutate(reasonId);
              }}
            >
              {said(name)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemNote error={passing.error} />
    </div>
  );
}
