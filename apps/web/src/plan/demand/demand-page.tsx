import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RotaDemand } from '../../api/views';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { PlanFrame } from '../plan-frame';
import { CountForm } from './count-form';
import { DEMAND_MESSAGES } from './demand.messages';
import { HandForm } from './hand-form';
import { OneDemand } from './one-demand';
import { SavedDemands } from './saved-demands';
import { useDemands } from './use-demands';

bring(DEMAND_MESSAGES);

/** How many people a team needs when. */
export function DemandPage() {
  const { t } = useLanguage();
  const { team } = useSearch({ from: '/frame/signed-in/people/rota/demand' });
  return (
    <PlanFrame title={t('demand.title')} lead={t('demand.lead')} page="demand" wanted={team}>
      {(teamId) => <Demands key={teamId} teamId={teamId} />}
    </PlanFrame>
  );
}

/** What is done at the moment: one is looked at, or said by hand, or counted. */
interface Doing {
  readonly what: 'look' | 'say' | 'count';
  readonly demand: RotaDemand | undefined;
}

function Demands({ teamId }: { readonly teamId: string }) {
  const { t } = useLanguage();
  const { data, error } = useDemands(teamId);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  if (error) return <ProblemNote error={error} />;
  if (!data) return null;
  const begin = (next: Doing): void => {
    setSaved(null);
    setDoing(next);
  };
  const form = {
    ...{ teamId, taken: data.demands.map(({ key }) => key) },
    onSaved: (key: string) => {
      setDoing(null);
      setSaved(key);
    },
    onLeave: () => {
      setDoing(null);
    },
  };
  return (
    <Stack gap="lg">
      <div role="status">{saved !== null && <IsSaved name={saved} teamId={teamId} />}</div>
      {doing?.what === 'say' && <HandForm {...form} demand={doing.demand} />}
      {doing?.what === 'count' && <CountForm {...form} demand={doing.demand} />}
      {doing?.what === 'look' && doing.demand && (
        <OneDemand
          demand={doing.demand}
          onSay={() => {
            begin({ what: 'say', demand: doing.demand });
          }}
          onCount={() => {
            begin({ what: 'count', demand: doing.demand });
          }}
          onLeave={form.onLeave}
        />
      )}
      {doing === null && (
        <>
          <SavedDemands
            {...{ teamId, demands: data.demands }}
            onOpen={(demand) => {
              begin({ what: demand.source ? 'look' : 'say', demand });
            }}
          />
          <Group>
            <Button
              onClick={() => {
                begin({ what: 'say', demand: undefined });
              }}
            >
              {t('demand.sayIt')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                begin({ what: 'count', demand: undefined });
              }}
            >
              {t('demand.countIt')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

function IsSaved({ name, teamId }: { readonly name: string; readonly teamId: string }) {
  const { t } = useLanguage();
  return (
    <Alert color="sea" variant="light">
      <Text size="sm">
        {t('demand.isSaved', { name })}{' '}
        <Anchor
          size="sm"
          underline="always"
          renderRoot={(props) => <Link to="/people/rota" search={{ team: teamId }} {...props} />}
        >
          {t('demand.planNow')}
        </Anchor>
      </Text>
    </Alert>
  );
}
