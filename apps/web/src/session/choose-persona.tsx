import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useLanguage } from '../language/use-language';
import type { Persona } from './session';
import look from './choose-persona.module.css';

interface Props {
  readonly personas: readonly Persona[];
  readonly busy: boolean;
  readonly onChoose: (persona: string) => void;
}

/** The people of the demo company whom one can be, without a password. */
export function ChoosePersona({ personas, busy, onChoose }: Props) {
  const { t } = useLanguage();
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('session.personas')}
      </Title>
      <ul className={look['people']}>
        {personas.map(({ persona, name, about }) => (
          <li key={persona}>
            <UnstyledButton
              className={look['person'] ?? ''}
              disabled={busy}
              onClick={() => {
                onChoose(persona);
              }}
            >
              <Text fw={600} component="span" display="block">
                <bdi>{name ?? persona}</bdi>
              </Text>
              <Text size="sm" c="dimmed" component="span" display="block" lang="en">
                {about}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('session.demo')}
      </Text>
    </Stack>
  );
}
