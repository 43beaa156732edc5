import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { $api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { CopyText } from '../look/copy-text';
import { QrCode } from '../look/qr-code';
import type { NewCode } from './use-devices';

const TICK_MS = 5_000;

interface Props {
  readonly id: string;
  readonly code: NewCode;
  readonly isMine: boolean;
}

/** The picture to scan, and for whom. */
export function ShowCode({ id, code, isMine }: Props) {
  const { t } = useLanguage();
  const left = useTimeLeft(code.expiresAt);
  const person = $api.useQuery('get', '/v1/employees/{id}', { params: { path: { id } } }, { enabled: !isMine });
  const address = new URL(code.url, window.location.origin);
  if (left <= 0) return <Alert color="orange">{t('devices.over')}</Alert>;
  return (
    <Stack gap="sm" aria-live="polite">
      <Text>{isMine ? t('devices.scanOwn') : t('devices.scan', { name: person.data?.name ?? id })}</Text>
      {isHereAlone(address) && <Alert color="orange">{t('devices.notReachable')}</Alert>}
      <QrCode text={address.href} label={t('devices.picture')} />
      <Text size="sm" fw={600}>
        {t('devices.left', { minutes: Math.ceil(left / 60_000) })}
      </Text>
      <Group gap="sm">
        <Anchor href={address.href} size="sm" target="_blank" rel="noopener">
          {t('devices.withoutCamera')}
        </Anchor>
        <CopyText text={address.href} />
      </Group>
    </Stack>
  );
}

const isHereAlone = ({ hostname }: URL): boolean => /^(localhost|127\.|\[::1\])/.test(hostname);

function useTimeLeft(until: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Date.parse(until) - now;
}
