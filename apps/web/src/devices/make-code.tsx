import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Alert, Button, Card, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { ShowCode } from './show-code';
import { useChangeDevices, type Devices } from './use-devices';

interface Props {
  readonly id: string;
  readonly now: Devices;
  readonly isMine: boolean;
}

/** A code for one phone; it is shown until it was used, or is over. */
export function MakeCode({ id, now, isMine }: Props) {
  const { t } = useLanguage();
  const [newPin, setNewPin] = useState(now.pin === 'locked');
  const { make, making } = useChangeDevices(id);
  const code = making.data;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack>
        <Title order={2} size="h4">
          {t('devices.new')}
        </Title>
        {now.pin === 'locked' && !code && <Text>{t('devices.locked')}</Text>}
        <ProblemNote error={making.error} />
        {code && isSignedIn(now, code.expiresAt) && (
          <Alert color="teal" role="status">
            {t('devices.done')}
          </Alert>
        )}
        {code && !isSignedIn(now, code.expiresAt) && <ShowCode key={code.code} id={id} code={code} isMine={isMine} />}
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

/** The code is gone before its time, and a device is there that signed in since it was made. */
function isSignedIn({ openCode, devices }: Devices, expiresAt: string): boolean {
  const madeAt = Date.parse(expiresAt) - CODE_LASTS_MS;
  return openCode === null && devices.some(({ signedInAt }) => Date.parse(signedInAt) >= madeAt);
}

/** As the directory has it. */
const CODE_LASTS_MS = 600_000;
