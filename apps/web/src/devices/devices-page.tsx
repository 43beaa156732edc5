import { Container, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Problem } from '../api/problem';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { RingThisPhone } from '../app/ring-this-phone';
import { ProblemNote } from '../look/problem-note';
import { useSession } from '../session/session';
import { DeviceList } from './device-list';
import { DEVICES_MESSAGES } from './devices.messages';
import { MakeCode } from './make-code';
import { useDevices } from './use-devices';
import { WhoseDevices } from './whose-devices';

bring(DEVICES_MESSAGES);

const FOR_OTHERS = ['hr', 'admin', 'manager'];

/** Somebody’s devices: signed in by a code, listed, signed out. One’s own, and those of one’s people. */
export function DevicesPage() {
  const { t } = useLanguage();
  const { employeeId: me, roles = [] } = useSession();
  const { employee } = useSearch({ from: '/frame/signed-in/devices' });
  const navigate = useNavigate();
  const whose = employee ?? me ?? '';
  return (
    <Container size="sm" py="lg">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('devices.title')}</Title>
          <Text c="dimmed">{t('devices.about')}</Text>
        </div>
        {roles.some((role) => FOR_OTHERS.includes(role)) && (
          <WhoseDevices
            chosen={whose}
            onChoose={(id) => {
              void navigate({ to: '/devices', search: id === me ? {} : { employee: id } });
            }}
          />
        )}
        {whose === '' ? <Text>{t('devices.choose')}</Text> : <DevicesOf key={whose} id={whose} isMine={whose === me} />}
      </Stack>
    </Container>
  );
}

function DevicesOf({ id, isMine }: { readonly id: string; readonly isMine: boolean }) {
  const { t } = useLanguage();
  const devices = useDevices(id);
  // Not everybody who signs in works here: an administrator of an empty company does not.
  if (isMine && devices.error instanceof Problem && devices.error.code === 'employee.not-found')
    return <Text>{t('devices.choose')}</Text>;
  return (
    <>
      <ProblemNote error={devices.error} onAgain={() => void devices.refetch()} />
      {devices.data && (
        <>
          <DeviceList id={id} devices={devices.data.devices} />
          <MakeCode id={id} now={devices.data} isMine={isMine} />
          {isMine && <RingThisPhone />}
        </>
      )}
    </>
  );
}
