import type { SkillInMatrix } from '../../api/views';
import { markOf, shownLevel } from './mark';

const TODAY = '2026-03-02';
const skill = (more: Partial<SkillInMatrix>): SkillInMatrix => ({
  ...{ skill: 'patience', level: 3, counts: 3, evidence: 'none', expiresOn: null, claim: null },
  ...more,
});

describe('what is marked beside a level', () => {
  it.each([
    ['a level that nothing shows', {}, 'stated'],
    ['evidence without an end', { evidence: 'valid' }, 'valid'],
    ['evidence that holds for 61 days', { evidence: 'valid', expiresOn: '2026-05-02' }, 'valid'],
    ['evidence that ends within 60 days', { evidence: 'valid', expiresOn: '2026-05-01' }, 'soon'],
    ['evidence that ends today', { evidence: 'valid', expiresOn: TODAY }, 'soon'],
    ['evidence that has run out', { evidence: 'expired', expiresOn: '2026-03-01', counts: null }, 'expired'],
    ['their own word alone', { level: null, counts: null, claim: 4 }, 'claimed'],
  ] as const)('tells %s', (_, more, mark) => {
    expect(markOf(skill(more), TODAY)).toBe(mark);
  });

  it('is beside what the directory states, and beside the claim only where nothing is stated', () => {
    expect(shownLevel(skill({ level: 2, claim: 5 }))).toBe(2);
    expect(shownLevel(skill({ level: null, claim: 5 }))).toBe(5);
  });
});
