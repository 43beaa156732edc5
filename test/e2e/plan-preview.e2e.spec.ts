import { randomUUID } from 'node:crypto';
import type { PlanPreviewView, ReasonView } from '@sambung/contracts';
import { until } from '@sambung/testing';
import { foundCompany, type Company } from '../system/company';
import { System } from '../system/system';

describe('a changed plan, tried on the running system', () => {
  let system: System;
  let company: Company;
  beforeAll(async () => {
    system = await System.start({ bus: 'postgres' });
    const staff = { senders: 1, receivers: 1, capacity: { units: 1, weights: { phone: 1 } } };
    company = await foundCompany(system, `maju-${randomUUID()}`, staff);
  });
  afterAll(() => system?.stop());

  it('tells a manager who of those who wait would be asked, and saves nothing', async () => {
    const manager = await system.client(company.workspace, 'boss', ['manager', 'hr']);
    const { reasons } = await manager.send<{ reasons: ReasonView[] }>('GET', '/v1/reasons');
    const reason = reasons.find(({ key }) => key === 'buy')!;
    const sender = await company.as(company.senders[0]!);
    // Nobody has a desk open: it waits.
    const { handoffId } = await sender.requestHandoff({ reasonKey: 'buy', contact: { kind: 'customer' } });
    // The past is played from what is in the log: what is on the board only is not yet.
    await until(async () => (await sender.handoff(handoffId)).state === 'queued', 'what was decided is committed');
    const nobody = { steps: [{ criteria: { role: 'pilot' }, holdSeconds: 30 }], lastResort: { employeeId: 'nobody' } };
    const tried = await manager.send<PlanPreviewView>('POST', `/v1/routing/reasons/${reason.reasonId}/preview`, {
      plan: nobody,
    });
    expect(tried.waiting.map((each) => each.handoffId)).toContain(handoffId);
    expect(tried.problems.map(({ code }) => code)).toEqual(['role-unknown', 'ends-with-nobody']);
    expect(tried.past).toMatchObject({ contacts: 1, playedAsRecorded: 1 });
    const after = await manager.send<{ reasons: ReasonView[] }>('GET', '/v1/reasons');
    expect(after.reasons.find(({ key }) => key === 'buy')?.plan).toEqual(reason.plan);
  });
});
