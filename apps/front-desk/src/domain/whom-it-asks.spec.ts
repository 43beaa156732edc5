import type { PlanStep } from '@sambung/contracts';
import { whomItAsks } from './whom-it-asks';

const step = (criteria: PlanStep['criteria']): PlanStep => ({ criteria, holdSeconds: 20 });

describe('whom a plan asks', () => {
  it('are the roles, teams and people of all its steps and alternatives, and the last resort, each once', () => {
    const steps = [
      step({ role: 'cashier', skills: [{ skill: 'patience', level: 3 }] }),
      step({ anyOf: [{ role: 'cashier' }, { teamId: 'shop' }, { employeeId: 'sari' }] }),
    ];
    expect(whomItAsks({ steps, lastResort: { employeeId: 'sari' } })).toEqual({
      ...{ roles: ['cashier'], teamIds: ['shop'], employeeIds: ['sari'], aboutComplaints: false },
    });
  });

  it('is the last resort alone where the steps name nobody', () => {
    const steps = [step({ tags: ['vip'] })];
    expect(whomItAsks({ steps, lastResort: { employeeId: 'maya' } })).toMatchObject({
      ...{ roles: [], teamIds: [], employeeIds: ['maya'] },
    });
  });

  it('are people for complaints where a step, or one of several ways of it, wants somebody who may decide about them', () => {
    const plan = (criteria: PlanStep['criteria']) =>
      whomItAsks({ steps: [step(criteria)], lastResort: { employeeId: 'maya' } });
    expect(plan({ anyOf: [{ role: 'manager' }, { authority: { what: 'complaints' } }] }).aboutComplaints).toBe(true);
    expect(plan({ authority: { what: 'refund' } }).aboutComplaints).toBe(false);
  });
});
