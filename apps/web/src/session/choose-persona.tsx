import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useLanguage } from '../language/use-language';
import type { DemoIssuer, Persona } from './session';
import { SESSION_WORDS } from './session.words';
import look from './choose-persona.module.css';

interface Props {
  readonly issuer: DemoIssuer;
  readonly busy: boolean;
  readonly onChoose: (persona: string) => void;
}

/** Whom one can be without a password: the people of the demo company, or the first administrator of one’s own. */
export function ChoosePersona({ issuer: { company, personas }, busy, onChoose }: Props) {
  const { t } = useLanguage();
  const isOwn = company === 'own';
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t(isOwn ? 'session.own' : 'session.personas')}
      </Title>
      {isOwn && <Text>{t('session.ownAbout')}</Text>}
      <ul className={look['people']}>
        {personas.map((persona) => (
          <li key={persona.persona}>
            <UnstyledButton
              className={look['person'] ?? ''}
              disabled={busy}
              onClick={() => {
                onChoose(persona.persona);
              }}
            >
              {isOwn && persona.name === undefined ? <Administrator /> : <Somebody {...persona} />}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t(isOwn ? 'session.ownDemo' : 'session.demo')}
      </Text>
    </Stack>
  );
}

/** In the reader’s language where the demo company is as it came; a cast of one’s own is told in its own words. */
function Somebody({ persona, name, about }: Persona) {
  const { t } = useLanguage();
  const word = (key: string): string | undefined =>
    key in SESSION_WORDS ? t(key as keyof typeof SESSION_WORDS) : undefined;
  const known = word(`persona.${persona}`);
  return (
    <>
      <Text fw={600} component="span" display="block">
        <bdi>{name ?? word(`personaName.${persona}`) ?? persona}</bdi>
      </Text>
      <Text size="sm" c="dimmed" component="span" display="block" {...(known === undefined && { lang: 'en' })}>
        {known ?? about}
      </Text>
    </>
  );
}

/** Of a company that has nobody yet. */
function Administrator() {
  const { t } = useLanguage();
  return (
    <>
      <Text fw={600} component="span" display="block">
        {t('session.administrator')}
      </Text>
      <Text size="sm" c="dimmed" component="span" display="block">
        {t('session.administratorAbout')}
      </Text>
    </>
  );
}
