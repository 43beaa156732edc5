import fc from 'fast-check';
import { gapAgainst, type Abilities, type Want } from './gaps';
import { wordsOfGap, wordsOfHiring, wordsOfTeam } from './gap-words';
import { lookFor, wantsWithDemand, type Demand } from './hiring';
import { teamGap } from './team-gaps';

const KEYS = ['patience', 'numeracy', 'conflict-management', 'friendliness'];
const want: fc.Arbitrary<Want> = fc.record({
  kind: fc.constant('skill' as const),
  key: fc.constantFrom(...KEYS),
  level: fc.integer({ min: 1, max: 5 }),
  need: fc.constantFrom('must' as const, 'should' as const),
  weight: fc.integer({ min: 1, max: 5 }),
});
const wants = fc.uniqueArray(want, { selector: ({ key }) => key, maxLength: 4 });
const abilities: fc.Arbitrary<Abilities> = fc.record({
  skills: fc.dictionary(fc.constantFrom(...KEYS), fc.integer({ min: 1, max: 5 })),
  languages: fc.constant({}),
});
const must = (key: string, level: number, weight = 3): Want => ({ kind: 'skill', key, level, need: 'must', weight });
const should = (key: string, level: number, weight = 3): Want => ({ ...must(key, level, weight), need: 'should' });
const can = (skills: Record<string, number>): Abilities => ({ skills, languages: {} });
const nameOf = ({ key }: { key: string }) => ({ id: key, en: key });
const ROLE = { id: 'Kasir', en: 'Cashier' };

describe('how somebody stands against a role', () => {
  it('is ready with every must, whatever should be better', () => {
    const gap = gapAgainst([must('numeracy', 3), should('patience', 5)], can({ numeracy: 3 }));
    expect(gap).toMatchObject({ ready: true, fit: 66 });
    expect(wordsOfGap(ROLE, gap, nameOf)).toEqual({
      id: 'Siap untuk peran Kasir. Yang masih dapat ditingkatkan: patience (0 dari 5).',
      en: 'Ready for the role Cashier. What could still be better: patience (0 of 5).',
    });
  });

  it('names what is missing most first, musts before all else', () => {
    const gap = gapAgainst(
      [should('patience', 5, 5), must('numeracy', 2, 1), must('friendliness', 4), must('conflict-management', 1)],
      can({ 'conflict-management': 2 }),
    );
    expect(gap.wants.map(({ key }) => key)).toEqual(['friendliness', 'numeracy', 'patience', 'conflict-management']);
    expect(wordsOfGap(ROLE, gap, nameOf).en).toMatch(/^Not yet ready .* friendliness \(0 of 4\), numeracy \(0 of 2\)/);
  });

  it('of a role that wants nothing says so, and no number', () =>
    expect(gapAgainst([], can({}))).toEqual({ ready: true, fit: null, wants: [] }));

  it('never gets worse by learning, and more of one thing never makes up for another', () =>
    fc.assert(
      fc.property(wants, abilities, fc.constantFrom(...KEYS), (list, before, key) => {
        const level = before.skills[key] ?? 0;
        fc.pre(level < 5);
        const [old, better] = [before.skills, { ...before.skills, [key]: level + 1 }].map((skills) =>
          gapAgainst(list, { ...before, skills }),
        );
        expect(better?.fit ?? 0).toBeGreaterThanOrEqual(old?.fit ?? 0);
        expect(Number(better?.ready)).toBeGreaterThanOrEqual(Number(old?.ready));
        const wanted = list.find((each) => each.key === key)?.level ?? 0;
        if (level >= wanted) expect(better?.fit).toBe(old?.fit);
      }),
    ));

  it('fits wholly exactly when nothing is missing', () =>
    fc.assert(
      fc.property(wants, abilities, (list, somebody) => {
        const { fit, wants: compared } = gapAgainst(list, somebody);
        fc.pre(fit !== null);
        expect(fit === 100).toBe(compared.every(({ missing }) => missing === 0));
      }),
    ));
});

