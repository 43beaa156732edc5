import { List } from '@mantine/core';
import { $api } from '../../api/api';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';

/** What is odd about a reason's plan though it ends with somebody, and what to do about it. The list of reasons does not tell it: who fits is counted for each. */
export function PlanWarnings({ reasonId: id }: { readonly reasonId: string }) {
  const { t } = useLanguage();
  const { data } = $api.useQuery('get', '/v1/reasons/{id}', { params: { path: { id } } }, { retry: false });
  if (!data?.warnings?.length) return null;
  return (
    <Caution title={t('reasons.warnings')}>
      <List size="sm">
        {data.warnings.map(({ step, code }) => (
          <List.Item key={`${step} ${code}`}>{t(`planWarning.${code}`, { step })}</List.Item>
        ))}
      </List>
    </Caution>
  );
}
