import { Button, Group, Stack, Text } from '@mantine/core';
import type { Reason } from '../../api/views';
import { useNamesInPlans } from '../../app/plan/use-names-in-plans';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { PlanInWords } from './plan-in-words';

interface Props {
  /** As somebody else saved it meanwhile. */
  readonly reason: Reason;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** What somebody else saved while one was writing: it is shown before anything goes over it, and what one wrote stays. */
export function Theirs({ reason, onTake, onKeep }: Props) {
  const { t, said } = useLanguage();
  const nameOf = useNamesInPlans(reason.plan ? [reason.plan] : []);
  return (
    <Caution role="alert" title={t('reasons.theirs')}>
      <Stack gap="xs">
        <Text size="sm">{t('reasons.theirsMeans')}</Text>
        <Text size="sm" fw={600}>
          {said(reason.name)}
        </Text>
        <PlanInWords reason={reason} nameOf={nameOf} />
        <Group>
          <Button variant="default" onClick={onKeep}>
            {t('reasons.keepMine')}
          </Button>
          <Button variant="default" onClick={onTake}>
            {t('reasons.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Caution>
  );
}
