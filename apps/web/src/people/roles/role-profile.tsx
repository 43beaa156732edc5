import '@mantine/core/styles/Table.css';
import { Anchor, Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../api/api';
import type { RoleProfile as Profile } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { Wide } from '../../look/wide';
import { useSession } from '../../session/session';
import { ProfileForm } from './profile-form';
import { useWantName } from './want-name';

/** What a role wants of whoever holds it; hr and administrators change it. */
export function RoleProfile({ role }: { readonly role: string }) {
  const { t } = useLanguage();
  const { roles = [] } = useSession();
  const [changing, change] = useState(false);
  const at = { params: { path: { key: role } } };
  const { data: profile, error } = $api.useQuery('get', '/v1/roles/{key}/profile', at);
  const isHr = roles.some((each) => each === 'hr' || each === 'admin');
  if (!profile) return <ProblemNote error={error} />;
  if (changing)
    return (
      <ProfileForm
        profile={profile}
        onDone={() => {
          change(false);
        }}
      />
    );
  return (
    <Card withBorder component="section" data-print-hidden>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('roles.profile')}
          </Title>
          {isHr && (
            <Button
              variant="default"
              onClick={() => {
                change(true);
              }}
            >
              {t('roles.change')}
            </Button>
          )}
        </Group>
        <Wants profile={profile} />
        <Text size="sm" c="dimmed">
          {profile.version === 0 ? t('roles.fromSeed') : t('roles.version', { version: profile.version })}{' '}
          {isHr && profile.version > 0 && (
            <Anchor inherit underline="always" renderRoot={(props) => <Link to="/people/audit" {...props} />}>
              {t('roles.audit')}
            </Anchor>
          )}
        </Text>
      </Stack>
    </Card>
  );
}

function Wants({ profile: { skills, languages } }: { readonly profile: Profile }) {
  const { t } = useLanguage();
  const nameOf = useWantName();
  const wants = [
    ...skills.map(({ skill, ...want }) => ({ ...want, key: skill, name: nameOf('skill', skill) })),
    ...languages.map(({ language, ...want }) => ({ ...want, key: language, name: nameOf('language', language) })),
  ];
  if (wants.length === 0) return <Text>{t('roles.nothing')}</Text>;
  return (
    <>
      <Wide label={t('roles.profile')}>
        <Table miw={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('roles.what')}</Table.Th>
              <Table.Th>{t('roles.level')}</Table.Th>
              <Table.Th>{t('roles.need')}</Table.Th>
              <Table.Th>{t('roles.weight')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {wants.map(({ key, name, level, need, weight }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{level}</Table.Td>
                <Table.Td>{t(`roles.${need}`)}</Table.Td>
                <Table.Td>{weight}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
      <Text size="sm" c="dimmed">
        {t('roles.levelMeans')}
      </Text>
    </>
  );
}
