import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../language/use-language';

/** The parts of a team's rota, each with its address. */
export const PARTS = {
  plan: '/people/rota',
  rules: '/people/rota/rules',
  demand: '/people/rota/demand',
  people: '/people/rota/people',
} as const;
export type RotaPart = keyof typeof PARTS;

/** What a team's rota is made of: each part a page. */
export function RotaLinks({ team, here }: { readonly team: string; readonly here: RotaPart }) {
  const { t } = useLanguage();
  return (
    <Group component="nav" gap="md" aria-label={t('rota.parts')}>
      {(Object.keys(PARTS) as RotaPart[]).map((part) => (
        <Anchor
          key={part}
          underline={part === here ? 'never' : 'always'}
          fw={part === here ? 700 : 400}
          py={4}
          aria-current={part === here ? 'page' : undefined}
          renderRoot={(props) => <Link to={PARTS[part]} search={{ team }} {...props} />}
        >
          {t(`rota.part-${part}`)}
        </Anchor>
      ))}
    </Group>
  );
}
