import { Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { $api } from '../../api/api';
import type { PolicyVersion } from '../../api/views';
import { ProblemNote } from '../../look/problem-note';
import { dayInWords, timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { useSession } from '../../session/session';
import { Acknowledgements } from './acknowledgements';
import { PolicyForm } from './policy-form';
import { useScope } from './use-scope';

interface Props {
  readonly policyId: string;
  readonly isEdited: boolean;
  readonly mayWrite: boolean;
  readonly onGo: (search: { policy?: string; edit?: string }) => void;
}

/** One policy: its history, the newest version first, and who has said that they have read it. */
export function ShownPolicy({ policyId, isEdited, mayWrite, onGo }: Props) {
  const { t, said } = useLanguage();
  const { roles = [] } = useSession();
  const { data: policy, error } = $api.useQuery('get', '/v1/policies/{id}', { params: { path: { id: policyId } } });
  if (error) return <ProblemNote error={error} />;
  const newest = policy?.versions.at(-1);
  if (!policy || !newest) return null;
  if (isEdited && mayWrite) return <PolicyForm policy={policy} onDone={onGo} />;
  const leads = roles.some((role) => ['manager', 'hr', 'admin'].includes(role));
  return (
    <Stack gap="md" component="section">
      <Anchor
        component="button"
        type="button"
        w="fit-content"
        onClick={() => {
          onGo({});
        }}
      >
        {t('policies.backToAll')}
      </Anchor>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {said(newest.name)}
        </Title>
        {mayWrite && (
          <Button
            onClick={() => {
              onGo({ policy: policyId, edit: 'next' });
            }}
          >
            {t('policies.change')}
          </Button>
        )}
      </Group>
      {leads && newest.acknowledge && <Acknowledgements policyId={policyId} />}
      <Title order={3} size="h4">
        {t('policies.history')}
      </Title>
      {[...policy.versions].reverse().map((version) => (
        <Version key={version.version} version={version} isCurrent={version.version === policy.current} />
      ))}
    </Stack>
  );
}

function Version({ version, isCurrent }: { readonly version: PolicyVersion; readonly isCurrent: boolean }) {
  const { t, said, language } = useLanguage();
  const { inWords } = useScope();
  const { validFrom, validUntil, active, by, at, why, changed } = version;
  const name = useNameOf(by);
  const term = (key: string): string => (isTerm(key) ? t(TERMS[key]) : key);
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={600}>{t('policies.version', { version: version.version })}</Text>
          {isCurrent && <Badge tt="none">{t('policies.holdsToday')}</Badge>}
          {!active && (
            <Badge variant="default" tt="none">
              {t('policies.switchedOff')}
            </Badge>
          )}
        </Group>
        <Text style={{ whiteSpace: 'pre-line' }}>{said(version.text)}</Text>
        <Text size="sm">
          {inWords(version.scope)} ·{' '}
          {validUntil === null
            ? t('policies.fromOn', { from: dayInWords(validFrom, language) })
            : t('policies.fromUntil', {
                from: dayInWords(validFrom, language),
                until: dayInWords(validUntil, language),
              })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('policies.savedBy', { name: name ?? by, time: timeInWords(at, language), why })}
          {changed.length > 0 && ` ${t('policies.changed', { what: changed.map(term).join(', ') })}`}
        </Text>
      </Stack>
    </Card>
  );
}

/** Of a person, as long as they are here; keys stay as they are. */
function useNameOf(principal: string): string | undefined {
  const [, id = ''] = /^person:(.+)$/.exec(principal) ?? [];
  const params = { path: { id } };
  const { data } = $api.useQuery(
    'get',
    '/v1/employees/{id}',
    { params },
    { enabled: id !== '', staleTime: 300_000, retry: false },
  );
  return data?.name;
}

/** What may be different from one version to the next. */
const TERMS = {
  name: 'policies.name',
  text: 'policies.text',
  scope: 'policies.forWhom',
  rules: 'policies.rules',
  validFrom: 'policies.from',
  validUntil: 'policies.until',
  active: 'policies.isActive',
  acknowledge: 'policies.ask',
} as const;
const isTerm = (key: string): key is keyof typeof TERMS => Object.hasOwn(TERMS, key);
