import { List, Stack, Text } from '@mantine/core';
import { $api } from '../../api/api';
import { ProblemNote } from '../../look/problem-note';
import { useLanguage } from '../../language/use-language';

/** So many names; the count says how many more there are. */
const NAMED = 50;

/** Who has said that they have read it, and who has not yet: of everybody for hr, of their own line for managers. */
export function Acknowledgements({ policyId }: { readonly policyId: string }) {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery('get', '/v1/policies/{id}/acknowledgements', {
    params: { path: { id: policyId }, query: { status: 'open', limit: NAMED } },
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return null;
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('policies.read', { given: data.given, open: data.open })}</Text>
      {data.employees.length > 0 && (
        <details>
          <summary>{t('policies.whoNot')}</summary>
          <List size="sm">
            {data.employees.map(({ employeeId, name }) => (
              <List.Item key={employeeId}>
                <bdi>{name}</bdi>
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </Stack>
  );
}
