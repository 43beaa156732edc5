import { Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { useInWords } from './in-words';

const OF_BREAKS = 'break.';

/** Names of rules that keep people away: breaks are called as on the rest of the page. */
export function useWhy({ missingBecause }: Pick<Rota, 'missingBecause'>): (rules: readonly string[]) => string {
  const { said } = useLanguage();
  const { called } = useInWords();
  const names = new Map(missingBecause.map(({ rule, name }) => [rule, said(name)]));
  return (rules) =>
    rules
      .map((rule) => (rule.startsWith(OF_BREAKS) ? called(rule.slice(OF_BREAKS.length)) : (names.get(rule) ?? '')))
      .join(', ');
}

/** Each rule that keeps people away while somebody is missing: what it says, and what would let them come. */
export function WhyMissing({ rota: { teamId, missingBecause } }: { readonly rota: Rota }) {
  const { t, said } = useLanguage();
  if (missingBecause.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {t('rota.whyMissing')}
      </Text>
      <List size="sm">
        {missingBecause.map(({ rule, words, change }) => (
          <List.Item key={rule}>
            {said(words)} {said(change)}
          </List.Item>
        ))}
      </List>
      <Anchor
        size="sm"
        c="inherit"
        underline="always"
        renderRoot={(props) => <Link to="/people/rota/rules" search={{ team: teamId }} {...props} />}
      >
        {t('rota.toRules')}
      </Anchor>
    </>
  );
}
