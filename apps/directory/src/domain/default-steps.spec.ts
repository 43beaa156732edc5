import type { PlanStep } from '@sambung/contracts';
import { defaultSteps, wholeFrontOffice } from './default-steps';

const asks = (role: string): PlanStep => ({ criteria: { role }, holdSeconds: 30 });
const fitted = (role: string, people: number) => ({ step: asks(role), people });
const FRONT = { step: asks('anybody-in-front'), people: 4 };

describe('the plan of a default reason for a company', () => {
  it('keeps the steps that somebody fits, and leaves out those that would only cost time', () => {
    expect(defaultSteps([fitted('sales-representative', 2), fitted('cashier', 0)], FRONT)).toEqual({
      proposed: [fitted('sales-representative', 2)],
      leftOut: [asks('cashier')],
    });
  });

  it('asks the whole front office where nobody fits any step', () => {
    expect(defaultSteps([fitted('claims-processor', 0)], FRONT).proposed).toEqual([FRONT]);
  });

  it('leaves it to the last resort where there is no front office', () => {
    expect(defaultSteps([fitted('cashier', 0)], undefined).proposed).toEqual([]);
    expect(wholeFrontOffice([])).toBeUndefined();
  });

  it('asks no more roles at once than a plan may name', () => {
    const roles = Array.from({ length: 14 }, (_, number) => `role-${number}`);
    expect(wholeFrontOffice(roles)?.criteria.anyOf).toHaveLength(10);
  });
});
