import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../api/api';
import type { TeamMember } from '../../api/views';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useSession } from '../../session/session';
import { PlanFrame } from '../plan-frame';
import { useSaid } from './in-words';
import { TermsDialog } from './terms-dialog';
import { WISHES_MESSAGES } from './wishes.messages';

bring(WISHES_MESSAGES);

/** Everybody of a team: what holds for them, and what they wish for. Wishes are theirs to write. */
export function TeamPage() {
  const { t } = useLanguage();
  const { team } = useSearch({ from: '/frame/signed-in/people/rota/people' });
  return (
    <PlanFrame title={t('terms.title')} lead={t('terms.lead')} page="people" wanted={team}>
      {(teamId) => <People key={teamId} teamId={teamId} />}
    </PlanFrame>
  );
}

function People({ teamId }: { readonly teamId: string }) {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/teams/{id}/rota-terms', { params: { path: { id: teamId } } });
  const [changing, setChanging] = useState<TeamMember | null>(null);
  if (error) return <ProblemNote error={error} />;
  if (!data) return null;
  if (data.people.length === 0) return <Alert color="gray">{t('terms.none')}</Alert>;
  return (
    <Stack gap="sm">
      {data.people.map((member) => (
        <Member
          key={member.employeeId}
          member={member}
          onChange={() => {
            setChanging(member);
          }}
        />
      ))}
      <TermsDialog
        {...{ teamId, member: changing }}
        onClose={() => {
          setChanging(null);
        }}
      />
    </Stack>
  );
}

function Member({ member, onChange }: { readonly member: TeamMember; readonly onChange: () => void }) {
  const { t } = useLanguage();
  const { employeeId: me, roles = [] } = useSession();
  const said = useSaid();
  const terms = said.terms(member);
  const mayChange = member.employeeId !== me || roles.some((role) => role === 'hr' || role === 'admin');
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h4">
            <bdi>{member.name}</bdi>
          </Title>
          <Text size="sm">
            {t('terms.holds')}: {terms.join('; ') || t('terms.asRules')}
          </Text>
          <Text size="sm">
            {t('terms.wishes')}: {member.wishes.length === 0 && t('terms.noWishes')}
          </Text>
          {member.wishes.length > 0 && (
            <List size="sm">
              {member.wishes.map((wish) => (
                <List.Item key={JSON.stringify(wish)}>{said.wish(wish)}</List.Item>
              ))}
            </List>
          )}
        </div>
        {mayChange ? (
          <Button variant="default" aria-label={t('terms.change', { name: member.name })} onClick={onChange}>
            {t('terms.changeShort')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('terms.own')}
          </Text>
        )}
      </Group>
    </Card>
  );
}
