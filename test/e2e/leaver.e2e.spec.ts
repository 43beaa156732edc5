import { randomUUID } from 'node:crypto';
import type { SambungClient } from '@sambung/client';
import { until } from '@sambung/testing';
import { foundCompany, type Company, type Person } from '../system/company';
import { LiveDesk } from '../system/live-desk';
import { System } from '../system/system';

const TWO_CALLS = { units: 2, weights: { phone: 1, counter: 1 } };

describe('somebody whom the identity provider deactivates', () => {
  let system: System;
  let company: Company;
  beforeAll(async () => {
    system = await System.start({ bus: 'postgres' });
    company = await foundCompany(system, `maju-${randomUUID()}`, { senders: 1, receivers: 2, capacity: TWO_CALLS });
  });
  afterAll(() => system?.stop());

  async function atDesk(person: Person) {
    const client = await company.as(person);
    const desk = new LiveDesk(client);
    await client.setPresence({ availability: 'Available' });
    await until(async () => (await client.desk()).presence.offerable || undefined, `${person.name} is offerable`);
    return { client, desk };
  }
  /** As Entra ID writes it, with a key that may do this alone. */
  async function deactivate({ employeeId }: Person): Promise<void> {
    const admin = await system.client(company.workspace, 'administrator', ['admin']);
    const { key } = await admin.send<{ key: string }>('POST', '/v1/api-keys', {
      name: 'Entra',
      scopes: ['scim:write'],
    });
    const answer = await fetch(system.address(`/scim/v2/Users/${employeeId}`), {
      method: 'PATCH',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'Replace', path: 'active', value: 'False' }],
      }),
    });
    expect([answer.status, ((await answer.json()) as { active: boolean }).active]).toEqual([200, false]);
  }

  it('is off the floor: what they were asked and what they had accepted goes to a colleague, and nothing new comes', async () => {
    const [leaver, colleague] = company.receivers as [Person, Person];
    const sender = await company.as(company.senders[0]!);
    const leaving = await atDesk(leaver);
    const ask = async (): Promise<string> =>
      (await sender.requestHandoff({ reasonKey: 'buy', channel: 'phone' })).handoffId;
    const isAsked = (handoffId: string, { employeeId, name }: Person) =>
      until(
        async () =>
          (await sender.handoff(handoffId)).offers.find(({ receiver }) => receiver.employeeId === employeeId)?.offerId,
        `${name} is asked`,
      );
    /** Again where an offer has run out meanwhile. */
    const isAccepted = (handoffId: string, person: Person, client: SambungClient) =>
      until(async () => {
        await client.accept(await isAsked(handoffId, person));
        return (await sender.handoff(handoffId)).owner?.employeeId === person.employeeId || undefined;
      }, `${person.name} has it`);
    const isQueued = (handoffId: string) =>
      until(async () => (await sender.handoff(handoffId)).state === 'queued' || undefined, 'it waits for somebody');

    const accepted = await ask();
    await isAccepted(accepted, leaver, leaving.client);
    const asked = await ask();
    await isAsked(asked, leaver);
    await deactivate(leaver);
    await Promise.all([isQueued(accepted), isQueued(asked)]);

    const staying = await atDesk(colleague);
    for (const handoffId of [accepted, asked]) await isAccepted(handoffId, colleague, staying.client);
    // The colleague has all they can hold, and the leaver’s desk is still open.
    const next = await ask();
    await isQueued(next);
    expect((await sender.handoff(next)).offers).toEqual([]);
    await staying.client.complete(asked);
    await isAsked(next, colleague);
    await Promise.all([leaving, staying].map(({ desk }) => desk.close()));
  });
});
