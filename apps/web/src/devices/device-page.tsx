import { Alert, Anchor, Button, Container, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../api/api';
import { RingThisPhone } from '../app/ring-this-phone';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { DEVICES_MESSAGES } from './devices.messages';
import { takeCode } from './take-code';
import { PinForm } from './pin-form';

bring(DEVICES_MESSAGES);

/** What a phone opens when it has scanned a code. */
export function DevicePage() {
  const { t } = useLanguage();
  const [code] = useState(takeCode);
  const [isSignedIn, signedIn] = useState(false);
  return (
    <Container size="xs" py="lg">
      <Stack gap="md">
        <Title order={1}>{t('device.title')}</Title>
        {isSignedIn && <SignedIn />}
        {!isSignedIn && code === undefined && <NoCode />}
        {!isSignedIn && code !== undefined && (
          <WithCode
            code={code}
            onSignedIn={() => {
              signedIn(true);
            }}
          />
        )}
      </Stack>
    </Container>
  );
}

interface WithCodeProps {
  readonly code: string;
  readonly onSignedIn: () => void;
}

function WithCode({ code, onSignedIn }: WithCodeProps) {
  const { t } = useLanguage();
  const at = { body: { code } };
  const found = $api.useQuery('post', '/v1/device-codes/look', at, { staleTime: Infinity, gcTime: 0 });
  if (found.error) return <ProblemNote error={found.error} onAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  const { employee, choosesPin } = found.data;
  return (
    <>
      <div>
        <Title order={2} size="h3">
          {t('device.hello', { name: employee.name })}
        </Title>
        <Text size="sm" c="dimmed">
          {t('device.notYou')}
        </Text>
      </div>
      <PinForm code={code} choosesPin={choosesPin} onSignedIn={onSignedIn} />
    </>
  );
}

/** The one thing that is worth choosing now: whether it rings in a pocket. */
function SignedIn() {
  const { t } = useLanguage();
  return (
    <>
      <Alert color="teal" role="status">
        {t('device.signedIn')}
      </Alert>
      <RingThisPhone />
      <Button size="md" renderRoot={(props) => <Link to="/" {...props} />}>
        {t('device.goOn')}
      </Button>
    </>
  );
}

function NoCode() {
  const { t } = useLanguage();
  return (
    <>
      <Alert>{t('device.noCode')}</Alert>
      <Anchor renderRoot={(props) => <Link to="/sign-in" {...props} />}>{t('device.other')}</Anchor>
    </>
  );
}
