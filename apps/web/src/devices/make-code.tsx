import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Alert, Button, Card, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { ShowCode } from './show-code';
import { useChangeDevices, type Device, type Devices } from './use-devices';

interface Props {
  readonly id: string;
  readonly now: Devices;
  readonly isMine: boolean;
}

/** A code for one device; it is shown until it was used, or is over. */
export function MakeCode({ id, now, isMine }: Props) {
  const { t } = useLanguage();
  const [newPin, setNewPin] = useState(now.pin === 'locked');
  const { make, making } = useChangeDevices(id);
  const code = making.data;
  const came = code && signedIn(now, code.expiresAt);
  return (
    <Card withBorder padding="lg" component="section">
      <Stack>
        <Title order={2} size="h4">
          {t('devices.new')}
        </Title>
        {now.pin === 'locked' && !code && <Text>{t('devices.locked')}</Text>}
        <ProblemNote error={making.error} />
        {came && (
          <Alert color="teal" role="status">
            {t('devices.done', { name: came.name })}
          </Alert>
        )}
        {code && !came && <ShowCode key={code.code} id={id} code={code} isMine={isMine} />}
        {now.pin !== 'none' && (
          <Checkbox
            label={t('devices.newPin')}
            checked={newPin}
            onChange={({ currentTarget }) => {
              setNewPin(currentTarget.checked);
            }}
          />
        )}
        <Button
          variant={code ? 'default' : 'filled'}
          loading={making.isPending}
          onClick={() => {
            make(newPin);
          }}
        >
          {t(code ? 'devices.makeAgain' : 'devices.make')}
        </Button>
      </Stack>
    </Card>
  );
}

/** Which came by the code: it is gone before its time, and the device signed in since it was made. */
function signedIn({ openCode, devices }: Devices, expiresAt: string): Device | undefined {
  const madeAt = Date.parse(expiresAt) - CODE_LASTS_MS;
  return openCode === null ? devices.find(({ signedInAt }) => Date.parse(signedInAt) >= madeAt) : undefined;
}

/** As the directory has it. */
const CODE_LASTS_MS = 600_000;
