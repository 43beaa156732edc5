import type { ReasonPlan } from '../../api/views';
import { inLanguageName } from '../../language/spoken-languages';
import type { Speech } from '../../language/use-language';

type Criteria = ReasonPlan['steps'][number]['criteria'];
type Conditions = NonNullable<Criteria['not']>[number];
type Alternative = NonNullable<Criteria['anyOf']>[number];
/** What something is called, by its key or id: a skill may have the key of a role. */
export type NameOf = (kind: 'role' | 'team' | 'site' | 'skill' | 'person', key: string) => string | undefined;
type Words = Pick<Speech, 't' | 'language'>;

/** Whom a step asks, with everything that it asks for: “Cashier, where the contact is, but not Budi”. */
export function whoInWords({ anyOf = [], ...own }: Criteria, nameOf: NameOf, words: Words): string {
  const ways = anyOf.map((way) => inWords(way, nameOf, words));
  const parts = [inWords(own, nameOf, words), either(ways, words)].filter((part) => part !== '');
  return parts.join(', ') || words.t('plan.anybody');
}

function inWords({ not = [], ...conditions }: Alternative, nameOf: NameOf, words: Words): string {
  const others = not.map((each) => conditionsInWords(each, nameOf, words).join(', '));
  return [
    ...conditionsInWords(conditions, nameOf, words),
    ...others.map((who) => words.t('plan.butNot', { who })),
  ].join(', ');
}

const either = (ways: readonly string[], { t }: Words): string =>
  ways.length === 0 ? '' : ways.reduce((first, then) => t('plan.or', { first, then }));

function conditionsInWords(conditions: Conditions, nameOf: NameOf, { t, language }: Words): string[] {
  const { role, teamId, siteId, skills = [], languages = [], employeeId, tags = [], channel } = conditions;
  const { lastReceiver, authority } = conditions;
  // Keys are words; what is not named yet, or not any more, is not told by its id.
  const person = employeeId === undefined ? [] : [nameOf('person', employeeId) ?? t('plan.somebody')];
  const site = siteId === undefined ? [] : [siteId === 'same' ? t('plan.sameSite') : branch(siteId)];
  function branch(id: string): string {
    return t('plan.atBranch', { name: nameOf('site', id) ?? '…' });
  }
  return [
    ...person,
    ...(role === undefined ? [] : [nameOf('role', role) ?? role]),
    ...(teamId === undefined ? [] : [nameOf('team', teamId) ?? '…']),
    ...site,
    ...skills.map(({ skill, level }) => t('plan.skill', { name: nameOf('skill', skill) ?? skill, level })),
    ...languages.map((each) => t('plan.speaks', { name: inLanguageName(each.language, language), level: each.level })),
    ...(tags.length === 0 ? [] : [t('plan.tags', { tags: tags.join(', ') })]),
    ...(channel === undefined ? [] : [t('plan.serves', { channel: t(`planChannel.${channel}`) })]),
    ...(lastReceiver ? [t('plan.lastReceiver')] : []),
    ...(authority ? [mayDecide(authority)] : []),
  ];
  function mayDecide({ what: area, amount }: NonNullable<Conditions['authority']>): string {
    const what = areaInWords(area, t);
    if (amount === undefined) return t('plan.mayDecide', { what });
    return t('plan.mayDecideTo', { what, amount: new Intl.NumberFormat(language).format(amount) });
  }
}

/** What somebody may decide: the one that the default plans name in words, a company’s own by its key, which is words. */
export const areaInWords = (area: string, t: Words['t']): string =>
  area === 'complaints' ? t('plan.complaints') : area.replaceAll('-', ' ');
