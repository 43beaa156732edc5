import type { Readiness } from '../api/views';
import { useLanguage } from '../language/use-language';

/** As many names as one reads at a glance. */
const SAID = 3;

/** Of whom something is missing: a few by name, and how many more. */
export function useNamed(): (missing: Readiness['unreachable']) => string {
  const { t } = useLanguage();
  return ({ people, named }) => {
    const said = named.slice(0, SAID).map(({ name }) => name);
    const more = people - said.length;
    return [said.join(', '), ...(more > 0 ? [t('firstRun.andMore', { more })] : [])].join(' ');
  };
}
