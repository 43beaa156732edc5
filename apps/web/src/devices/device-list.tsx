import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { $api } from '../api/api';
import { timeInWords } from '../language/times';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { useChangeDevices, type Device } from './use-devices';

/** What is signed in, the newest first. */
export function DeviceList({ id, devices }: { readonly id: string; readonly devices: readonly Device[] }) {
  const { t } = useLanguage();
  const { revoke, revoking } = useChangeDevices(id);
  return (
    <Stack gap="sm">
      <ProblemNote error={revoking.error} />
      {devices.length === 0 && <Text c="dimmed">{t('devices.none')}</Text>}
      {devices.map((device) => (
        <OneDevice key={device.deviceId} device={device} busy={revoking.isPending} onRevoke={revoke} />
      ))}
    </Stack>
  );
}

interface Props {
  readonly device: Device;
  readonly busy: boolean;
  readonly onRevoke: (deviceId: string) => void;
}

function OneDevice({ device, busy, onRevoke }: Props) {
  const { t, language } = useLanguage();
  const { deviceId, name, signedInAt, usedAt, expiresAt, codeMadeBy } = device;
  const maker = useNameOf(codeMadeBy);
  const time = (at: string): string => timeInWords(at, language);
  return (
    <Card withBorder padding="md">
      <Group justify="space-between" align="start" gap="sm">
        <div>
          <Title order={2} size="h5">
            <bdi>{name}</bdi>
          </Title>
          <Text size="sm">{usedAt === null ? t('devices.neverUsed') : t('devices.used', { at: time(usedAt) })}</Text>
          <Text size="sm" c="dimmed">
            {t('devices.signedIn', { at: time(signedInAt), name: maker })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('devices.until', { date: time(expiresAt) })}
          </Text>
        </div>
        <Revoke
          name={name}
          busy={busy}
          onRevoke={() => {
            onRevoke(deviceId);
          }}
        />
      </Group>
    </Card>
  );
}

interface RevokeProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onRevoke: () => void;
}

/** Asked twice: a phone that is signed out by mistake needs its owner and a code again. */
function Revoke({ name, busy, onRevoke }: RevokeProps) {
  const { t } = useLanguage();
  const [asking, ask] = useState(false);
  if (!asking)
    return (
      <Button
        variant="default"
        aria-label={t('devices.revokeNamed', { name })}
        onClick={() => {
          ask(true);
        }}
      >
        {t('devices.revoke')}
      </Button>
    );
  return (
    <Sure
      name={name}
      busy={busy}
      onRevoke={onRevoke}
      onKeep={() => {
        ask(false);
      }}
    />
  );
}

interface SureProps extends RevokeProps {
  readonly onKeep: () => void;
}

/** Whoever pressed a key finds the next one under it: the button that they pressed is gone. */
function Sure({ name, busy, onRevoke, onKeep }: SureProps) {
  const { t } = useLanguage();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    keep.current?.focus();
  }, []);
  return (
    <Stack gap={6} role="alert">
      <Text size="sm">{t('devices.revokeSure')}</Text>
      <Group gap="xs">
        <Button ref={keep} variant="default" onClick={onKeep}>
          {t('devices.keep')}
        </Button>
        <Button loading={busy} onClick={onRevoke}>
          {t('devices.revokeNamed', { name })}
        </Button>
      </Group>
    </Stack>
  );
}

/** Of a colleague their name; of others (an administrator who is no employee) what the audit calls them. */
function useNameOf(principal: string): string {
  const id = /^person:(.+)$/.exec(principal)?.[1] ?? '';
  const at = { params: { path: { id } } };
  const found = $api.useQuery('get', '/v1/employees/{id}', at, {
    enabled: id !== '',
    staleTime: 300_000,
    retry: false,
  });
  return found.data?.name ?? (id || principal);
}
