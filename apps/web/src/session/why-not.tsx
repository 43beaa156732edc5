import { Alert, Stack, Text } from '@mantine/core';
import { useLanguage } from '../language/use-language';
import type { WordKey } from '../language/words';

/** What the ingress says (docs/ERRORS.md), in words for whoever wanted to sign in. */
const WORDS: Readonly<Record<string, WordKey>> = {
  'sign-in.refused': 'session.refused',
  'sign-in.expired': 'session.expired',
  'sign-in.provider-away': 'session.providerAway',
  'sign-in.clocks-differ': 'session.clocksDiffer',
  'sign-in.answer-invalid': 'session.answerInvalid',
  'sign-in.person-unnamed': 'session.personUnnamed',
  'sign-in.person-unknown': 'session.personUnknown',
  'sign-in.person-inactive': 'session.personInactive',
  'sign-in.directory-away': 'session.directoryAway',
};

interface Props {
  readonly problem: string;
  /** Under which the ingress wrote it down: for whoever looks after it. */
  readonly id?: string | undefined;
}

/** Why one comes back from the provider and is not signed in, and what to do. */
export function WhyNot({ problem, id = '' }: Props) {
  const { t } = useLanguage();
  return (
    <Alert color="red" variant="light" title={t('session.notSignedIn')} role="alert">
      <Stack gap={4}>
        <Text size="sm">{t(WORDS[problem] ?? 'session.answerInvalid')}</Text>
        {/^[\w.:-]{1,128}$/.test(id) && (
          <Text size="sm" c="dimmed">
            {t('session.case', { id })}
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
