import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Reason } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { PlanInWords } from './plan-in-words';
import { useNamesInPlans } from './use-names-in-plans';

interface Props {
  /** As somebody else saved it meanwhile. */
  readonly reason: Reason;
  readonly means: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What somebody else saved while one was at it: it is shown before anything goes over it. */
export function Theirs({ reason, means, children }: Props) {
  const { t, said } = useLanguage();
  const nameOf = useNamesInPlans(reason.plan ? [reason.plan] : []);
  return (
    <Caution role="alert" title={t('reasons.theirs')}>
      <Stack gap="xs">
        <Text size="sm">{means}</Text>
        <Text size="sm" fw={600}>
          {said(reason.name)}
        </Text>
        <PlanInWords reason={reason} nameOf={nameOf} />
        {children}
      </Stack>
    </Caution>
  );
}
