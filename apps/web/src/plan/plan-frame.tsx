import { Container, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PeopleLinks } from '../app/people-links';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useTitle } from '../look/use-title';
import { PARTS, RotaLinks, type RotaPart } from './rota/rota-links';
import { ROTA_MESSAGES } from './rota/rota.messages';
import { useOwnTeams } from './rota/use-own-teams';

bring(ROTA_MESSAGES);

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly page: Exclude<RotaPart, 'plan'>;
  /** The team of the address, if it names one. */
  readonly wanted: string | undefined;
  readonly children: (teamId: string) => ReactNode;
}

/** What goes into a team's rotas: which team, and from one part of it to the others. */
export function PlanFrame({ title, lead, page, wanted, children }: Props) {
  const { t, said } = useLanguage();
  const navigate = useNavigate();
  const { teams, error } = useOwnTeams();
  useTitle(title);
  const team = teams.find(({ teamId }) => teamId === wanted) ?? teams[0];
  return (
    <Container size="lg" py="lg">
      <Stack gap="lg">
        <PeopleLinks />
        <div>
          <Title order={1}>{title}</Title>
          <Text c="dimmed">{lead}</Text>
        </div>
        <ProblemNote error={error} />
        {team && (
          <>
            <RotaLinks team={team.teamId} here={page} />
            <NativeSelect
              w="fit-content"
              label={t('rota.team')}
              value={team.teamId}
              onChange={({ currentTarget }) => {
                void navigate({ to: PARTS[page], search: { team: currentTarget.value } });
              }}
              data={teams.map((each) => ({ value: each.teamId, label: said(each.name) }))}
            />
            {children(team.teamId)}
          </>
        )}
      </Stack>
    </Container>
  );
}
