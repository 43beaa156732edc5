import { Button, Group, Text } from '@mantine/core';
import { useLanguage } from '../language/use-language';
import type { Contact } from './contact-in';

interface Props {
  readonly contact: Contact;
  readonly onNote: () => void;
  readonly onForget: () => void;
}

/** What was taken out of the one box, and what becomes of it. An e-mail address has no field of its own, so it goes along only where whoever sends puts it into the note. */
export function TheirContact({ contact: { kind, written }, onNote, onForget }: Props) {
  const { t } = useLanguage();
  return (
    <Group role="status" gap="xs" justify="space-between">
      <Text size="sm">{t(kind === 'number' ? 'handOver.numberKept' : 'handOver.emailKept', { written })}</Text>
      <Group gap="xs">
        {kind === 'email' && (
          <Button size="compact-sm" variant="default" onClick={onNote}>
            {t('handOver.intoNote')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onForget}>
          {t('handOver.forget')}
        </Button>
      </Group>
    </Group>
  );
}
