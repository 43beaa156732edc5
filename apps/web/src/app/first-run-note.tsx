import { Alert, Button, Container, Group, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { FIRST_RUN_NOTE_MESSAGES } from './first-run.messages';
import { useNextStep } from './use-next-step';

bring(FIRST_RUN_NOTE_MESSAGES);

/** Where whoever brings a company in comes by. */
const SHOWN_AT = /^\/(people|hand-over|floor)(\/|$)/;

/** Leads whoever brings a company in to what is next, until it is ready. */
export function FirstRunNote() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const step = useNextStep(SHOWN_AT.test(pathname));
  if (step === undefined) return null;
  return (
    <Container size="lg" pt="sm">
      <Alert color="sea" variant="light">
        <Group justify="space-between" gap="xs">
          <Text>{t('firstRun.note', { step: t(`firstRun.step.${step}`) })}</Text>
          <Button size="compact-md" renderRoot={(props) => <Link to="/first-run" {...props} />}>
            {t('firstRun.goOn')}
          </Button>
        </Group>
      </Alert>
    </Container>
  );
}
