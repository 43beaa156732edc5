import { bodyOf, emptyWant, isTwice, wishOf } from './profile-wish';

const SUITS = [{ scale: 'contact' as const, weight: 4 }];
const PROFILE = {
  skills: [{ skill: 'numeracy', level: 3 as const, need: 'must' as const, weight: 5 }],
  languages: [{ language: 'id', level: 4 as const, need: 'should' as const, weight: 3 }],
  suits: SUITS,
};

describe('a profile of a role in a form', () => {
  it('is saved as it was when nothing is changed, with what suits the role, of which the form says nothing', () => {
    expect(bodyOf(wishOf(PROFILE), PROFILE)).toEqual(PROFILE);
  });

  it('grows by what is added', () => {
    const wants = [...wishOf(PROFILE).wants, { ...emptyWant('language'), key: ' en ', level: '2' }];
    expect(bodyOf({ wants }, PROFILE).languages).toContainEqual({ language: 'en', level: 2, need: 'must', weight: 3 });
  });

  it('names each skill once; a language may be called like a skill', () => {
    const one = { ...emptyWant('skill'), key: 'id' };
    expect(isTwice([one, one], 1)).toBe(true);
    expect(isTwice([one, { ...one, kind: 'language' }], 1)).toBe(false);
    expect(isTwice([emptyWant('skill'), emptyWant('skill')], 1)).toBe(false);
  });
});
