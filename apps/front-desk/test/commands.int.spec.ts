import type { CommandAnswer } from '@sambung/contracts';
import { PATIENCE_MS } from '@sambung/testing';
import { RunningFrontDesk } from './running-front-desk';

describe('what people ask of a handoff', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    await desk.startInstance();
  });
  beforeEach(() => desk.holdAnswers());
  afterAll(() => desk.close());

  const offered = async (receiver = 'sari'): Promise<string> => {
    const { handoffId } = await desk.handoff();
    await desk.decide.offered(handoffId, receiver);
    await desk.until(async () => (await desk.show(handoffId)).state === 'offered');
    return handoffId;
  };
  const next = (handoffId: string, name: string, answer: (commandId: string) => Promise<void>): void => {
    desk.neighbours.react((event) =>
      event.subject === handoffId && event.name === name ? answer(event.id) : undefined,
    );
  };

  it('is refused with routing’s own code when routing refuses it', async () => {
    const handoffId = await offered();
    next(handoffId, 'offer.acceptance-requested', (id) => desk.decide.refused(handoffId, id));
    const answer = await desk.ask('sari', `/v1/offers/${handoffId}.1/accept`);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'offer.gone', detail: 'The offer has expired.' });
  });

  it('is answered with “requested” when routing is away, and is not lost', async () => {
    const handoffId = await offered();
    desk.outcomes({ patienceMs: 100 });
    const answer = await desk.ask('sari', `/v1/offers/${handoffId}.1/accept`);
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ status: 'requested', handoff: { state: 'offered' } });
    const asked = await desk.neighbours.heard('offer.acceptance-requested', ({ subject }) => subject === handoffId);
    expect(asked.id).toBe(answer.body.commandId);
  });

  it('has one effect with one key, and the second click gets the first one’s answer', async () => {
    const handoffId = await offered();
    next(handoffId, 'offer.acceptance-requested', (id) => desk.decide.assigned(handoffId, 'sari', id));
    const headers = { ...(await desk.as('sari')), 'idempotency-key': 'click' };
    const clicks = await Promise.all(
      desk.instances.map((instance) => desk.call('POST', `/v1/offers/${handoffId}.1/accept`, headers, {}, instance)),
    );
    expect(clicks.map((click) => click.status)).toEqual([200, 200]);
    expect(new Set(clicks.map((click) => (click.body as CommandAnswer).commandId)).size).toBe(1);
    const asked = desk.neighbours.asked.filter(
      ({ name, subject }) => name === 'offer.acceptance-requested' && subject === handoffId,
    );
    expect(asked).toHaveLength(1);
  });

  it('is answered once the whole decision was read, not at its first event', async () => {
    const handoffId = await offered();
    desk.outcomes({ restOfBatchMs: PATIENCE_MS });
    next(handoffId, 'offer.acceptance-requested', async (id) => {
      await desk.decide.closed(handoffId, 'budi', 'accepted-by-another', id, 2);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await desk.decide.assigned(handoffId, 'sari', id);
    });
    const answer = await desk.ask('sari', `/v1/offers/${handoffId}.1/accept`);
    expect(answer.body.handoff).toMatchObject({ state: 'assigned', owner: { name: 'Sari' } });
  });

  it('says when the click reached us, for routing to compare with the expiry', async () => {
    const handoffId = await offered();
    desk.outcomes({ patienceMs: 0 });
    const before = Date.now();
    void desk.ask('sari', `/v1/offers/${handoffId}.1/accept`);
    const asked = await desk.neighbours.heard('offer.acceptance-requested', ({ subject }) => subject === handoffId);
    expect(Date.parse(asked.data.receivedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(asked.data.receivedAt)).toBeLessThanOrEqual(Date.now());
  });

  it('is only for the offer’s receiver, and for those who have a part in the handoff', async () => {
    const handoffId = await offered('sari');
    const code = async (who: string, path: string, roles?: string[]): Promise<[number, string]> => {
      const answer = await desk.call('POST', path, await desk.as(who, roles), {});
      return [answer.status, answer.body.code];
    };
    expect(await code('budi', `/v1/offers/${handoffId}.1/accept`)).toEqual([403, 'offer.for-somebody-else']);
    expect(await code('ani', `/v1/offers/${handoffId}.1/accept`)).toEqual([403, 'offer.for-somebody-else']);
    expect(await code('sari', `/v1/offers/nothing.1/accept`)).toEqual([404, 'offer.not-found']);
    expect(await code('budi', `/v1/handoffs/${handoffId}/cancel`)).toEqual([404, 'handoff.not-found']);
    expect(await code('sari', `/v1/handoffs/${handoffId}/return`)).toEqual([403, 'handoff.not-your-part']);
    expect(await code('ani', `/v1/handoffs/no-such/cancel`)).toEqual([404, 'handoff.not-found']);
  });

  it('asks for a moment more, and shows how long there is now', async () => {
    const handoffId = await offered();
    next(handoffId, 'offer.extension-requested', (id) => desk.decide.extended(handoffId, 'sari', id));
    const before = (await desk.show(handoffId)).offers[0]?.expiresAt ?? '';
    const answer = await desk.ask('sari', `/v1/offers/${handoffId}.1/extend`);
    expect(answer.status).toBe(200);
    expect((await desk.show(handoffId)).offers[0]?.expiresAt).not.toBe(before);
  });

  it('lets a manager name who is asked, and nobody else', async () => {
    const handoffId = await offered();
    const name = async (roles: string[]) =>
      desk.call('POST', `/v1/handoffs/${handoffId}/override`, await desk.as('maya', roles), { toEmployeeId: 'budi' });
    expect((await name(['front-office'])).status).toBe(403);
    next(handoffId, 'handoff.override-requested', (id) => desk.decide.overridden(handoffId, 'maya', 'budi', id));
    expect((await name(['manager'])).status).toBe(200);
    const asked = await desk.neighbours.heard('handoff.override-requested', ({ subject }) => subject === handoffId);
    expect(asked.data).toMatchObject({ byId: 'maya', toId: 'budi' });
  });

  it('gives a promise to somebody else', async () => {
    const { handoffId } = await desk.handoff();
    await desk.decide.promised(handoffId, 'sari');
    await desk.until(async () => (await desk.show(handoffId)).state === 'promised');
    next(handoffId, 'promise.reassignment-requested', (id) => desk.decide.promised(handoffId, 'budi', id));
    const answer = await desk.ask('sari', `/v1/handoffs/${handoffId}/reassign`, { toEmployeeId: 'budi' });
    expect([answer.status, (await desk.desk('budi')).promises.map((each) => each.handoffId)]).toEqual([
      200,
      [handoffId],
    ]);
  });

  it('corrects the reason in one step', async () => {
    const { handoffId } = await desk.handoff();
    const refused = await desk.ask('ani', `/v1/handoffs/${handoffId}/correct-reason`, { reasonKey: 'closed' });
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([400, 'reason.not-usable']);
    desk.outcomes({ patienceMs: 0 });
    void desk.ask('ani', `/v1/handoffs/${handoffId}/correct-reason`, { reasonKey: 'unclear' });
    const asked = await desk.neighbours.heard(
      'handoff.reason-correction-requested',
      ({ subject }) => subject === handoffId,
    );
    expect(asked.data).toMatchObject({ byId: 'ani', reasonId: 'reason-unclear' });
  });

  it('passes on to somebody by name, as “unclear” where no reason is given, and shows whom they ask for now', async () => {
    const handoffId = await offered('sari');
    await desk.decide.assigned(handoffId, 'sari');
    await desk.until(async () => (await desk.show(handoffId)).state === 'assigned');
    next(handoffId, 'handoff.reason-correction-requested', (causedBy) =>
      desk.decide.passedOn(handoffId, 'sari', 'budi', causedBy),
    );
    const answer = await desk.ask('sari', `/v1/handoffs/${handoffId}/correct-reason`, { namedEmployeeId: 'budi' });
    expect([answer.status, (await desk.show(handoffId)).named]).toEqual([200, { employeeId: 'budi', name: 'Budi' }]);
    const asked = await desk.neighbours.heard(
      'handoff.reason-correction-requested',
      ({ subject }) => subject === handoffId,
    );
    expect(asked.data).toMatchObject({ byId: 'sari', reasonId: 'reason-unclear', namedEmployeeId: 'budi' });
  });

  it('refuses whom a new handoff refuses, and keeps nothing of it: the same key may ask for somebody else', async () => {
    const handoffId = await offered('sari');
    desk.outcomes({ patienceMs: 0 });
    const headers = { ...(await desk.as('sari')), 'idempotency-key': `pass-${handoffId}` };
    const passing = (body: object) => desk.call('POST', `/v1/handoffs/${handoffId}/correct-reason`, headers, body);
    const refused = async (body: object): Promise<[number, string]> => {
      const answer = await passing(body);
      return [answer.status, answer.body.code];
    };
    expect(await refused({ namedEmployeeId: 'sari' })).toEqual([400, 'handoff.to-yourself']);
    expect(await refused({ namedEmployeeId: 'nobody' })).toEqual([400, 'employee.not-usable']);
    expect(await refused({ namedEmployeeId: 'joko' })).toEqual([400, 'employee.not-usable']);
    expect(await refused({ reasonKey: 'closed', namedEmployeeId: 'budi' })).toEqual([400, 'reason.not-usable']);
    expect((await refused({})).at(0)).toBe(400);
    expect((await passing({ reasonKey: 'buy', namedEmployeeId: 'budi' })).status).toBe(202);
    const asked = await desk.neighbours.heard(
      'handoff.reason-correction-requested',
      ({ subject }) => subject === handoffId,
    );
    expect(asked.data).toMatchObject({ byId: 'sari', reasonId: 'reason-buy', namedEmployeeId: 'budi' });
  });

  it('takes a callback with the number it goes to, and the topic learns only that there is one', async () => {
    const { handoffId } = await desk.handoff();
    const never = await desk.ask('ani', `/v1/handoffs/${handoffId}/promise`, { dueAt: '9999-12-31T23:59:59.999Z' });
    expect(never).toMatchObject({ status: 400, body: { errors: [{ path: 'body.dueAt' }] } });
    next(handoffId, 'handoff.promise-requested', (id) => desk.decide.promised(handoffId, 'sari', id));
    const answer = await desk.ask('ani', `/v1/handoffs/${handoffId}/promise`, { number: '0812-3456-7890' });
    expect(answer.status).toBe(200);
    expect(answer.body.handoff).toMatchObject({
      state: 'promised',
      promise: { owner: { name: 'Sari' } },
      contact: { number: '+6281234567890' },
    });
    const asked = await desk.neighbours.heard('handoff.promise-requested', ({ subject }) => subject === handoffId);
    expect(asked.data).toMatchObject({ kind: 'callback', reachable: true });
    expect((await desk.desk('sari')).promises.map((each) => each.handoffId)).toEqual([handoffId]);
  });

  it('tells routing once that a contact can be reached after all', async () => {
    const { handoffId } = await desk.handoff();
    const put = async (body: object) =>
      desk.call('PUT', `/v1/handoffs/${handoffId}/contact`, await desk.as('ani'), body);
    expect((await put({ name: 'Bu Ratna' })).body.contact).toMatchObject({ name: 'Bu Ratna', number: null });
    expect((await put({ number: '+6281234567890' })).body.contact).toMatchObject({
      name: 'Bu Ratna',
      number: '+6281234567890',
    });
    await put({ number: '+6281234567891', note: null });
    await desk.neighbours.heard('contact.became-reachable', ({ subject }) => subject === handoffId);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const told = desk.neighbours.asked.filter(
      ({ name, subject }) => name === 'contact.became-reachable' && subject === handoffId,
    );
    expect(told).toHaveLength(1);
  });

  it('tells the story as it happens, resumes it, and ends it with the receipt', async () => {
    const { handoffId } = await desk.handoff();
    const stream = await desk.stream(`/v1/handoffs/${handoffId}/story`, await desk.as('ani'), desk.instances[1]);
    await stream.next('handoff.requested');
    await desk.decide.offered(handoffId, 'sari');
    const line = await stream.next('handoff.offered');
    expect(line.data).toMatchObject({ number: 2, state: 'offered', owner: { name: 'Ani' } });
    await desk.decide.assigned(handoffId, 'sari');
    expect((await stream.next('handoff.assigned')).data.connect).toMatchObject({ by: 'extension' });
    await desk.decide.connected(handoffId, 'sari');
    await desk.decide.ended(handoffId, 'completed', 'sari');
    const receipt = await stream.next('handoff.ended');
    expect(receipt.data.receipt).toMatchObject({ end: 'completed', outcome: 'sale', receiver: { name: 'Sari' } });
    await desk.until(() => !stream.isOpen, 'the story goes on after its end');
    expect(stream.events.map((event) => event.id)).toEqual([1, 2, 3, 4, 5]);

    const resumed = await desk.stream(`/v1/handoffs/${handoffId}/story`, {
      ...(await desk.as('ani')),
      'last-event-id': '3',
    });
    await resumed.next('handoff.ended');
    expect(resumed.events.map((event) => event.id)).toEqual([4, 5]);
    const again = await fetch(`${desk.service.url}/v1/handoffs/${handoffId}/story`, {
      headers: { ...(await desk.as('ani')), accept: 'text/event-stream', 'last-event-id': '5' },
    });
    expect(again.status).toBe(204);
    const asJson = await desk.call('GET', `/v1/handoffs/${handoffId}/story`, await desk.as('ani'));
    expect(asJson.body.lines).toHaveLength(5);
  });

  it('does not bring a finished handoff back by an old record', async () => {
    const { handoffId } = await desk.handoff();
    await desk.decide.ended(handoffId, 'cancelled', 'ani');
    await desk.until(async () => (await desk.show(handoffId)).state === 'ended');
    await desk.decide.offered(handoffId, 'sari');
    const { number } = await desk.desk('budi');
    await desk.decide.presence('budi', 'Available');
    await desk.until(async () => (await desk.desk('budi')).number > number);
    expect((await desk.show(handoffId)).state).toBe('ended');
    expect((await desk.desk('sari')).offers.filter((offer) => offer.handoff.handoffId === handoffId)).toEqual([]);
  });

  it('returns a handoff aloud whose records cannot be applied', async () => {
    const { handoffId } = await desk.handoff();
    await desk.neighbours.sayRaw(
      'sambung.routing.v1',
      desk.workspace,
      {
        ce_id: 'broken',
        ce_type: 'sambung.handoff.offered.v1',
        ce_workspace: desk.workspace,
        ce_time: new Date().toISOString(),
        ce_subject: handoffId,
      },
      '{"handoffId": 7}',
    );
    const stuck = await desk.neighbours.heard('handoff.stuck', ({ subject }) => subject === handoffId);
    expect(stuck.data.because.length).toBeGreaterThan(0);
    await desk.decide.ended(handoffId, 'returned', null);
    await desk.until(async () => (await desk.show(handoffId)).state === 'ended');
    expect((await desk.show(handoffId)).say.en).toContain('something went wrong on our side');
  });
});
