import { Button, Group, Text, Title } from '@mantine/core';
import type { Readiness } from '../api/views';
import { hoursInWords } from '../language/hours-in-words';
import { useLanguage } from '../language/use-language';
import look from './first-run.module.css';
import type { Marking } from './use-marking';

interface Props {
  readonly teams: Readiness['teams'];
  /** What whoever is marked works as. */
  readonly role: string;
  readonly marking: Marking;
}

export function TeamsToMark({ teams, role, marking }: Props) {
  const { t } = useLanguage();
  const staffed = teams.filter(({ people }) => people > 0);
  return (
    <section>
      <Title order={3} size="h5">
        {t('firstRun.teams')}
      </Title>
      {staffed.length === 0 && <Text size="sm">{t('firstRun.noTeams')}</Text>}
      <ul className={look['rows']}>
        {staffed.map((team) => (
          <li key={team.teamId} className={look['row']}>
            <TeamToMark team={team} role={role} marking={marking} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TeamProps extends Omit<Props, 'teams'> {
  readonly team: Props['teams'][number];
}

function TeamToMark({ team, role, marking }: TeamProps) {
  const { t, said, language } = useLanguage();
  const { teamId, office, people, front, openingHours } = team;
  const name = said(team.name);
  const isMarked = office === 'front' && front === people;
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Text fw={600}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {t('firstRun.teamSo', { front, people })} ·{' '}
          {openingHours
            ? t('firstRun.teamHours', { hours: hoursInWords(openingHours, language) })
            : t('firstRun.teamAlways')}
        </Text>
      </div>
      <Button
        variant={isMarked ? 'default' : 'light'}
        disabled={marking.isPending}
        aria-label={t(isMarked ? 'firstRun.unmarkNamed' : 'firstRun.markNamed', { name })}
        onClick={() => {
          marking.mutate({ body: { teamIds: [teamId], role: isMarked ? null : role } });
        }}
      >
        {t(isMarked ? 'firstRun.unmark' : 'firstRun.mark')}
      </Button>
    </Group>
  );
}
