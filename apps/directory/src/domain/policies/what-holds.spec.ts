import * as fc from 'fast-check';
import { shadowed, tiesOf } from './conflicts';
import { withVersion } from './next-version';
import type { Policy, PolicyTerms, Profile, Scope } from './policy';
import { isFor, namedIn, SPECIFICITY, specificityOf } from './scope';
import { dayBefore, segmentsOf, versionOn } from './version-on';
import { whatHolds } from './what-holds';

const EVERYBODY: Scope = { office: null, siteId: null, role: null, teamId: null };
const terms = (more: Partial<PolicyTerms> = {}): PolicyTerms => ({
  ...{ name: { id: 'Pakaian', en: 'Dress' }, text: { id: 'Rapi.', en: 'Neat.' }, scope: EVERYBODY, rules: null },
  ...{ validFrom: '2026-12-01', validUntil: null, active: true, acknowledge: false },
  ...more,
});
const policy = (id: string, ...versions: Partial<PolicyTerms>[]): Policy =>
  versions.reduce<Policy>((before, more) => withVersion(before, terms(more), { why: 'because', by: 'person:hr' }, 0), {
    id,
    key: id,
    kind: 'dress-code',
    versions: [],
  });
const scoped = (id: string, scope: Partial<Scope>): Policy => policy(id, { scope: { ...EVERYBODY, ...scope } });
const SARI: Profile = { offices: ['front'], siteId: 'jakarta', roles: ['cashier'], teamId: 'shop' };
const on = '2026-12-24';
const holding = (profile: Profile, policies: Policy[], date = on) => whatHolds(profile, policies, date)[0];

