import { List, Text } from '@mantine/core';
import { $api } from '../../api/api';
import type { Reason, ReasonPlan } from '../../api/views';
import { whoInWords, type NameOf } from './who-in-words';
import { lastingInWords } from '../../language/lasting';
import { useLanguage, type Speech } from '../../language/use-language';

interface Props {
  readonly reason: Pick<Reason, 'plan' | 'priority'>;
  readonly nameOf: NameOf;
}

/** Who is asked, for how long before the next joins in, who at the end, and how urgent it is. */
export function PlanInWords({ reason: { plan, priority }, nameOf }: Props) {
  const { t, language } = useLanguage();
  if (!plan) return null;
  return (
    <>
      {plan.steps.length === 0 && <Text size="sm">{t('reasons.noSteps')}</Text>}
      {plan.steps.length > 0 && (
        <List type="ordered" size="sm">
          {plan.steps.map((step, index) => (
            <List.Item key={index}>
              {whoInWords(step.criteria, nameOf, { t, language })}: {lastsInWords(plan.steps, index, t)}
            </List.Item>
          ))}
        </List>
      )}
      {plan.lastResort ? (
        <LastResort id={plan.lastResort.employeeId} />
      ) : (
        <Text size="sm">{t('reasons.noLastResort')}</Text>
      )}
      <Text size="sm" c="dimmed">
        {t('reasons.priority', { priority })}
      </Text>
    </>
  );
}

function lastsInWords(steps: ReasonPlan['steps'], index: number, t: Speech['t']): string {
  const { holdSeconds = 0, askAtOnce = 1 } = steps[index] ?? {};
  const isLast = index === steps.length - 1;
  const now = isLast ? 'reasons.lastNow' : 'reasons.nextNow';
  const later = isLast ? 'reasons.last' : 'reasons.next';
  return [
    ...(askAtOnce > 1 ? [t('reasons.atOnce', { people: askAtOnce })] : []),
    holdSeconds === 0 ? t(now) : t(later, { time: lastingInWords(holdSeconds * 1_000, t) }),
  ].join(', ');
}

/** Who is asked when nobody else can, and who stands in for them, or comes after them. */
function LastResort({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const path = { params: { path: { id } } };
  const { data: line, error } = $api.useQuery('get', '/v1/employees/{id}/line', path, { retry: false });
  if (error) return <Text size="sm">{t('reasons.lastResort', { name: t('plan.somebody') })}</Text>;
  if (!line) return null;
  const { employee, deputies, managers } = line;
  return (
    <Text size="sm">
      {[
        t('reasons.lastResort', { name: employee.name }),
        deputies[0] ? t('reasons.deputy', { name: deputies[0].name }) : t('reasons.noDeputy'),
        ...(managers[0] ? [t('reasons.manager', { name: managers[0].name })] : []),
      ].join(' · ')}
    </Text>
  );
}
