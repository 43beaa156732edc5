import '@mantine/core/styles/Table.css';
import { Anchor, Badge, Stack, Table, Text, Title } from '@mantine/core';
import { $api } from '../../api/api';
import { ProblemNote } from '../../look/problem-note';
import { useLanguage } from '../../language/use-language';
import { useKindName } from './kind-name';
import { useScope } from './use-scope';

/** Every policy of the company, with the version that holds today. */
export function AllPolicies({ onOpen }: { readonly onOpen: (policyId: string) => void }) {
  const { t, said } = useLanguage();
  const kindName = useKindName();
  const { inWords } = useScope();
  const { data, error } = $api.useQuery('get', '/v1/policies');
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {t('policies.all')}
      </Title>
      <ProblemNote error={error} />
      {data?.policies.length === 0 && <Text c="dimmed">{t('policies.noneAtAll')}</Text>}
      {data && data.policies.length > 0 && (
        <Table.ScrollContainer minWidth={420} type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('policies.name')}</Table.Th>
                <Table.Th scope="col">{t('policies.kind')}</Table.Th>
                <Table.Th scope="col">{t('policies.for')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.policies.map(({ policyId, kind, versions, current }) => {
                const shown = versions.find(({ version }) => version === current) ?? versions.at(-1);
                return (
                  <Table.Tr key={policyId}>
                    <Table.Th scope="row">
                      <Anchor
                        component="button"
                        type="button"
                        fw={600}
                        onClick={() => {
                          onOpen(policyId);
                        }}
                      >
                        {shown ? said(shown.name) : policyId}
                      </Anchor>{' '}
                      {!(current !== null && shown?.active) && (
                        <Badge variant="default" tt="none">
                          {t('policies.notNow')}
                        </Badge>
                      )}
                    </Table.Th>
                    <Table.Td>{kindName(kind)}</Table.Td>
                    <Table.Td>{shown && inWords(shown.scope)}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