const someDate = fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`);
const someScope = fc.record({
  office: fc.constantFrom(null, 'front' as const, 'back' as const),
  siteId: fc.constantFrom(null, 'jakarta', 'denpasar'),
  role: fc.constantFrom(null, 'cashier', 'accountant'),
  teamId: fc.constantFrom(null, 'shop', 'books'),
});
const someTerms = fc
  .record({ scope: someScope, from: someDate, days: fc.option(fc.integer({ min: 0, max: 9 })), active: fc.boolean() })
  .map(({ scope, from, days, active }) => {
    const last = days === null ? null : new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
    return terms({ scope, active, validFrom: from, validUntil: last });
  });
const somePolicy = fc
  .tuple(fc.uuid(), fc.array(someTerms, { minLength: 1, maxLength: 5 }))
  .map(([id, versions]) => policy(id, ...versions));
const somebody: fc.Arbitrary<Profile> = fc.record({
  offices: fc.subarray(['front', 'back'] as const),
  siteId: fc.constantFrom(null, 'jakarta', 'denpasar'),
  roles: fc.subarray(['cashier', 'accountant']),
  teamId: fc.constantFrom(null, 'shop', 'books'),
});

describe('which policy holds for somebody', () => {
  it('is the most specific: department before role before site before office before everybody', () => {
    const all = [
      scoped('all', {}),
      scoped('front', { office: 'front' }),
      scoped('jakarta', { siteId: 'jakarta' }),
      scoped('cashiers', { role: 'cashier' }),
      scoped('shop', { teamId: 'shop' }),
    ];
    for (let left = [...all]; left.length > 0; left = left.slice(0, -1))
      expect(holding(SARI, left)?.holds?.policy.id).toBe(left.at(-1)?.id);
    expect(holding(SARI, all)?.overruled.map((each) => each.policy.id)).toEqual([
      'cashiers',
      'jakarta',
      'front',
      'all',
    ]);
  });

  it('is the one that names more, of two for the same department', () => {
    const both = scoped('both', { teamId: 'shop', role: 'cashier' });
    expect(holding(SARI, [scoped('shop', { teamId: 'shop' }), both])?.holds?.policy.id).toBe('both');
  });

  it('is none, aloud, where two are equally specific: somebody with a role in each office', () => {
    const both: Profile = { ...SARI, offices: ['front', 'back'] };
    const verdict = holding(both, [
      scoped('front', { office: 'front' }),
      scoped('back', { office: 'back' }),
      scoped('all', {}),
    ]);
    expect(verdict?.holds).toBeNull();
    expect(verdict?.tied.map((each) => each.policy.id)).toEqual(['back', 'front']);
  });

  it('is told of each kind by itself', () => {
    const breaks = { ...scoped('breaks', {}), kind: 'breaks' };
    expect(whatHolds(SARI, [scoped('dress', {}), breaks], on).map(({ kind }) => kind)).toEqual([
      'breaks',
      'dress-code',
    ]);
  });

  it('never is one for other people, and never one less specific than another that is for them', () => {
    fc.assert(
      fc.property(fc.array(somePolicy, { maxLength: 8 }), somebody, someDate, (policies, person, date) => {
        const verdict = holding(person, policies, date);
        const candidates = policies.filter((each) => {
          const version = versionOn(each, date);
          return version?.active === true && isFor(version.scope, person);
        });
        expect(verdict !== undefined).toBe(candidates.length > 0);
        if (!verdict) return;
        const best = Math.max(...candidates.map((each) => specificityOf(versionOn(each, date)!.scope)));
        const chosen = verdict.holds ? [verdict.holds] : verdict.tied;
        for (const each of chosen) {
          expect(isFor(each.version.scope, person)).toBe(true);
          expect(specificityOf(each.version.scope)).toBe(best);
        }
        expect(chosen.length + verdict.overruled.length).toBe(candidates.length);
        expect(verdict.tied.length).not.toBe(1);
      }),
    );
  });

  it('does not hang on the order in which policies are read', () => {
    fc.assert(
      fc.property(fc.array(somePolicy, { maxLength: 6 }), somebody, someDate, (policies, person, date) => {
        expect(whatHolds(person, [...policies].reverse(), date)).toEqual(whatHolds(person, policies, date));
      }),
    );
  });

  it('is as specific as what its scope names, and no two different sets of names are alike', () => {
    fc.assert(
      fc.property(someScope, someScope, (a, b) => {
        const same = namedIn(a).join() === namedIn(b).join();
        expect(specificityOf(a) === specificityOf(b)).toBe(same);
      }),
    );
    expect(SPECIFICITY.map((each) => specificityOf({ ...EVERYBODY, [each]: 'front' }))).toEqual([8, 4, 2, 1]);
  });
});

describe('a new version of a policy', () => {
  it('holds from its first day on, and behind its last day the earlier one holds again', () => {
    const dress = policy('dress', {}, { validFrom: '2026-12-20', validUntil: '2026-12-26' });
    const held = ['2026-11-30', '2026-12-19', '2026-12-20', '2026-12-26', '2026-12-27'];
    expect(held.map((date) => versionOn(dress, date)?.version)).toEqual([undefined, 1, 2, 2, 1]);
  });

  it('ends a policy for a time, where it says that it does not hold', () => {
    const dress = policy('dress', {}, { validFrom: '2026-12-24', validUntil: '2026-12-24', active: false });
    expect(holding(SARI, [dress])).toBeUndefined();
    expect(holding(SARI, [dress], '2026-12-25')?.holds?.version.version).toBe(1);
  });

  it('never changes what held before its first day', () => {
    fc.assert(
      fc.property(
        fc.array(somePolicy, { minLength: 1, maxLength: 4 }),
        someTerms,
        somebody,
        someDate,
        (all, next, person, date) => {
          fc.pre(date < next.validFrom);
          const [first, ...others] = all;
          const after = withVersion(first!, next, { why: 'because', by: 'person:hr' }, 0);
          const told = (policies: Policy[]) => whatHolds(person, policies, date).map(({ holds }) => holds?.version);
          expect(told([after, ...others])).toEqual(told(all));
        },
      ),
    );
  });

  it('tells which waiting versions it puts away', () => {
    const before = policy('dress', {}, { validFrom: '2027-01-01' });
    const after = withVersion(before, terms({ validFrom: '2026-12-15' }), { why: 'because', by: 'person:hr' }, 0);
    expect(shadowed(before, after, '2026-12-10')).toEqual([2]);
    const short = withVersion(
      before,
      terms({ validFrom: '2026-12-15', validUntil: '2026-12-31' }),
      { why: 'x', by: 'y' },
      0,
    );
    expect(shadowed(before, short, '2026-12-10')).toEqual([]);
  });
});

describe('pieces of time', () => {
  it('are such that within one nothing changes', () => {
    fc.assert(
      fc.property(
        fc.array(somePolicy, { maxLength: 5 }),
        somebody,
        someDate,
        someDate,
        (policies, person, from, date) => {
          fc.pre(date >= from);
          const piece = segmentsOf(policies, from).findLast((each) => each.from <= date)!;
          expect(piece.until === null || date <= piece.until).toBe(true);
          expect(whatHolds(person, policies, date)).toEqual(whatHolds(person, policies, piece.from));
        },
      ),
    );
  });
});

describe('conflicts of a policy with others', () => {
  const crowd = (profile: Profile, people = 3) => ({ profile, people, examples: ['e-1'] });
  const both: Profile = { ...SARI, roles: ['cashier', 'accountant'], teamId: null };

  it('are shown for people to whom two apply equally, with the days', () => {
    const cashiers = scoped('cashiers', { role: 'cashier' });
    const accountants = policy('accountants', {
      scope: { ...EVERYBODY, role: 'accountant' },
      validFrom: '2026-12-10',
      validUntil: '2026-12-20',
    });
    expect(tiesOf(accountants, [cashiers], [crowd(both), crowd(SARI)], '2026-12-01')).toEqual([
      { policyIds: ['cashiers'], people: 3, examples: ['e-1'], from: '2026-12-10', until: '2026-12-20' },
    ]);
  });

  it('are none where something more specific holds for these people', () => {
    const crowds = [crowd({ ...both, teamId: 'shop' })];
    const others = [scoped('cashiers', { role: 'cashier' }), scoped('shop', { teamId: 'shop' })];
    expect(tiesOf(scoped('accountants', { role: 'accountant' }), others, crowds, on)).toEqual([]);
  });

  it('are shown for two of exactly the same scope though nobody is in it yet', () => {
    const ties = tiesOf(scoped('new', { teamId: 'books' }), [scoped('old', { teamId: 'books' })], [], on);
    expect(ties).toMatchObject([{ policyIds: ['old'], people: 0, until: null }]);
  });

  it('are exactly the people for whom nothing holds because of it, on every day', () => {
    fc.assert(
      fc.property(
        somePolicy,
        fc.array(somePolicy, { maxLength: 4 }),
        somebody,
        someDate,
        (own, others, person, date) => {
          fc.pre(others.every(({ id }) => id !== own.id));
          const ties = tiesOf(own, others, [crowd(person, 7)], '2026-12-01');
          const told = ties.some(
            ({ from, until, people }) => people > 0 && from <= date && (until === null || date <= until),
          );
          const tied = holding(person, [...others, own], date)?.tied ?? [];
          expect(told).toBe(tied.some((each) => each.policy.id === own.id));
        },
      ),
    );
  });

  it('that go on over a day on which something else changes are told once', () => {
    const twice = policy('old', {}, { validFrom: '2026-12-24', text: { id: 'Lain.', en: 'Other.' } });
    expect(tiesOf(scoped('new', {}), [twice], [crowd(SARI)], '2026-12-10')).toHaveLength(1);
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
  });
});
