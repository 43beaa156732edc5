import type { FirstHandoff } from '@sambung/contracts';
import { RunningFrontDesk } from './running-front-desk';

describe('the first handoff of a company', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
  });
  afterAll(() => desk.close());

  const told = async (who = 'administrator', roles = ['admin']): Promise<FirstHandoff> =>
    (await desk.call<FirstHandoff>('GET', '/v1/first-handoff', await desk.as(who, roles))).body;
  const reaches = (handoffId: string, state: string) =>
    desk.until(async () => (await desk.show(handoffId)).state === state);

  it('is told while it goes, and stays the one that is told once it was completed', async () => {
    expect(await told()).toMatchObject({ completed: false, handoff: null });
    const { handoffId } = await desk.handoff({ contact: { kind: 'customer', name: 'Ratna Dewi' } });
    expect((await told()).handoff).toMatchObject({ handoffId, state: 'requested', offeredAt: null, asked: [] });
    await desk.decide.offered(handoffId, 'maya');
    await reaches(handoffId, 'offered');
    const offered = await told('maya', ['manager']);
    expect(offered.handoff).toMatchObject({ asked: [{ employeeId: 'maya' }], acceptedAt: null });
    expect(offered.handoff?.offeredAt).not.toBeNull();
    await desk.decide.assigned(handoffId, 'maya');
    await reaches(handoffId, 'assigned');
    expect((await told()).handoff).toMatchObject({ receiver: { employeeId: 'maya' }, connectedAt: null });
    await desk.decide.ended(handoffId, 'completed', 'maya');
    await reaches(handoffId, 'ended');
    await desk.handoff({});
    expect(await told()).toMatchObject({ completed: true, handoff: { handoffId, state: 'ended' } });
  });

  it('says nothing of the contact, and is for those who bring the company in', async () => {
    expect(JSON.stringify(await told())).not.toContain('Ratna');
    expect((await desk.call('GET', '/v1/first-handoff', await desk.as('ani', ['back-office']))).status).toBe(403);
  });
});
