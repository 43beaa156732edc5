import type { HandoffView } from '@sambung/contracts';
import { RunningFrontDesk } from './running-front-desk';

describe('a handoff at the front desk', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    desk.holdAnswers();
  });
  afterAll(() => desk.close());

  it('is published to routing with everything but the contact, and answered with where it is', async () => {
    const answer = await desk.call<HandoffView>('POST', '/v1/handoffs', await desk.as('ani'), {
      reasonKey: 'buy',
      contact: { name: 'Bu Ratna', number: '0812 3456 7890', note: 'wants two' },
    });
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toBe(`/v1/handoffs/${answer.body.handoffId}`);
    expect(answer.body).toMatchObject({ state: 'requested', owner: { employeeId: 'ani', name: 'Ani' } });
    expect(answer.body.contact).toMatchObject({ name: 'Bu Ratna', number: '+6281234567890', note: 'wants two' });

    const { serverTime: _, ...answered } = answer.body;
    expect(await desk.show(answer.body.handoffId)).toMatchObject(answered);

    const requested = await desk.neighbours.heard(
      'handoff.requested',
      ({ subject }) => subject === answer.body.handoffId,
    );
    expect(requested.data).toMatchObject({
      senderId: 'ani',
      reasonId: 'reason-buy',
      siteId: 'site-jakarta',
      holdSeconds: 90,
    });
    expect(requested.data.contact).toEqual({ kind: 'customer', tier: 0, reachable: true });
    expect(requested.directoryNumber).toBeGreaterThan(0);
    expect(JSON.stringify(requested)).not.toMatch(/Ratna|6281234|wants two/);
  });

  it('goes from the request to the receipt: offered, accepted, connected, completed', async () => {
    const { handoffId } = await desk.handoff();
    await desk.decide.offered(handoffId, 'sari');
    await desk.until(async () => (await desk.show(handoffId)).state === 'offered');
    expect((await desk.show(handoffId)).say.en).toContain('Sari');

    const offerId = `${handoffId}.1`;
    answers(desk, 'offer.acceptance-requested', (id) => desk.decide.assigned(handoffId, 'sari', id));
    const accepted = await desk.ask('sari', `/v1/offers/${offerId}/accept`);
    expect(accepted.status).toBe(200);
    expect(accepted.body.handoff).toMatchObject({ state: 'assigned', owner: { employeeId: 'sari' } });
    expect((await desk.show(handoffId)).connect).toMatchObject({ by: 'extension', to: '240' });

    answers(desk, 'connection.reported', (id) => desk.decide.connected(handoffId, 'sari', id));
    expect((await desk.ask('ani', `/v1/handoffs/${handoffId}/connect`)).body.handoff.state).toBe('connected');

    answers(desk, 'handoff.completion-reported', (id) => desk.decide.ended(handoffId, 'completed', 'sari', id));
    const completed = await desk.ask('sari', `/v1/handoffs/${handoffId}/complete`, { outcome: 'sale' });
    expect(completed.body.handoff.receipt).toMatchObject({
      end: 'completed',
      outcome: 'sale',
      receiver: { name: 'Sari' },
    });
  });
});

/** Routing answers the next command of this name. */
function answers(desk: RunningFrontDesk, name: string, answer: (commandId: string) => Promise<void>): void {
  let answered = false;
  desk.neighbours.react(async (event) => {
    if (event.name !== name || answered) return;
    answered = true;
    await answer(event.id);
  });
}
