import { Alert, Anchor, Button, Container, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState, useSyncExternalStore } from 'react';
import { bring } from '../language/languages';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { Columns } from '../look/columns';
import { ProblemNote } from '../look/problem-note';
import { useSession } from '../session/session';
import { useNow } from '../look/use-now';
import { useTitle } from '../look/use-title';
import { ByReason } from './by-reason';
import { Cover } from './cover';
import { FillIns } from './fill-ins';
import { FLOOR_MESSAGES } from './floor.messages';
import { LimitsForm } from './limits-form';
import { recallLimits } from './limits';
import { PeopleList } from './people-list';
import { Tiles } from './tiles';
import { TodayCharts } from './today-charts';
import { useAtDesk } from './use-at-desk';
import { useFloor, type FloorNow } from './use-floor';
import { useToday } from './use-today';
import type { Floor } from './views';
import { WaitingList } from './waiting-list';
import look from './floor.module.css';

bring(FLOOR_MESSAGES);

/** A manager's floor: who waits, who does what, how today goes, and what can be done about it. */
export function FloorPage() {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  useTitle(t('floor.title'));
  return (
    <Container size="lg" py="lg">
      {roles.includes('manager') ? (
        <OwnFloor />
      ) : (
        <Stack>
          <Title order={1}>{t('floor.title')}</Title>
          <Text>{t('floor.managersOnly')}</Text>
          {(roles.includes('hr') || roles.includes('admin')) && (
            <Anchor renderRoot={(props) => <Link to="/people/reasons" {...props} />}>{t('floor.toReasons')}</Anchor>
          )}
        </Stack>
      )}
    </Container>
  );
}

function OwnFloor() {
  const [teamId, setTeamId] = useState<string>();
  const floor = useFloor(teamId);
  const whole = useRef<HTMLDivElement>(null);
  return (
    <Stack gap="lg" ref={whole} className={look['whole'] ?? ''}>
      <Head now={floor} teamId={teamId} onTeam={setTeamId} onWhole={() => void whole.current?.requestFullscreen()} />
      <ProblemNote error={floor.live ? null : floor.error} />
      {floor.floor && <Shown now={floor} floor={floor.floor} />}
    </Stack>
  );
}

function onFullScreen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => {
    document.removeEventListener('fullscreenchange', changed);
  };
}

interface HeadProps {
  readonly now: FloorNow;
  readonly teamId: string | undefined;
  readonly onTeam: (teamId: string | undefined) => void;
  readonly onWhole: () => void;
}

function Head({ now: { floor, live }, teamId, onTeam, onWhole }: HeadProps) {
  const { t, said, language } = useLanguage();
  const isWhole = useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);
  const teams = (floor?.teams ?? []).map((team) => ({ value: team.teamId, label: said(team.name) }));
  return (
    <>
      <Group justify="space-between" align="end" gap="sm">
        <Title order={1}>{t('floor.title')}</Title>
        <Group gap="sm" align="end">
          <NativeSelect
            aria-label={t('floor.team')}
            value={teamId ?? ''}
            onChange={({ currentTarget }) => {
              onTeam(currentTarget.value || undefined);
            }}
            data={[{ value: '', label: t('floor.everybody') }, ...teams]}
          />
          <Button variant="default" onClick={isWhole ? () => void document.exitFullscreen() : onWhole}>
            {t(isWhole ? 'floor.leaveFullScreen' : 'floor.fullScreen')}
          </Button>
        </Group>
      </Group>
      {floor && !live && (
        <Alert color="yellow" role="status" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
          {t('floor.lost', { time: timeInWords(floor.serverTime, language) })}
        </Alert>
      )}
    </>
  );
}

function Shown({ now: { clock }, floor }: { readonly now: FloorNow; readonly floor: Floor }) {
  const [limits, setLimits] = useState(recallLimits);
  const now = useNow(clock);
  const today = useToday(floor.teamId, limits.target);
  const desk = useAtDesk();
  return (
    <>
      <FillIns floor={floor} desk={desk} />
      <Tiles floor={floor} today={today.data} limits={limits} now={now} />
      <LimitsForm limits={limits} onChange={setLimits} />
      <Columns beside={<PeopleList floor={floor} now={now} />}>
        <Stack gap="lg">
          <WaitingList floor={floor} now={now} desk={desk} />
          <ByReason floor={floor} now={now} />
        </Stack>
      </Columns>
      <Cover floor={floor} now={now} />
      <TodayCharts today={today.data} />
      <ProblemNote error={today.error} />
    </>
  );
}
