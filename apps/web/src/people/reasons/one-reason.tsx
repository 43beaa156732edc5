import { Badge, Button, Card, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { Reason } from '../../api/views';
import type { NameOf } from '../../app/plan/who-in-words';
import { useLanguage } from '../../language/use-language';
import { PlanInWords } from '../../app/plan/plan-in-words';
import { PlanWarnings } from './plan-warnings';

/** The reason of whoever knows none: it can always be chosen. */
const UNCLEAR = 'unclear';

interface Props {
  readonly reason: Reason;
  readonly nameOf: NameOf;
  /** Has just been saved. */
  readonly isSaved: boolean;
  readonly onChange: () => void;
  readonly onSwitch: () => void;
}

/** The heading of one reason, to come back to. */
export const placeOf = (reasonId: string): string => `reason-${reasonId}`;

/** One reason with its plan in words, and what can be done about it. */
export function OneReason({ reason, nameOf, isSaved, onChange, onSwitch }: Props) {
  const { t, said } = useLanguage();
  const { reasonId, key, name, shortAnswer, active, plan } = reason;
  if (!plan) return null;
  const isDraft = !active && !plan.lastResort;
  return (
    <Card withBorder padding="md" component="section">
      <Group justify="space-between" align="start" gap="sm">
        <Stack gap={4} flex={1} miw="14rem">
          <Group gap="xs">
            <Title order={2} size="h5" id={placeOf(reasonId)} tabIndex={-1}>
              {said(name)}
            </Title>
            <Badge variant="default" tt="none">
              {t(active ? 'reasons.live' : isDraft ? 'reasons.draft' : 'reasons.off')}
            </Badge>
          </Group>
          {isSaved && <Text size="sm">{t(active ? 'plan.saved' : 'reasons.savedOff')}</Text>}
          <PlanInWords reason={reason} nameOf={nameOf} />
          {shortAnswer && <Text size="sm">{t('reasons.answered', { answer: said(shortAnswer) })}</Text>}
          <PlanWarnings reason={reason} />
        </Stack>
        <Group gap="xs">
          <Button variant="default" onClick={onChange}>
            {t(isDraft ? 'reasons.use' : 'reasons.change')}
            <VisuallyHidden>: {said(name)}</VisuallyHidden>
          </Button>
          {!isDraft && !(key === UNCLEAR && active) && (
            <Button variant="default" onClick={onSwitch}>
              {t(active ? 'reasons.switchOff' : 'reasons.switchOn')}
              <VisuallyHidden>: {said(name)}</VisuallyHidden>
            </Button>
          )}
        </Group>
      </Group>
    </Card>
  );
}
