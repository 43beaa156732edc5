import { Alert, Button, Container, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../api/api';
import type { RotaSummary } from '../../api/views';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { ChooseWeek } from './choose-week';
import { mondayOf, plusDays, todayIn } from './days';
import { PlanForm } from './plan-form';
import { RotaLinks } from './rota-links';
import { ROTA_MESSAGES } from './rota.messages';
import { ShownRota } from './shown-rota';
import { useOwnTeams } from './use-own-teams';

bring(ROTA_MESSAGES);

/** Who works when: a team, a week, and what is planned for it. */
export function RotaPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const chosen = useSearch({ from: '/frame/signed-in/people/rota' });
  const { teams, error } = useOwnTeams();
  useTitle(t('rota.title'));
  const team = teams.find(({ teamId }) => teamId === chosen.team) ?? teams[0];
  const week = chosen.week ?? mondayOf(plusDays(todayIn('Asia/Jakarta'), 7));
  const go = (search: { team?: string; week?: string; rota?: string }): void => {
    void navigate({ to: '/people/rota', search: { ...(team && { team: team.teamId }), week, ...search } });
  };
  return (
    <Container size="lg" py="lg">
      <Stack gap="lg">
        <PeopleLinks />
        <div>
          <Title order={1}>{t('rota.title')}</Title>
          <Text c="dimmed">{t('rota.lead')}</Text>
        </div>
        <ProblemNote error={error} />
        {team && (
          <>
            <RotaLinks team={team.teamId} here="plan" />
            <ChooseWeek
              {...{ teams, team, week }}
              onTeam={(teamId) => {
                go({ team: teamId });
              }}
              onWeek={(monday) => {
                go({ week: monday });
              }}
            />
            <RotasOfWeek
              key={`${team.teamId} ${week}`}
              {...{ team: team.teamId, week, chosen: chosen.rota }}
              onChoose={(rota) => {
                go({ rota });
              }}
            />
          </>
        )}
      </Stack>
    </Container>
  );
}

interface OfWeek {
  readonly team: string;
  readonly week: string;
  readonly chosen: string | undefined;
  readonly onChoose: (rotaId: string) => void;
}

/** The rota of the week: the published one, else the newest; or the form to plan one. */
function RotasOfWeek({ team, week, chosen, onChoose }: OfWeek) {
  const { t } = useLanguage();
  const [planning, setPlanning] = useState(false);
  const { data, error } = $api.useQuery('get', '/v1/rotas', { params: { query: { teamId: team } } });
  const rotas = (data?.rotas ?? []).filter((rota) => touches(rota, week));
  const shown =
    rotas.find(({ rotaId }) => rotaId === chosen) ?? rotas.find(({ status }) => status === 'published') ?? rotas[0];
  if (error) return <ProblemNote error={error} />;
  if (!data) return null;
  if (!shown || planning)
    return (
      <Stack gap="md">
        {!shown && <Alert color="gray">{t('rota.noneYet')}</Alert>}
        <PlanForm
          {...{ team, week }}
          earlier={data.rotas.filter(({ status }) => status !== 'planning' && status !== 'failed')}
          onAsked={(rotaId) => {
            setPlanning(false);
            onChoose(rotaId);
          }}
          onCancel={
            shown &&
            (() => {
              setPlanning(false);
            })
          }
        />
      </Stack>
    );
  return (
    <Stack gap="md">
      <Group justify="space-between" align="end">
        {rotas.length > 1 ? <WhichRota {...{ rotas, shown, onChoose }} /> : <div />}
        <Button
          variant="default"
          onClick={() => {
            setPlanning(true);
          }}
        >
          {t('rota.planAgain')}
        </Button>
      </Group>
      <ShownRota key={shown.rotaId} rotaId={shown.rotaId} week={week} />
    </Stack>
  );
}

const touches = ({ from, days }: RotaSummary, week: string): boolean =>
  from < plusDays(week, 7) && plusDays(from, days) > week;

interface Which {
  readonly rotas: readonly RotaSummary[];
  readonly shown: RotaSummary;
  readonly onChoose: (rotaId: string) => void;
}

/** Several were planned for the same week. */
function WhichRota({ rotas, shown, onChoose }: Which) {
  const { t, language } = useLanguage();
  return (
    <NativeSelect
      label={t('rota.which')}
      value={shown.rotaId}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value);
      }}
      data={rotas.map(({ rotaId, status, createdAt }) => ({
        value: rotaId,
        label: t('rota.whichOne', { status: t(`rotaStatus.${status}`), time: timeInWords(createdAt, language) }),
      }))}
    />
  );
}
