import type { DefaultReasons, Text } from '../api/views';
import type { Speech } from '../language/use-language';

type Step = DefaultReasons['reasons'][number]['proposed'][number];
type Criteria = Step['step']['criteria'];

/** Names of what a step may ask, by key or id. */
export type Names = ReadonlyMap<string, Text>;

/** Whom a plan asks, and how many there are: “Sales representative (3), then Customer service (2)”. */
export function whoInWords(steps: readonly Step[], names: Names, { t, said }: Pick<Speech, 't' | 'said'>): string {
  const named = (key: string): string => {
    const name = names.get(key);
    return name ? said(name) : key;
  };
  const who = ({ role, teamId, authority, anyOf = [] }: Criteria): string => {
    const own = [role, teamId].flatMap((key) => (key === undefined ? [] : [named(key)]));
    const all = [...own, ...(authority ? [t('firstRun.mayDecide')] : []), ...anyOf.map(who)];
    return all.reduce((first, then) => t('firstRun.or', { first, then }));
  };
  return steps
    .map(({ step, people }) => t('firstRun.toRole', { name: who(step.criteria), people }))
    .reduce((first, then) => t('firstRun.thenSo', { first, then }));
}
