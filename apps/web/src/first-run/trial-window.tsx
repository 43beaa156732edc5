import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { Caution } from '../look/caution';
import { CopyText } from '../look/copy-text';
import { ProblemNote } from '../look/problem-note';
import { QrCode } from '../look/qr-code';
import { windowAddress, type TrialRole } from './window-address';

/** A window in which somebody is signed in by a code, as a phone is: for Hand over and Desk alone. */
export function TrialWindow({ id, name: role }: { readonly id: string; readonly name: TrialRole }) {
  const { t } = useLanguage();
  const person = $api.useQuery('get', '/v1/employees/{id}', { params: { path: { id } } });
  const making = $api.useMutation('post', '/v1/employees/{id}/device-codes');
  const name = person.data?.name ?? '';
  return (
    <Card withBorder padding="md">
      <Stack gap="sm" align="start">
        <ProblemNote error={making.error ?? person.error} />
        {person.data?.offices.length === 0 && <Caution>{t('firstRun.noJob', { name })}</Caution>}
        <Button
          variant={making.data ? 'default' : 'filled'}
          h="auto"
          py="xs"
          styles={{ label: { whiteSpace: 'normal' } }}
          loading={making.isPending}
          onClick={() => {
            making.mutate({ params: { path: { id } }, body: { newPin: true } });
          }}
        >
          {t('firstRun.makeWindow', { name })}
        </Button>
        <div role="status">{making.data && <Opened role={role} url={making.data.url} name={name} />}</div>
        <Text size="sm">{t(role === 'receiver' ? 'firstRun.receiverDoes' : 'firstRun.senderDoes')}</Text>
      </Stack>
    </Card>
  );
}

function Opened({ role, url, name }: { readonly role: TrialRole; readonly url: string; readonly name: string }) {
  const { t } = useLanguage();
  const { href, isBeside } = windowAddress(url, window.location.origin, role);
  return (
    <Stack gap="xs">
      {!isBeside && <QrCode text={href} label={t('firstRun.picture', { name })} />}
      <Group gap="sm">
        {isBeside && (
          <Button component="a" href={href} target="_blank" rel="noopener">
            {t('firstRun.openWindow', { name })}
          </Button>
        )}
        <CopyText text={href} />
      </Group>
      <Text size="sm" c="dimmed">
        {t(isBeside ? 'firstRun.openHere' : 'firstRun.openElsewhere')}
      </Text>
    </Stack>
  );
}
