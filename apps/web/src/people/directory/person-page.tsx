import { Alert, Badge, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../api/api';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { Columns } from '../../look/columns';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { DIRECTORY_MESSAGES } from './directory.messages';
import { FreeBadge } from './free-badge';
import { Line } from './line';
import { PersonActions } from './person-actions';
import { PersonDetails } from './person-details';
import { PersonSkills } from './person-skills';
import { Reach } from './reach';

bring(DIRECTORY_MESSAGES);

const LOOK_EVERY_MS = 15_000;

/** One person, as far as one may know them. */
export function PersonPage() {
  const { t, said } = useLanguage();
  const { employeeId } = useParams({ from: '/frame/signed-in/people/$employeeId' });
  const [erased, setErased] = useState<string | null>(null);
  const { data: person, error } = $api.useQuery(
    'get',
    '/v1/employees/{id}',
    { params: { path: { id: employeeId } } },
    { refetchInterval: LOOK_EVERY_MS, enabled: erased === null },
  );
  useTitle(person?.name ?? t('directory.title'));
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      {erased !== null && <Alert role="status">{t('person.erased', { name: erased })}</Alert>}
      {erased === null && <ProblemNote error={error} />}
      {person && erased === null && (
        <Columns
          beside={
            <>
              <Line employeeId={employeeId} />
              <PersonActions person={person} onErased={setErased} />
            </>
          }
        >
          <Stack gap="lg">
            <div>
              <Title order={1}>
                <bdi>{person.name}</bdi>
              </Title>
              <Text c="dimmed" size="lg">
                {[
                  ...person.roles.map(({ name }) => said(name)),
                  ...(person.team ? [said(person.team.name)] : []),
                  ...(person.site ? [person.site.name] : []),
                ].join(' · ')}
              </Text>
              <Group gap="xs" mt="xs">
                {person.active && <PresenceNow employeeId={employeeId} zone={person.site?.timeZone} />}
                <FreeBadge person={person} />
                {person.offices.map((office) => (
                  <Badge key={office} variant="default" tt="none">
                    {t('directory.office')}: {t(`directory.${office}`)}
                  </Badge>
                ))}
              </Group>
            </div>
            <Reach person={person} />
            <PersonSkills person={person} />
            {person.details && <PersonDetails person={person} details={person.details} />}
          </Stack>
        </Columns>
      )}
    </Container>
  );
}

function PresenceNow({ employeeId, zone }: { readonly employeeId: string; readonly zone: string | undefined }) {
  const { t, language } = useLanguage();
  const { data } = $api.useQuery(
    'get',
    '/v1/employees/{id}/presence',
    { params: { path: { id: employeeId } } },
    { refetchInterval: LOOK_EVERY_MS },
  );
  // Nobody has told yet: that says nothing about them.
  if (!data || data.availability === 'PresenceUnknown') return null;
  return (
    <Badge variant="default" tt="none">
      {t(`presence.${data.availability}`)}
      {data.since !== null && ` ${t('person.since', { time: timeInWords(data.since, language, { zone }) })}`}
    </Badge>
  );
}
