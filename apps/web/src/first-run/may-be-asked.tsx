import { Button, Group, Text, Title } from '@mantine/core';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import look from './first-run.module.css';
import type { Marking } from './use-marking';

const SHOWN = 12;

/** Whoever is front office now, as the directory finds them. */
export function MayBeAsked({ marking }: { readonly marking: Marking }) {
  const { t, said } = useLanguage();
  const query = { office: 'front', limit: SHOWN } as const;
  const found = $api.useQuery('get', '/v1/employees', { params: { query } });
  const people = found.data?.employees ?? [];
  if (people.length === 0) return <ProblemNote error={found.error} />;
  return (
    <section>
      <Title order={3} size="h5">
        {t('firstRun.mayBeAsked')}
      </Title>
      <ul className={look['rows']}>
        {people.map(({ employeeId, name, roles, team }) => (
          <li key={employeeId} className={look['row']}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">
                <bdi>{name}</bdi> ·{' '}
                {[...roles.map((role) => said(role.name)), ...(team ? [said(team.name)] : [])].join(', ')}
              </Text>
              <Button
                size="compact-sm"
                variant="subtle"
                disabled={marking.isPending}
                aria-label={t('firstRun.unmarkNamed', { name })}
                onClick={() => {
                  marking.mutate({ body: { employeeIds: [employeeId], role: null } });
                }}
              >
                {t('firstRun.unmark')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
