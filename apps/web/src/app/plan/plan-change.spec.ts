import { changed, unchanged } from './plan-change';
import type { ReasonPlan as Plan } from '../../api/views';

const plan: Plan = {
  steps: [
    { criteria: { role: 'cashier' }, holdSeconds: 20 },
    { criteria: { role: 'receptionist' }, holdSeconds: 30, askAtOnce: 2 },
  ],
  lastResort: { employeeId: 'maya' },
};

describe('another plan that is tried', () => {
  it('is the same as long as nothing is changed', () => {
    expect(changed(plan, unchanged(plan, 50))).toEqual(plan);
  });

  it('holds for another time, asks several at once, and leaves steps out; its last resort stays', () => {
    const steps = [
      { holdSeconds: 5, askAtOnce: 3, out: false },
      { holdSeconds: 30, askAtOnce: 2, out: true },
    ];
    expect(changed(plan, { priority: 80, hours: 0, steps })).toEqual({
      steps: [{ criteria: { role: 'cashier' }, holdSeconds: 5, askAtOnce: 3 }],
      lastResort: { employeeId: 'maya' },
    });
  });

  it('is no draft: that could end with nobody', () => {
    const draft = { ...plan, lastResort: null };
    expect(() => changed(draft, unchanged(draft, 50))).toThrow('last resort');
  });
});
