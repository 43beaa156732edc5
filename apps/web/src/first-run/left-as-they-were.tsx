import { Box, Text } from '@mantine/core';
import type { Text as Words } from '../api/views';
import { useLanguage } from '../language/use-language';
import { Caution } from '../look/caution';

/** Names of reasons that somebody else had decided about before they could be taken over. */
export interface Left {
  readonly alreadyLive: readonly Words[];
  readonly switchedOff: readonly Words[];
}

/** Which reasons were not taken over, and why. Nothing where all were. */
export function LeftAsTheyWere({ left: { alreadyLive, switchedOff } }: { readonly left: Left }) {
  const { t, said } = useLanguage();
  if (alreadyLive.length + switchedOff.length === 0) return null;
  const names = (reasons: readonly Words[]): string => reasons.map((name) => `“${said(name)}”`).join(', ');
  return (
    <Box mb="lg">
      <Caution title={t('firstRun.left')}>
        {alreadyLive.length > 0 && <Text size="sm">{t('firstRun.alreadyLive', { names: names(alreadyLive) })}</Text>}
        {switchedOff.length > 0 && <Text size="sm">{t('firstRun.switchedOff', { names: names(switchedOff) })}</Text>}
      </Caution>
    </Box>
  );
}
