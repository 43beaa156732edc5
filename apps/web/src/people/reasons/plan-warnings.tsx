import { List } from '@mantine/core';
import type { Reason } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';

/** What is odd about a reason's plan though it ends with somebody, and what to do about it. */
export function PlanWarnings({ reason: { warnings = [] } }: { readonly reason: Reason }) {
  const { t } = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <Caution title={t('reasons.warnings')}>
      <List size="sm">
        {warnings.map(({ step, code }) => (
          <List.Item key={`${step} ${code}`}>{t(`planWarning.${code}`, { step })}</List.Item>
        ))}
      </List>
    </Caution>
  );
}
