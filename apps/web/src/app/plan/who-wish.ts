import type { ReasonPlan } from '../../api/views';

type Criteria = ReasonPlan['steps'][number]['criteria'];
type Conditions = NonNullable<Criteria['not']>[number];
type Way = NonNullable<Criteria['anyOf']>[number];

/** What a condition may be about, in the order in which they are offered. */
export const KINDS = [
  ...(['role', 'team', 'person', 'lastReceiver', 'site', 'skill'] as const),
  ...(['language', 'channel', 'authority', 'tag'] as const),
] as const;
export type Kind = (typeof KINDS)[number];

/** Of these somebody may be asked several at once; of the others one. */
export const SEVERAL: ReadonlySet<Kind> = new Set(['skill', 'language', 'tag']);
/** Says all by itself. */
export const SAYS_ALL: ReadonlySet<Kind | 'kept'> = new Set(['lastReceiver', 'kept']);

/** One condition as a form holds it: everything is text. */
export interface ConditionWish {
  /** `kept`: an exception of several conditions at once, which is shown in words. */
  readonly kind: Kind | 'kept';
  readonly key: string;
  readonly level: string;
  /** Up to which amount of money; empty: that of the handoff. */
  readonly amount: string;
  readonly kept?: Conditions;
}

/** One way to fit: all of these, and none of those. */
export interface WayWish {
  readonly all: ConditionWish[];
  readonly not: ConditionWish[];
}

/** Whom a step asks: whoever fits one of these ways, and what is common to them. */
export interface WhoWish {
  readonly common: WayWish;
  readonly ways: WayWish[];
}

export const condition = (kind: Kind, rest: Partial<ConditionWish> = {}): ConditionWish => ({
  ...{ kind, key: '', level: '3', amount: '' },
  ...rest,
});
export const NOTHING_SAID: WayWish = { all: [], not: [] };
/** A step to begin with: most ask for a role. */
export const NOBODY_SAID: WhoWish = { common: NOTHING_SAID, ways: [{ all: [condition('role')], not: [] }] };

export function whoOf({ anyOf = [], ...own }: Criteria): WhoWish {
  const isOneWay = anyOf.length === 0;
  return isOneWay ? { common: NOTHING_SAID, ways: [wayOf(own)] } : { common: wayOf(own), ways: anyOf.map(wayOf) };
}

const wayOf = ({ not = [], ...conditions }: Way): WayWish => ({
  all: conditionsOf(conditions),
  not: not.map((excluded) => {
    const [only, ...others] = conditionsOf(excluded);
    return only && others.length === 0 ? only : { ...condition('role'), kind: 'kept', kept: excluded };
  }),
});

function conditionsOf(conditions: Conditions): ConditionWish[] {
  const { role, teamId, employeeId, lastReceiver, siteId, channel, authority } = conditions;
  const { skills = [], languages = [], tags = [] } = conditions;
  const one = (kind: Kind, key: string | undefined): ConditionWish[] =>
    key === undefined ? [] : [condition(kind, { key })];
  return [
    ...one('role', role),
    ...one('team', teamId),
    ...one('person', employeeId),
    ...(lastReceiver ? [condition('lastReceiver')] : []),
    ...one('site', siteId),
    ...skills.map(({ skill, level }) => condition('skill', { key: skill, level: String(level) })),
    ...languages.map(({ language, level }) => condition('language', { key: language, level: String(level) })),
    ...one('channel', channel),
    ...(authority ? [condition('authority', { key: authority.what, amount: String(authority.amount ?? '') })] : []),
    ...tags.map((key) => condition('tag', { key })),
  ];
}

/** The same as the API has it. What is not filled in yet is left out: the form asks for it before anything is sent. */
export function criteriaOf({ common, ways }: WhoWish): Criteria {
  const own = wayFrom(common);
  const anyOf = ways.map(wayFrom).filter(saysSomething);
  if (anyOf.length === 0) return own;
  return anyOf.length === 1 && !saysSomething(own) ? { ...anyOf[0] } : { ...own, anyOf };
}

const saysSomething = (way: Way): boolean => Object.keys(way).length > 0;

function wayFrom({ all, not }: WayWish): Way {
  const excluded = not.map((each) => each.kept ?? conditionsFrom([each])).filter(saysSomething);
  return { ...conditionsFrom(all), ...(excluded.length > 0 && { not: excluded }) };
}

function conditionsFrom(wishes: readonly ConditionWish[]): Conditions {
  const said = wishes.filter(({ kind, key }) => key.trim() !== '' || SAYS_ALL.has(kind));
  const of = (kind: Kind): ConditionWish[] => said.filter((each) => each.kind === kind);
  const one = (kind: Kind): string | undefined => of(kind)[0]?.key;
  const [role, teamId, employeeId, siteId] = [one('role'), one('team'), one('person'), one('site')];
  const channel = one('channel') as Conditions['channel'];
  const skills = of('skill').map(({ key, level }) => ({ skill: key, level: Number(level) }));
  const languages = of('language').map(({ key, level }) => ({ language: key, level: Number(level) }));
  const tags = of('tag').map(({ key }) => key.trim());
  const [authority] = of('authority');
  return {
    ...(role !== undefined && { role }),
    ...(teamId !== undefined && { teamId }),
    ...(employeeId !== undefined && { employeeId }),
    ...(of('lastReceiver').length > 0 && { lastReceiver: true as const }),
    ...(siteId !== undefined && { siteId }),
    ...(skills.length > 0 && { skills }),
    ...(languages.length > 0 && { languages }),
    ...(channel !== undefined && { channel }),
    ...(authority && { authority: mayDecide(authority) }),
    ...(tags.length > 0 && { tags }),
  };
}

const mayDecide = ({ key, amount }: ConditionWish): NonNullable<Conditions['authority']> => ({
  what: key.trim(),
  ...(amount.trim() !== '' && { amount: Number(amount) }),
});
