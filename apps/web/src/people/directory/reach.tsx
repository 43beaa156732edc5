import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../api/download';
import type { Person } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { addressOf } from '../../look/address-of';
import { CopyText } from '../../look/copy-text';
import { ProblemNote } from '../../look/problem-note';
import { useSession } from '../../session/session';

const WAYS = ['extension', 'phone', 'sip', 'email', 'chat', 'counter'] as const;

/** Every way to reach somebody, and all of them for one's own address book. */
export function Reach({ person: { employeeId, contactPoints } }: { readonly person: Person }) {
  const { t, language } = useLanguage();
  const { employeeId: me } = useSession();
  const saving = useMutation({
    mutationFn: () => download(`/v1/employees/${employeeId}/vcard?language=${language}`, 'contact.vcf'),
  });
  const ways = WAYS.flatMap((way) => {
    const to = contactPoints[way];
    return to === undefined ? [] : [{ way, to }];
  });
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t(me === employeeId ? 'person.reachMe' : 'person.reach')}
        </Title>
        {ways.length === 0 && <Text c="dimmed">{t('person.noWay')}</Text>}
        {ways.map(({ way, to }) => (
          <Group key={way} justify="space-between" gap="xs">
            <Text style={{ overflowWrap: 'anywhere' }}>
              {t(`way.${way}`)} <WayTo way={way} to={to} />
            </Text>
            <CopyText text={to} />
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            loading={saving.isPending}
            onClick={() => {
              saving.mutate();
            }}
          >
            {t('person.vcard')}
          </Button>
        </Group>
        <ProblemNote error={saving.error} />
      </Stack>
    </Card>
  );
}

function WayTo({ way, to }: { readonly way: (typeof WAYS)[number]; readonly to: string }) {
  const href = addressOf(way, to);
  if (href === undefined) return <bdi>{to}</bdi>;
  return (
    <Anchor href={href} inherit underline="always" {...(way === 'chat' && { target: '_blank', rel: 'noreferrer' })}>
      <bdi>{to}</bdi>
    </Anchor>
  );
}
