import '@mantine/core/styles/Table.css';
import { Anchor, Card, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { $api } from '../../api/api';
import type { TeamGaps as Gaps } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { Wide } from '../../look/wide';
import { useWantName } from './want-name';

type RoleGaps = Gaps['roles'][number];

interface Props {
  readonly role: string;
  readonly team: string | undefined;
  readonly onGo: (search: { team?: string; role?: string; employee?: string }) => void;
}

/** What a team has and lacks of what the role needs, and what hangs on one person alone. */
export function TeamGaps({ role, team, onGo }: Props) {
  const { t, said } = useLanguage();
  const teams = $api.useQuery('get', '/v1/teams', {}, { staleTime: 300_000 }).data?.teams ?? [];
  const { data, error } = $api.useQuery(
    'get',
    '/v1/teams/{id}/gaps',
    { params: { path: { id: team ?? '' } } },
    { enabled: team !== undefined },
  );
  const gaps = data?.roles.find((each) => each.role === role);
  const others = data?.roles.filter((each) => each.role !== role) ?? [];
  return (
    <Card withBorder component="section" data-print-hidden>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('roles.gaps')}
        </Title>
        <NativeSelect
          maw="24rem"
          label={t('roles.team')}
          key={teams.length}
          data={[
            { value: '', label: t('roles.chooseTeam') },
            ...teams.filter(({ active }) => active).map(({ teamId, name }) => ({ value: teamId, label: said(name) })),
          ]}
          value={team ?? ''}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') onGo({ team: value });
          }}
        />
        <ProblemNote error={error} />
        {data && !gaps && <Text>{t('roles.noHolder')}</Text>}
        {gaps && <GapsOfRole gaps={gaps} onGo={onGo} />}
        {others.length > 0 && (
          <Text size="sm">
            {t('roles.otherRoles')}:{' '}
            {others.map((other, index) => (
              <span key={other.role}>
                {index > 0 && ' · '}
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  underline="always"
                  onClick={() => {
                    onGo({ role: other.role });
                  }}
                >
                  {said(other.name)}
                </Anchor>
              </span>
            ))}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

function GapsOfRole({ gaps, onGo }: { readonly gaps: RoleGaps } & Pick<Props, 'onGo'>) {
  const { t, said } = useLanguage();
  return (
    <>
      <Text fw={600}>{said(gaps.words)}</Text>
      <Wide label={t('roles.have')}>
        <Table miw={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('roles.what')}</Table.Th>
              <Table.Th>{t('roles.wanted')}</Table.Th>
              <Table.Th>{t('roles.have')}</Table.Th>
              <Table.Th>{t('roles.best')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gaps.wants.map(({ kind, key, name, level, need, have, best }) => (
              <Table.Tr key={`${kind} ${key}`}>
                <Table.Th scope="row">{said(name)}</Table.Th>
                <Table.Td>
                  {level} ({t(`roles.${need}`)})
                </Table.Td>
                <Table.Td>{t('roles.haveOf', { have, people: gaps.people })}</Table.Td>
                <Table.Td>{best}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
      <Holders gaps={gaps} onGo={onGo} />
    </>
  );
}

function Holders({ gaps: { role, holders, wants }, onGo }: { readonly gaps: RoleGaps } & Pick<Props, 'onGo'>) {
  const { t, said } = useLanguage();
  const nameOf = useWantName();
  const wantName = (key: string): string => {
    const want = wants.find((each) => each.key === key);
    return want ? said(want.name) : nameOf('skill', key);
  };
  return (
    <Wide label={t('roles.person')}>
      <Table miw={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('roles.person')}</Table.Th>
            <Table.Th>{t('roles.readiness')}</Table.Th>
            <Table.Th>{t('roles.fit')}</Table.Th>
            <Table.Th>{t('roles.missing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holders.map(({ employeeId, name, ready, fit, missing }) => (
            <Table.Tr key={employeeId}>
              <Table.Th scope="row">
                <Anchor
                  component="button"
                  type="button"
                  onClick={() => {
                    onGo({ employee: employeeId, role });
                  }}
                >
                  <bdi>{name}</bdi>
                </Anchor>
              </Table.Th>
              <Table.Td>{t(ready ? 'roles.ready' : 'roles.notReady')}</Table.Td>
              <Table.Td>{fit === null ? '–' : `${fit}%`}</Table.Td>
              <Table.Td>{missing.map(wantName).join(', ') || t('roles.nothingMissing')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}
