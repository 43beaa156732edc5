import { Badge, Button, Card, Group, List, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { $api } from '../../api/api';
import type { Reason, ReasonPlan } from '../../api/views';
import { whoInWords, type NameOf } from '../../app/plan/who-in-words';
import { lastingInWords } from '../../language/lasting';
import { useLanguage, type Speech } from '../../language/use-language';
import { PlanWarnings } from './plan-warnings';

/** The reason of whoever knows none: it can always be chosen. */
const UNCLEAR = 'unclear';

interface Props {
  readonly reason: Reason;
  readonly nameOf: NameOf;
  readonly onChange: () => void;
  readonly onSwitch: () => void;
}

/** One reason with its plan in words: who is asked, for how long before the next joins in, and who at the end. */
export function OneReason({
  reason: { reasonId, key, name, active, priority, plan },
  nameOf,
  onChange,
  onSwitch,
}: Props) {
  const { t, said, language } = useLanguage();
  if (!plan) return null;
  const state = active ? 'reasons.live' : plan.lastResort ? 'reasons.off' : 'reasons.draft';
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" align="start" gap="sm">
        <Stack gap={4} flex={1} miw="14rem">
          <Group gap="xs">
            <Title order={2} size="h5">
              {said(name)}
            </Title>
            <Badge variant="default" tt="none">
              {t(state)}
            </Badge>
          </Group>
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
          <PlanWarnings reasonId={reasonId} />
        </Stack>
        {plan.lastResort && (
          <Group gap="xs">
            <Button variant="default" onClick={onChange}>
              {t('reasons.change')}
              <VisuallyHidden>: {said(name)}</VisuallyHidden>
            </Button>
            {!(key === UNCLEAR && active) && (
              <Button variant="default" onClick={onSwitch}>
                {t(active ? 'reasons.switchOff' : 'reasons.switchOn')}
                <VisuallyHidden>: {said(name)}</VisuallyHidden>
              </Button>
            )}
          </Group>
        )}
      </Group>
    </Card>
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