describe('how a team stands against a role', () => {
  const team = [
    { id: 'a', name: 'Ani', ...can({ numeracy: 4 }) },
    { id: 'b', name: 'Budi', ...can({ numeracy: 3, patience: 4 }) },
    { id: 'c', name: 'Cici', ...can({ numeracy: 1 }) },
  ];

  it('says what nobody has, and what hangs on one person alone', () => {
    const gap = teamGap([must('numeracy', 3), must('friendliness', 2), should('patience', 3)], team);
    expect(gap.wants.map(({ key, have, best }) => [key, have, best])).toEqual([
      ['friendliness', 0, 0],
      ['numeracy', 2, 4],
      ['patience', 1, 4],
    ]);
    expect(wordsOfTeam(ROLE, gap, nameOf).en).toBe(
      '0 of 3 people are ready for the role Cashier. Nobody reaches: friendliness. One person alone has: patience.',
    );
    expect(gap.holders.map(({ holder }) => holder.id)).toEqual(['b', 'a', 'c']);
  });

  it('counts nobody twice and nobody less', () =>
    fc.assert(
      fc.property(wants, fc.array(abilities, { maxLength: 6 }), (list, people) => {
        const holders = people.map((each, at) => ({ ...each, id: String(at), name: String(at) }));
        const gap = teamGap(list, holders);
        expect(gap.holders).toHaveLength(people.length);
        for (const { have, best, level } of gap.wants) expect(have > 0).toBe(best >= level);
      }),
    ));
});

describe('whom to hire', () => {
  const ask = (key: string, more: Partial<Demand> = {}): Demand => ({
    ...{ kind: 'skill', key, reasons: 1, level: 1, neededAtOnce: null },
    ...more,
  });
  const supply = (list: readonly Want[], people: Abilities[]) =>
    teamGap(
      list,
      people.map((each, at) => ({ ...each, id: String(at), name: String(at) })),
    ).wants;

  it('requires a must that the team is short of, and leaves to the team what it can teach', () => {
    const team = [can({ numeracy: 3, patience: 3 }), can({ numeracy: 3 }), can({ numeracy: 4 })];
    const list = lookFor(supply([must('numeracy', 3), must('patience', 3), should('friendliness', 2)], team), 3, []);
    expect(list.map(({ key, advice }) => [key, advice])).toEqual([
      ['patience', 'require'],
      ['friendliness', 'prefer'],
      ['numeracy', 'teach'],
    ]);
    expect(wordsOfHiring(ROLE, list, nameOf)).toEqual({
      id: 'Cari Kasir yang menguasai patience (3). Di antara dua calon, pilih yang memiliki friendliness (2). Yang dapat diajarkan oleh tim: numeracy (3).',
      en: 'Look for a Cashier who can: patience (3). Between two, take whoever has friendliness (2). The team can teach numeracy (3).',
    });
  });

  it('is short where more are needed at once than have it, though most do', () => {
    const team = [can({ numeracy: 3 }), can({ numeracy: 3 })];
    const advice = (neededAtOnce: number) =>
      lookFor(supply([must('numeracy', 3)], team), 2, [ask('numeracy', { neededAtOnce })])[0]?.advice;
    expect([advice(2), advice(3)]).toEqual(['teach', 'require']);
  });

  it('asks for the higher level where plans do, and for what plans ask of the role besides', () => {
    const list = wantsWithDemand([must('patience', 2)], [ask('patience', { level: 4 }), ask('numeracy', { level: 3 })]);
    expect(list).toEqual([must('patience', 4), should('numeracy', 3, 1)]);
  });

  it('asks everything of the first who comes: nobody is there to teach', () =>
    fc.assert(
      fc.property(wants, (list) => {
        for (const { need, advice } of lookFor(supply(list, []), 0, []))
          expect(advice).toBe(need === 'must' ? 'require' : 'prefer');
      }),
    ));
});
