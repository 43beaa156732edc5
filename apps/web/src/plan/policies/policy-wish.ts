import type { Policy, PolicyBody, PolicyVersion } from '../../api/views';
import { keyOf } from '../../api/key-of';

/** Kinds that software goes by, and a word of one's own. Breaks are there where a policy of them is changed: a new one is saved over the API. */
export const KINDS = ['dress-code', 'flexitime', 'remote-work', 'breaks', 'own'] as const;

/** A version of a policy as a form holds it: everything is text, and empty says nothing. */
export interface PolicyWish {
  readonly kind: (typeof KINDS)[number];
  readonly ownKind: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly textId: string;
  readonly textEn: string;
  readonly office: '' | 'front' | 'back';
  readonly teamId: string;
  readonly role: string;
  readonly siteId: string;
  readonly coreFrom: string;
  readonly coreTo: string;
  readonly daysPerWeek: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly active: boolean;
  readonly acknowledge: boolean;
  readonly why: string;
}

export const emptyWish = (today: string): PolicyWish => ({
  ...{ kind: 'dress-code', ownKind: '', nameId: '', nameEn: '', textId: '', textEn: '' },
  ...{ office: '', teamId: '', role: '', siteId: '' },
  ...{ coreFrom: '10:00', coreTo: '15:00', daysPerWeek: '2' },
  ...{ validFrom: today, validUntil: '', active: true, acknowledge: true, why: '' },
});

/** The newest version, to begin the next one with; it holds from today on. */
export function wishOf({ kind, versions }: Pick<Policy, 'kind' | 'versions'>, today: string): PolicyWish {
  const last = versions.at(-1);
  const begun = emptyWish(today);
  const known = KINDS.find((each) => each === kind);
  const named = known === undefined ? { kind: 'own' as const, ownKind: kind } : { kind: known };
  if (!last) return { ...begun, ...named };
  const { name, text, scope, rules } = last;
  return {
    ...{ ...begun, ...named, nameId: name.id, nameEn: name.en, textId: text.id, textEn: text.en },
    ...{ office: scope.office ?? '', teamId: scope.teamId ?? '', role: scope.role ?? '', siteId: scope.siteId ?? '' },
    ...(rules && 'core' in rules && rules.core && { coreFrom: rules.core.from, coreTo: rules.core.to }),
    ...(rules && 'daysPerWeek' in rules && { daysPerWeek: String(rules.daysPerWeek) }),
    ...{ acknowledge: last.acknowledge, active: last.active },
  };
}

/** As the API takes it; `before` is the newest version of a policy that is changed: breaks are kept as they are. */
export function bodyOf(wish: PolicyWish, before: PolicyVersion | undefined): Omit<PolicyBody, 'key'> {
  const { nameId, nameEn, textId, textEn, office, teamId, role, siteId, validUntil } = wish;
  return {
    ...{ kind: kindOf(wish), name: { id: nameId, en: nameEn }, text: { id: textId, en: textEn } },
    scope: { office: office || null, teamId: teamId || null, role: role || null, siteId: siteId || null },
    rules: rulesOf(wish, before),
    ...{ validFrom: wish.validFrom, validUntil: validUntil || null },
    ...{ active: wish.active, acknowledge: wish.acknowledge, why: wish.why },
  };
}

const kindOf = ({ kind, ownKind }: PolicyWish): string => (kind === 'own' ? keyOf(ownKind) : kind);

function rulesOf(wish: PolicyWish, before: PolicyVersion | undefined): NonNullable<PolicyBody['rules']> | null {
  const { kind, coreFrom, coreTo, daysPerWeek } = wish;
  if (kind === 'flexitime') return { core: coreFrom && coreTo ? { from: coreFrom, to: coreTo } : null };
  if (kind === 'breaks') return before?.rules ?? null;
  if (kind !== 'remote-work') return null;
  const weekdays = before?.rules && 'weekdays' in before.rules ? before.rules.weekdays : undefined;
  return { daysPerWeek: Number(daysPerWeek), ...(weekdays && { weekdays }) };
}
