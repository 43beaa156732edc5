import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/api';
import { Problem } from '../../api/problem';
import type { OwnPolicy } from '../../api/views';
import { Caution } from '../../look/caution';
import { ProblemNote } from '../../look/problem-note';
import { useLanguage } from '../../language/use-language';
import { useKindName } from './kind-name';

const ROUTE = '/v1/employees/{id}/policies';

/** What holds for me today, why, and what I am asked to say that I have read. */
export function MyPolicies({ employeeId }: { readonly employeeId: string }) {
  const { t } = useLanguage();
  const { data, error } = $api.useQuery('get', ROUTE, { params: { path: { id: employeeId } } });
  // Whoever administers Sambung need not be an employee.
  if (error instanceof Problem && error.status === 404) return null;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {t('policies.mine')}
      </Title>
      <ProblemNote error={error} />
      {data?.policies.length === 0 && <Text c="dimmed">{t('policies.none')}</Text>}
      {data?.policies.map((policy) => (
        <Mine key={policy.kind} policy={policy} />
      ))}
    </Stack>
  );
}

function Mine({ policy }: { readonly policy: OwnPolicy }) {
  const { t, said } = useLanguage();
  const kindName = useKindName();
  const { holds, why, acknowledgement } = policy;
  if (!holds)
    return (
      <Caution title={kindName(policy.kind)}>
        <Text size="sm">{said(why)}</Text>
        <Text size="sm">{t('policies.tied')}</Text>
      </Caution>
    );
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3} size="h4">
            {said(holds.name)}
          </Title>
          <Badge variant="default" tt="none">
            {kindName(policy.kind)}
          </Badge>
        </Group>
        <Text style={{ whiteSpace: 'pre-line' }}>{said(holds.text)}</Text>
        <Text size="sm" c="dimmed">
          {said(why)}
        </Text>
        {acknowledgement.open && <Acknowledge policyId={holds.policyId} version={holds.version} />}
        {!acknowledgement.open && acknowledgement.given && <Text size="sm">{t('policies.acknowledged')}</Text>}
      </Stack>
    </Card>
  );
}

function Acknowledge({ policyId, version }: { readonly policyId: string; readonly version: number }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const saying = useMutation({
    mutationFn: () =>
      api.POST('/v1/policies/{id}/acknowledge', { params: { path: { id: policyId } }, body: { version } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['get', ROUTE] }),
  });
  return (
    <>
      <Button
        w="fit-content"
        loading={saying.isPending}
        onClick={() => {
          saying.mutate();
        }}
      >
        {t('policies.acknowledge')}
      </Button>
      <ProblemNote error={saying.error} />
    </>
  );
}
