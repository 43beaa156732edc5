import '@mantine/core/styles/Table.css';
import { Anchor, Card, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { $api } from '../../api/api';
import type { RoleGap } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { Wide } from '../../look/wide';

interface Props {
  readonly employeeId: string;
  /** Another role that they might want; undefined: those that they hold. */
  readonly role: string | undefined;
  readonly onGo: (search: { role?: string; employee?: string }) => void;
}

/** What somebody has and lacks of what their roles, or another one, need. */
export function PersonGaps({ employeeId, role, onGo }: Props) {
  const { t, said } = useLanguage();
  const roles = $api.useQuery('get', '/v1/roles', {}, { staleTime: 60_000 }).data?.roles ?? [];
  const { data, error } = $api.useQuery('get', '/v1/employees/{id}/gaps', {
    params: { path: { id: employeeId }, query: role === undefined ? {} : { role } },
  });
  return (
    <Stack gap="md" component="section">
      {data && (
        <Title order={2} size="h3">
          {t('roles.ofPerson', { name: data.name })}
        </Title>
      )}
      <Group gap="lg">
        <Anchor renderRoot={(props) => <Link to="/people/$employeeId" params={{ employeeId }} {...props} />}>
          {t('roles.toPerson')}
        </Anchor>
        <Anchor
          component="button"
          type="button"
          onClick={() => {
            onGo(role === undefined ? {} : { role });
          }}
        >
          {t('roles.backToRoles')}
        </Anchor>
      </Group>
      <NativeSelect
        maw="24rem"
        label={t('roles.against')}
        data={[
          { value: '', label: t('roles.own') },
          ...roles.map(({ key, name }) => ({ value: key, label: said(name) })),
        ]}
        value={role ?? ''}
        onChange={({ currentTarget: { value } }) => {
          onGo({ employee: employeeId, ...(value !== '' && { role: value }) });
        }}
      />
      <ProblemNote error={error} />
      {data?.roles.length === 0 && <Text>{t('roles.noRole')}</Text>}
      {data?.roles.map((gap) => (
        <Gap key={gap.role} gap={gap} />
      ))}
    </Stack>
  );
}

function Gap({ gap: { name, ready, fit, wants, words } }: { readonly gap: RoleGap }) {
  const { t, said } = useLanguage();
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {said(name)}
        </Title>
        <Text>{said(words)}</Text>
        <Text size="sm">
          {t(ready ? 'roles.ready' : 'roles.notReady')}
          {fit !== null && ` · ${t('roles.fit')} ${fit}%`}
        </Text>
        {wants.length > 0 && (
          <Wide label={said(name)}>
            <Table miw={420}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('roles.what')}</Table.Th>
                  <Table.Th>{t('roles.wanted')}</Table.Th>
                  <Table.Th>{t('roles.has')}</Table.Th>
                  <Table.Th>{t('roles.missing')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {wants.map((want) => (
                  <Table.Tr key={`${want.kind} ${want.key}`}>
                    <Table.Th scope="row">{said(want.name)}</Table.Th>
                    <Table.Td>
                      {want.level} ({t(`roles.${want.need}`)})
                    </Table.Td>
                    <Table.Td>{want.has}</Table.Td>
                    <Table.Td>{want.missing === 0 ? t('roles.nothingMissing') : want.missing}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Wide>
        )}
      </Stack>
    </Card>
  );
}
