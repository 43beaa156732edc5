import { Button, List, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/api';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { ProblemNote } from '../../look/problem-note';
import { useInWords } from './in-words';
import { minutesOf } from './days';

/** What the team's rotas are planned by, in words. A team without rules takes the Indonesian defaults over with one tap. */
export function Rules({ team }: { readonly team: string }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const { data: rules, error } = $api.useQuery('get', '/v1/teams/{id}/rota-rules', { params: { path: { id: team } } });
  const saving = useMutation({
    mutationFn: () => {
      const { teamId: _, version, policies: __, ...body } = rules as NonNullable<typeof rules>;
      const params = { path: { id: team }, header: { 'If-Match': `"${version}"` } };
      return api.PUT('/v1/teams/{id}/rota-rules', { params, body });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['get', '/v1/teams/{id}/rota-rules'] }),
  });
  if (error) return <ProblemNote error={error} />;
  if (!rules) return null;
  if (rules.version === 0)
    return (
      <Caution title={t('rota.noRules')}>
        <Stack gap="sm" align="start">
          <Text size="sm">{t('rota.noRulesMeans')}</Text>
          <InWords rules={rules} />
          <ProblemNote error={saving.error} />
          <Button
            loading={saving.isPending}
            onClick={() => {
              saving.mutate();
            }}
          >
            {t('rota.takeRules')}
          </Button>
        </Stack>
      </Caution>
    );
  return (
    <details>
      <summary>{t('rota.rules')}</summary>
      <InWords rules={rules} />
    </details>
  );
}

interface ToSay {
  readonly shifts: readonly { key: string; minutes: number; earliest: string; latest: string }[];
  readonly breaks: readonly { key: string; minutes: number }[];
  readonly rest: { readonly after: number; readonly minutes: number };
  readonly restBetweenShifts: number;
  readonly mostMinutesPerWeek: number;
  readonly mostDaysPerWeek: number;
}

function InWords({ rules }: { readonly rules: ToSay }) {
  const { t } = useLanguage();
  const { called, clock, number } = useInWords();
  const hours = (minutes: number): string => number(minutes / 60);
  return (
    <List size="sm">
      {rules.shifts.map(({ key, minutes, earliest, latest }) => (
        <List.Item key={key}>
          {t('rota.ruleShift', {
            ...{ key: called(key), hours: hours(minutes) },
            ...{ earliest: clock(minutesOf(earliest)), latest: clock(minutesOf(latest)) },
          })}
        </List.Item>
      ))}
      <List.Item>
        {t('rota.ruleBreaks', {
          breaks:
            rules.breaks
              .map(({ key, minutes }) => `${called(key)} ${t('rules.everyMinutes', { minutes })}`)
              .join(', ') || '–',
        })}
      </List.Item>
      <List.Item>{t('rota.ruleRest', { after: hours(rules.rest.after), minutes: rules.rest.minutes })}</List.Item>
      <List.Item>
        {t('rota.ruleWeek', {
          hours: hours(rules.mostMinutesPerWeek),
          days: rules.mostDaysPerWeek,
          rest: hours(rules.restBetweenShifts),
        })}
      </List.Item>
    </List>
  );
}
