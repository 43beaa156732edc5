import type { FirstHandoff, Readiness } from '../api/views';
import { nextStep, stepsDone } from './first-run-steps';

const reasons = { live: 0, drafts: 15, unclear: false };
const empty: Readiness = { people: 0, front: 0, teams: [], reasons };
const none: FirstHandoff = { completed: false, handoff: null, serverTime: '2026-11-21T05:00:00.000Z' };
const next = (company: Partial<Readiness>, completed = false) =>
  nextStep(stepsDone({ ...empty, ...company }, { ...none, completed }));

describe('the next step of a company that begins', () => {
  it.each([
    ['people', {}],
    ['front-office', { people: 9 }],
    ['reasons', { people: 9, front: 3 }],
    ['reasons', { people: 9, front: 3, reasons: { live: 4, drafts: 11, unclear: false } }],
    ['try', { people: 9, front: 3, reasons: { live: 15, drafts: 0, unclear: true } }],
  ] as const)('is %s for %j', (step, company) => {
    expect(next(company)).toBe(step);
  });

  it('is none once a handoff was completed, and one again when the front office is gone', () => {
    const ready = { people: 9, front: 3, reasons: { live: 15, drafts: 0, unclear: true } };
    expect(next(ready, true)).toBeUndefined();
    expect(next({ ...ready, front: 0 }, true)).toBe('front-office');
  });
});
