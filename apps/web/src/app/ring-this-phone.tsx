import { Alert, Button, Card, Stack, Text, Title } from '@mantine/core';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { RING_MESSAGES } from './ring.messages';
import { RingingDenied, RingingUnreached, useRinging } from './use-ringing';

bring(RING_MESSAGES);

/** Switches on, and off, that offers ring here also when the page is closed: for any page of somebody who is signed in. */
export function RingThisPhone() {
  const { t } = useLanguage();
  const { isPossible, isOn, starting, stopping } = useRinging();
  const problem = starting.error ?? stopping.error;
  const ofBrowser = whyNot(problem);
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('ring.title')}
        </Title>
        <Text>{t('ring.about')}</Text>
        <Text size="sm" c="dimmed">
          {t('ring.private')}
        </Text>
        {!isPossible && <Alert color="orange">{t('ring.impossible')}</Alert>}
        {ofBrowser ? <Alert color="orange">{t(ofBrowser)}</Alert> : <ProblemNote error={problem} />}
        <Text role="status" fw={600}>
          {isOn ? t('ring.isOn') : ''}
        </Text>
        {isPossible && !isOn && (
          <Button
            variant="light"
            loading={starting.isPending}
            onClick={() => {
              starting.mutate();
            }}
          >
            {t('ring.on')}
          </Button>
        )}
        {isOn && (
          <Button
            variant="default"
            loading={stopping.isPending}
            onClick={() => {
              stopping.mutate();
            }}
          >
            {t('ring.off')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

/** What the browser says no to, and no service of ours. */
function whyNot(problem: unknown) {
  if (problem instanceof RingingDenied) return 'ring.denied';
  return problem instanceof RingingUnreached ? 'ring.unreached' : undefined;
}
