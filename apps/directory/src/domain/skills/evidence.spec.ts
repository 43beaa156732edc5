import { AssessmentGround, EvidenceGround } from '@sambung/contracts';
import fc from 'fast-check';
import { byNewest, claimAmong, countedLevels, evidenceAmong, standingOf, type Assessment } from './evidence';

const TODAY = '2026-11-22';
const assessed = (more: Partial<Assessment> = {}): Assessment => ({
  ...{ id: 'a', skill: 'forklift', level: 4, ground: 'certificate', assessedOn: '2026-01-10', expiresOn: null },
  ...{ recordedAt: '2026-01-10T03:00:00.000Z', withdrawnAt: null },
  ...more,
});

const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const anyAssessment: fc.Arbitrary<Assessment> = fc.record({
  id: fc.uuid(),
  skill: fc.constantFrom('forklift', 'patience', 'numeracy'),
  level: fc.integer({ min: 1, max: 5 }),
  ground: fc.constantFrom(...AssessmentGround.options),
  assessedOn: day,
  expiresOn: fc.option(day, { nil: null }),
  recordedAt: day.map((each) => `${each}T00:00:00.000Z`),
  withdrawnAt: fc.option(fc.constant('2026-12-01T00:00:00.000Z'), { nil: null, freq: 4 }),
});
const assessments = fc.array(anyAssessment, { maxLength: 12 });
const levels = fc.dictionary(fc.constantFrom('forklift', 'patience', 'numeracy'), fc.integer({ min: 1, max: 5 }));
const grounds = fc.uniqueArray(fc.constantFrom(...EvidenceGround.options), { minLength: 1 });
const requirements = fc
  .dictionary(fc.constantFrom('forklift', 'patience'), grounds)
  .map((record) => new Map(Object.entries(record)));

describe('evidence of a skill', () => {
  it('holds to the end of its last day', () => {
    expect(standingOf(assessed({ expiresOn: TODAY }), TODAY)).toBe('valid');
    expect(standingOf(assessed({ expiresOn: '2026-11-21' }), TODAY)).toBe('expired');
    expect(standingOf(assessed(), TODAY)).toBe('valid');
    expect(standingOf(assessed({ withdrawnAt: '2026-02-01T00:00:00.000Z' }), TODAY)).toBe('withdrawn');
  });

  it('is the newest, not the highest: who was better once is not better now', () => {
    const old = assessed({ id: 'old', level: 5, assessedOn: '2025-01-10' });
    expect(evidenceAmong([old, assessed({ id: 'new', level: 2 })], [])?.id).toBe('new');
  });

  it('is of two of the same day the one that was written down later', () => {
    const first = assessed({ id: 'z' });
    expect(evidenceAmong([first, assessed({ id: 'b', recordedAt: '2026-01-10T04:00:00.000Z' })], [])?.id).toBe('b');
  });

  it('of a licence is the licence, whatever a manager thinks since', () => {
    const opinion = assessed({ id: 'opinion', ground: 'manager', assessedOn: '2026-06-01' });
    expect(evidenceAmong([assessed(), opinion], ['certificate'])?.id).toBe('a');
    expect(evidenceAmong([opinion], ['certificate'])).toBeUndefined();
  });

  it('is never what somebody says of themself, nor what was taken back', () =>
    fc.assert(
      fc.property(assessments, (all) => {
        const evidence = evidenceAmong(all, []);
        expect(evidence?.ground).not.toBe('self-declared');
        expect(evidence?.withdrawnAt ?? null).toBeNull();
      }),
    ));

  it('is the same in whichever order it was read', () =>
    fc.assert(
      fc.property(assessments, grounds, (all, requires) => {
        const reversed = [...all].reverse();
        expect(evidenceAmong(reversed, requires)).toEqual(evidenceAmong(all, requires));
        expect(reversed.sort(byNewest)).toEqual([...all].sort(byNewest));
      }),
    ));
});

describe('what somebody says of themself', () => {
  const claim = assessed({ id: 'claim', ground: 'self-declared', assessedOn: '2026-03-01' });
  it('stands as a claim until somebody else has looked', () => {
    expect(claimAmong([assessed(), claim])?.id).toBe('claim');
    expect(claimAmong([assessed({ assessedOn: '2026-04-01' }), claim])).toBeUndefined();
  });
});

describe('the levels that count', () => {
  it('are those stated, where a skill requires no evidence', () =>
    fc.assert(
      fc.property(levels, assessments, (stated, all) => {
        expect(countedLevels(stated, new Map(), all, TODAY)).toEqual(stated);
      }),
    ));

  it('are never above what is stated, and of a skill that requires evidence never without some that is valid', () =>
    fc.assert(
      fc.property(levels, requirements, assessments, (stated, required, all) => {
        const counted = countedLevels(stated, required, all, TODAY);
        for (const [skill, level] of Object.entries(counted)) {
          expect(level).toBeLessThanOrEqual(stated[skill] ?? 0);
          const requires = required.get(skill);
          if (!requires) continue;
          const valid = all.filter((each) => each.skill === skill && standingOf(each, TODAY) === 'valid');
          expect(valid.some((each) => each.level >= level && requires.some((ground) => ground === each.ground))).toBe(
            true,
          );
        }
      }),
    ));

  it('of a skill that requires evidence are gone the day after its last, and not before', () => {
    const required = new Map([['forklift', ['certificate' as const]]]);
    const counted = (until: string) =>
      countedLevels({ forklift: 4 }, required, [assessed({ expiresOn: until })], TODAY);
    expect([counted(TODAY), counted('2026-11-21')]).toEqual([{ forklift: 4 }, {}]);
  });

  it('do not come back with a file that states them, nor rise above what was shown', () => {
    const required = new Map([['forklift', ['certificate' as const]]]);
    expect(countedLevels({ forklift: 5 }, required, [], TODAY)).toEqual({});
    expect(countedLevels({ forklift: 5 }, required, [assessed({ level: 3 })], TODAY)).toEqual({ forklift: 3 });
  });
});
