import { Container, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { $api } from '../../api/api';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { useSession } from '../../session/session';
import { HiringProfile } from './hiring-profile';
import { PersonGaps } from './person-gaps';
import { RoleProfile } from './role-profile';
import { ROLES_MESSAGES } from './roles.messages';
import { TeamGaps } from './team-gaps';

bring(ROLES_MESSAGES);

/** What roles need; what teams and people lack of it, for whoever leads them; and whom to hire. */
export function RolesPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { role, team, employee } = useSearch({ from: '/frame/signed-in/people/roles' });
  const { roles: own = [] } = useSession();
  const { data, error } = $api.useQuery('get', '/v1/roles', {}, { staleTime: 60_000 });
  const chosen = data?.roles.find(({ key }) => key === role) ?? data?.roles[0];
  const leads = own.some((each) => ['manager', 'hr', 'admin'].includes(each));
  useTitle(t('roles.title'));
  const go = (search: { role?: string; team?: string; employee?: string }): void => {
    void navigate({ to: '/people/roles', search, replace: true });
  };
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <div data-print-hidden>
          <Title order={1}>{t('roles.title')}</Title>
          <Text c="dimmed" size="lg">
            {t('roles.lead')}
          </Text>
        </div>
        <ProblemNote error={error} />
        {employee !== undefined && <PersonGaps employeeId={employee} role={role} onGo={go} />}
        {employee === undefined && chosen && (
          <>
            <ChooseRole
              chosen={chosen.key}
              onChoose={(key) => {
                go({ role: key, ...(team !== undefined && { team }) });
              }}
            />
            <RoleProfile key={chosen.key} role={chosen.key} />
            {leads && (
              <>
                <TeamGaps
                  role={chosen.key}
                  team={team}
                  onGo={(search) => {
                    go({ role: chosen.key, ...(team !== undefined && { team }), ...search });
                  }}
                />
                <HiringProfile role={chosen.key} team={team} />
              </>
            )}
          </>
        )}
      </Stack>
    </Container>
  );
}

function ChooseRole({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (key: string) => void }) {
  const { t, said } = useLanguage();
  const roles = $api.useQuery('get', '/v1/roles', {}, { staleTime: 60_000 }).data?.roles ?? [];
  const of = (office: 'front' | 'back') =>
    roles
      .filter((each) => each.office === office)
      .map(({ key, name }) => ({ value: key, label: said(name) }))
      .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <NativeSelect
      maw="24rem"
      data-print-hidden
      label={t('roles.choose')}
      data={[
        { group: t('roles.front'), items: of('front') },
        { group: t('roles.back'), items: of('back') },
      ]}
      value={chosen}
      onChange={({ currentTarget }) => {
        onChoose(currentTarget.value);
      }}
    />
  );
}
