import { List, Text } from '@mantine/core';
import { $api } from '../../api/api';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { fewerHours, type FewerHours } from './fewer-hours';
import { useInWords } from './in-words';
import { useWhy } from './why-missing';

/** Nobody is given hours that nobody needs: who has fewer than their contract allows is said beside the result, with why. */
export function WhoHasFewer({ rota }: { readonly rota: Rota }) {
  const { t } = useLanguage();
  const { number } = useInWords();
  const why = useWhyFewer(rota);
  const team = $api.useQuery('get', '/v1/teams/{id}/rota-terms', { params: { path: { id: rota.teamId } } });
  const fewer = team.data ? fewerHours(rota, team.data.people) : [];
  if (fewer.length === 0) return null;
  return (
    <details>
      <summary style={{ minHeight: 24 }}>{t('rota.fewer', { count: fewer.length })}</summary>
      <List size="sm">
        {fewer.map((each) => (
          <List.Item key={each.employeeId}>
            <bdi>{each.name}</bdi>:{' '}
            {t('rota.fewerHours', { hours: number(each.minutes / 60), most: number(each.most / 60) })} · {why(each)}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {t('rota.fewerWhy')}
      </Text>
    </details>
  );
}

function useWhyFewer(rota: Rota): (each: FewerHours) => string {
  const { t } = useLanguage();
  const why = useWhy(rota);
  return ({ because }) => {
    if (because !== 'rules') return t(`rota.fewer-${because}`);
    return t('rota.fewer-rules', { rules: why(rota.missingBecause.map(({ rule }) => rule)) });
  };
}
