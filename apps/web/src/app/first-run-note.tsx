import { Alert, Button, Container, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { bring } from '../language/languages';
import { useLanguage } from '../language/use-language';
import { readPersonas } from '../session/session';
import { FIRST_RUN_NOTE_MESSAGES } from './first-run.messages';
import { nextStep, stepsDone } from './first-run-steps';
import { useFirstRun } from './use-first-run';

bring(FIRST_RUN_NOTE_MESSAGES);

/** Where whoever brings a company in comes by. */
const SHOWN_AT = /^\/(people|hand-over|floor)(\/|$)/;

/** Leads whoever brings a company in to what is next, until it is ready. The demo company has been brought in for them. */
export function FirstRunNote() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const issuer = useQuery({ queryKey: ['personas'], queryFn: readPersonas, staleTime: Infinity });
  const enabled = SHOWN_AT.test(pathname) && issuer.isSuccess && issuer.data?.company !== 'demo';
  const { company, trial } = useFirstRun({ enabled });
  if (!enabled || !company || !trial) return null;
  const step = nextStep(stepsDone(company, trial));
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
