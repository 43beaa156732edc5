import type { FirstHandoff, Readiness } from '../api/views';
import { howFar, nextStep } from './first-run-steps';

const reasons = { live: 0, drafts: 15, unclear: false };
const nobody = { people: 0, named: [] };
const some = { people: 2, named: [] };
const reachable = { phone: 0, counter: 0, chat: 0, email: 0 };
const empty: Readiness = {
  ...{ people: 0, front: 0, teams: [], reasons },
  ...{ withoutRole: nobody, unreachable: nobody, reachable },
};
const none: FirstHandoff = { completed: false, handoff: null, serverTime: '2026-11-21T05:00:00.000Z' };
const taken = { live: 15, drafts: 0, unclear: true };
const next = (company: Partial<Readiness>, completed = false) =>
  nextStep(howFar({ ...empty, ...company }, { ...none, completed }));

describe('the next step of a company that begins', () => {
  it.each([
    ['people', {}],
    ['front-office', { people: 9 }],
    ['front-office', { people: 9, withoutRole: some, reasons: taken }],
    ['reasons', { people: 9, front: 3 }],
    ['reasons', { people: 9, front: 3, reasons: { live: 4, drafts: 11, unclear: false } }],
    ['reasons', { people: 9, front: 3, unreachable: some }],
    ['try', { people: 9, front: 3, reasons: taken }],
  ] as const)('is %s for %j', (step, company) => {
    expect(next(company)).toBe(step);
  });

  it('is none once a handoff was completed, and one again when the front office is gone', () => {
    const ready = { people: 9, front: 3, reasons: taken };
    expect(next(ready, true)).toBeUndefined();
    expect(next({ ...ready, front: 0 }, true)).toBe('front-office');
  });

  it('comes after everybody has a role, unless the reasons were taken over without', () => {
    expect(next({ people: 9, front: 3, withoutRole: some })).toBe('front-office');
    expect(next({ people: 9, front: 3, withoutRole: some, reasons: taken })).toBe('try');
  });

  it('comes after the front office can be reached, unless a handoff was completed without', () => {
    const unreached = { people: 9, front: 3, unreachable: some, reasons: taken };
    expect(next(unreached)).toBe('reach');
    expect(next(unreached, true)).toBeUndefined();
  });
});
