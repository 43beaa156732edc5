import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { Team } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { mondayOf, plusDays, todayIn } from './days';
import { useInWords } from './in-words';

interface Props {
  readonly teams: readonly Team[];
  readonly team: Team;
  /** Its Monday. */
  readonly week: string;
  readonly onTeam: (teamId: string) => void;
  readonly onWeek: (monday: string) => void;
}

export function ChooseWeek({ teams, team, week, onTeam, onWeek }: Props) {
  const { t, said } = useLanguage();
  const { day } = useInWords();
  return (
    <Group gap="md" align="end">
      <NativeSelect
        label={t('rota.team')}
        value={team.teamId}
        onChange={({ currentTarget }) => {
          onTeam(currentTarget.value);
        }}
        data={teams.map((each) => ({ value: each.teamId, label: said(each.name) }))}
      />
      <TextInput
        type="date"
        label={t('rota.week', { from: day(week), until: day(plusDays(week, 6)) })}
        value={week}
        onChange={({ currentTarget: { value } }) => {
          // Empty while somebody types.
          if (value !== '') onWeek(mondayOf(value));
        }}
      />
      <Group gap="xs">
        <Button
          variant="default"
          onClick={() => {
            onWeek(plusDays(week, -7));
          }}
        >
          {t('rota.weekBefore')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onWeek(mondayOf(todayIn('Asia/Jakarta')));
          }}
        >
          {t('rota.thisWeek')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onWeek(plusDays(week, 7));
          }}
        >
          {t('rota.weekAfter')}
        </Button>
      </Group>
    </Group>
  );
}
