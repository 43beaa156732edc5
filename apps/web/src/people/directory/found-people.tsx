import { Anchor, Badge, Group, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { $api } from '../../api/api';
import type { Colleague } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { FreeBadge } from './free-badge';
import look from './found-people.module.css';

const LOOK_EVERY_MS = 15_000;
const MOST_ASKED = 200;

/** Who was found, with what they do, where, and whether they can be reached now. */
export function FoundPeople({ people }: { readonly people: readonly Colleague[] }) {
  const { t } = useLanguage();
  const presence = usePresence(people);
  return (
    <ul className={look['people']} aria-label={t('directory.results')}>
      {people.map((person) => (
        <li key={person.employeeId} className={look['person']}>
          <PersonLine person={person} presence={presence.get(person.employeeId)} />
        </li>
      ))}
    </ul>
  );
}

type Availability = ReturnType<typeof usePresence> extends ReadonlyMap<string, infer Word> ? Word : never;

function PersonLine({ person, presence }: { readonly person: Colleague; readonly presence: Availability | undefined }) {
  const { t, said } = useLanguage();
  const { employeeId, name, roles, team, site, contactPoints } = person;
  const about = [
    ...roles.map((role) => said(role.name)),
    ...(team ? [said(team.name)] : []),
    ...(site ? [site.name] : []),
  ];
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Anchor fw={600} renderRoot={(props) => <Link to="/people/$employeeId" params={{ employeeId }} {...props} />}>
          <bdi>{name}</bdi>
        </Anchor>
        <Text size="sm" c="dimmed">
          {about.join(' · ')}
        </Text>
      </div>
      <Group gap="xs">
        {contactPoints.extension && (
          <Text size="sm">
            {t('way.extension')} <bdi>{contactPoints.extension}</bdi>
          </Text>
        )}
        {presence && presence !== 'PresenceUnknown' && (
          <Badge variant="default" tt="none">
            {t(`presence.${presence}`)}
          </Badge>
        )}
        <FreeBadge person={person} />
      </Group>
    </Group>
  );
}

/** What each is doing, by their ids. */
function usePresence(people: readonly Colleague[]) {
  const ids = people.slice(0, MOST_ASKED).map(({ employeeId }) => employeeId);
  const { data } = $api.useQuery(
    'get',
    '/v1/employees/presence',
    { params: { query: { ids: ids.join(',') } } },
    { enabled: ids.length > 0, refetchInterval: LOOK_EVERY_MS, placeholderData: keepPreviousData },
  );
  return new Map(data?.presences.map(({ employeeId, availability }) => [employeeId, availability]));
}
