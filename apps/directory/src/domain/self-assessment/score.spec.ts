import { SuitabilityScale } from '@sambung/contracts';
import fc from 'fast-check';
import { SEED_ROLE_PROFILES } from '../../catalogue/seed-role-profiles';
import { SEED_ROLES } from '../../catalogue/seed-roles';
import { ITEMS } from './items';
import { MARGIN, scoreSelfAssessment, type Answers } from './score';

const ROLES = SEED_ROLES.map((role) => ({ ...role, profile: SEED_ROLE_PROFILES[role.key]! }));
const FRONT = new Set(['sociability', 'warmth', 'imagination', 'helping', 'persuading', 'contact', 'listening']);
/** Agrees with what the scales say, as far as they are named; is undecided about the rest. */
const leaning = (levelOf: (scale: string) => number): Answers =>
  Object.fromEntries(ITEMS.map(({ id, scale, reversed }) => [id, reversed ? 6 - levelOf(scale) : levelOf(scale)]));
const score = (answers: Answers, skills: Record<string, number> = {}) => scoreSelfAssessment(answers, skills, ROLES);
const anyAnswers = fc
  .tuple(...ITEMS.map(() => fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 5 })))
  .map((given) =>
    Object.fromEntries(ITEMS.flatMap(({ id }, at) => (given[at] === undefined ? [] : [[id, given[at]]]))),
  );

describe('the items', () => {
  it('have both languages, an id of their own, and a scale each', () => {
    expect(new Set(ITEMS.map(({ id }) => id)).size).toBe(ITEMS.length);
    for (const { text } of ITEMS) expect([text.id.length > 5, text.en.length > 5]).toEqual([true, true]);
    expect(new Set(ITEMS.map(({ scale }) => scale))).toEqual(new Set(SuitabilityScale.options));
  });
});

describe('what a self-assessment says', () => {
  it('sends who likes people to the front office, and who likes quiet to the back office, and says why in both languages', () => {
    const front = score(leaning((scale) => (FRONT.has(scale) ? 5 : 2)));
    expect(front.office.suits).toBe('front');
    expect(front.roles[0]?.office).toBe('front');
    expect(front.office.words).toEqual({
      id: 'Front office tampaknya lebih cocok bagi Anda. Menurut jawaban Anda, Anda orang yang senang berada di antara orang banyak, peka terhadap perasaan orang lain, dan punya banyak gagasan dan mencari jalan keluar.',
      en: 'The front office seems to suit you better. By your answers you are somebody who likes company and talks easily, feels with other people, and is full of ideas and finds ways.',
    });
    const back = score(leaning((scale) => (FRONT.has(scale) ? 2 : 5)));
    expect([back.office.suits, back.roles[0]?.office]).toEqual(['back', 'back']);
    expect(back.roles.find(({ role }) => role === 'accountant')?.words.en).toMatch(
      /suits somebody who .*; by your answers, you do\./,
    );
  });

  it('does not choose for who is undecided, nor between closer than the answers can tell', () => {
    expect(score(leaning(() => 3)).office).toMatchObject({ front: 50, back: 50, suits: 'both' });
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { front, back, suits } = score(answers).office;
        if (front === null || back === null) expect(suits).toBeNull();
        else expect(suits === 'both').toBe(Math.abs(front - back) < MARGIN);
      }),
    );
  });

  it('says nothing where too little was answered', () => {
    const nothing = score({});
    expect(nothing.office).toMatchObject({ front: null, back: null, suits: null });
    expect([nothing.roles, nothing.scales.every((scale) => scale.score === null)]).toEqual([[], true]);
  });

  it('stays within 0 to 100, whatever was answered', () =>
    fc.assert(
      fc.property(
        anyAnswers,
        fc.dictionary(fc.constantFrom('numeracy', 'patience'), fc.integer({ min: 1, max: 5 })),
        (answers, skills) => {
          const { scales, roles } = score(answers, skills);
          for (const each of [...scales.map((scale) => scale.score), ...roles.map(({ fit }) => fit)])
            expect(each === null || (each >= 0 && each <= 100)).toBe(true);
          expect(roles.map(({ fit }) => fit)).toEqual(roles.map(({ fit }) => fit).sort((a, b) => b - a));
        },
      ),
    ));

  it('gives the opposite to whoever answers the opposite', () =>
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const mirrored = Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, 6 - answer]));
        const [one, other] = [score(answers), score(mirrored)];
        one.scales.forEach(({ score: mine }, at) => {
          const theirs = other.scales[at]?.score ?? null;
          expect(mine === null || theirs === null ? mine === theirs : Math.abs(mine + theirs - 100) <= 0.11).toBe(true);
        });
      }),
    ));

  it('never suits an office less by an answer in its favour', () =>
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...ITEMS), (answers, { id, reversed, scale }) => {
        const before = answers[id];
        fc.pre(before !== undefined && (reversed ? before > 1 : before < 5) && FRONT.has(scale));
        const after = { ...answers, [id]: (before ?? 3) + (reversed ? -1 : 1) };
        expect(score(after).office.front ?? 0).toBeGreaterThanOrEqual(score(answers).office.front ?? 0);
      }),
    ));

  it('counts skills by one’s own estimate, where one has made it', () => {
    const fitFor = (skills: Record<string, number>) =>
      score(
        leaning(() => 3),
        skills,
      ).roles.find(({ role }) => role === 'accountant');
    expect(fitFor({})).toMatchObject({ fit: 50, suits: 50, skills: null });
    expect(fitFor({ numeracy: 4, 'ledger-systems': 4 })).toMatchObject({ fit: 75, skills: 100 });
    expect(fitFor({ numeracy: 1 })?.words.en).toContain('1 skill is still to be learned');
  });
});
