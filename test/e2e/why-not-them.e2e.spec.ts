import { randomUUID } from 'node:crypto';
import type { ExplanationView } from '@sambung/contracts';
import { until } from '@sambung/testing';
import { foundCompany, type Company } from '../system/company';
import { System } from '../system/system';

describe('why it was not somebody, asked of the running system', () => {
  let system: System;
  let company: Company;
  beforeAll(async () => {
    system = await System.start({ bus: 'postgres' });
    const staff = { senders: 1, receivers: 1, capacity: { units: 1, weights: { phone: 1 } } };
    company = await foundCompany(system, `maju-${randomUUID()}`, staff);
  });
  afterAll(() => system?.stop());

  it('is told at each decision: the sender learns that they were not available, their manager why', async () => {
    const [sender, receiver] = [company.senders[0]!, company.receivers[0]!];
    const asking = await company.as(sender);
    // Nobody has a desk open: it waits.
    const { handoffId } = await asking.requestHandoff({ reasonKey: 'buy', contact: { kind: 'customer' } });
    const path = `/v1/routing/handoffs/${handoffId}/explanation?employee=`;
    const manager = await system.client(company.workspace, company.manager.employeeId, ['manager', 'front-office']);
    const told = await until(async () => {
      const { whyNot } = await manager.send<ExplanationView>('GET', path + receiver.employeeId);
      return whyNot !== undefined && whyNot.decisions.length > 0 && whyNot;
    }, 'routing has taken it and decided');
    const them = { employeeId: receiver.employeeId, name: receiver.name };
    expect(told).toMatchObject({ employee: them, decisions: [{ what: 'queued', known: true }] });
    expect(told.decisions[0]?.text.en).toContain('no desk of theirs was open');
    const asSender = await asking.send<ExplanationView>('GET', path + receiver.employeeId);
    expect(asSender.whyNot?.decisions[0]?.text.en).toBe(`${receiver.name} is not available just now.`);
    const itself = await asking.send<ExplanationView>('GET', path + sender.employeeId);
    expect(itself.whyNot?.decisions[0]?.text.en).toBe(`${sender.name} sent it themself.`);
    await expect(asking.send('GET', `${path}nobody`)).rejects.toThrow('explanation.employee-unknown');
  });
});
