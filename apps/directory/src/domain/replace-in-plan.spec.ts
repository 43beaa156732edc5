import type { Reason } from './catalogue';
import { replaceInPlan } from './replace-in-plan';

const reason: Reason = {
  id: 'r1',
  key: 'buy',
  name: { id: 'Ingin membeli', en: 'Wants to buy' },
  shortAnswer: null,
  alsoSaid: [],
  priority: 50,
  steps: [
    { criteria: { employeeId: 'sari' }, holdSeconds: 20 },
    { criteria: { role: 'cashier' }, holdSeconds: 30 },
  ],
  lastResort: 'budi',
  active: true,
  version: 3,
};

describe('putting somebody else into a plan', () => {
  it('changes the last resort', () =>
    expect(replaceInPlan(reason, 'budi', 'wati')).toMatchObject({
      lastResort: 'wati',
      steps: reason.steps,
      version: 4,
    }));

  it('changes the steps that name them, and no others', () =>
    expect(replaceInPlan(reason, 'sari', 'wati')).toMatchObject({
      lastResort: 'budi',
      steps: [{ criteria: { employeeId: 'wati' }, holdSeconds: 20 }, reason.steps[1]],
    }));

  it('changes alternatives and exclusions that name them', () => {
    const criteria = { anyOf: [{ employeeId: 'joko', not: [{ employeeId: 'rani' }] }], not: [{ employeeId: 'rani' }] };
    const changed = replaceInPlan({ ...reason, steps: [{ criteria, holdSeconds: 5 }] }, 'rani', 'wati');
    expect(changed?.steps[0]?.criteria).toEqual({
      anyOf: [{ employeeId: 'joko', not: [{ employeeId: 'wati' }] }],
      not: [{ employeeId: 'wati' }],
    });
  });

  it('leaves a plan alone that does not name them', () =>
    expect(replaceInPlan(reason, 'joko', 'wati')).toBeUndefined());
});
