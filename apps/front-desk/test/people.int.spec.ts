import { ForgetOld } from '../src/forget-old/forget-old';
import { anEmployee } from './company';
import { RunningFrontDesk } from './running-front-desk';

describe('what people and integrations say of people', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    desk.holdAnswers();
  });
  afterAll(() => desk.close());

  it('sets my presence for a while, and shows what routing makes of it', async () => {
    desk.neighbours.react((event) =>
      event.name === 'presence.set'
        ? desk.decide.presence(event.subject, event.data.availability, event.id)
        : undefined,
    );
    const answer = await desk.call('PUT', '/v1/presence/me', await desk.as('sari'), {
      availability: 'Busy',
      durationMinutes: 30,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: 'done',
      presence: { employeeId: 'sari', availability: 'Busy', offerable: false },
    });
    const said = await desk.neighbours.heard('presence.set', ({ subject }) => subject === 'sari');
    expect(said.data).toMatchObject({ availability: 'Busy', activity: 'Busy' });
    const minutes = (Date.parse(said.data.expiresAt ?? '') - Date.parse(said.data.receivedAt)) / 60_000;
    expect(minutes).toBeCloseTo(30, 0);
    expect((await desk.call('GET', '/v1/presence/me', await desk.as('sari'))).body.availability).toBe('Busy');
    expect((await desk.desk('sari')).presence.availability).toBe('Busy');
  });

  it('refuses a presence that is over already, or said twice over', async () => {
    const put = async (body: object) => (await desk.call('PUT', '/v1/presence/me', await desk.as('sari'), body)).status;
    expect(await put({ availability: 'Away', expiresAt: '2020-01-01T00:00:00.000Z' })).toBe(400);
    expect(await put({ availability: 'Away', expiresAt: '2099-01-01T00:00:00.000Z', durationMinutes: 5 })).toBe(400);
    expect(await put({ availability: 'Sleeping' })).toBe(400);
  });

  it('lets a manager pause whoever works below them, for a while, and nobody else', async () => {
    const pause = async (who: string, whom: string, body: object = { durationMinutes: 15 }) =>
      desk.call('POST', `/v1/presence/${whom}/pause`, await desk.as(who, ['manager']), body);
    expect(await pause('maya', 'sari')).toMatchObject({ status: 200, body: { status: 'done' } });
    const said = await desk.neighbours.heard('presence.set', ({ data }) => data.byId !== undefined);
    expect(said.data).toMatchObject({
      employeeId: 'sari',
      byId: 'maya',
      availability: 'Away',
      activity: 'PausedByManager',
    });
    const minutes = (Date.parse(said.data.expiresAt ?? '') - Date.parse(said.data.receivedAt)) / 60_000;
    expect(minutes).toBeCloseTo(15, 0);
    for (const [who, whom] of [
      ['maya', 'budi'],
      ['maya', 'maya'],
      ['sari', 'maya'],
    ] as const)
      expect(await pause(who, whom)).toMatchObject({ status: 403, body: { code: 'presence.not-yours' } });
    expect((await pause('maya', 'joko')).body.code).toBe('employee.not-found');
    expect((await pause('maya', 'sari', { durationMinutes: 0 })).status).toBe(400);
    expect(
      (await desk.call('POST', '/v1/presence/sari/pause', await desk.as('maya'), { durationMinutes: 5 })).status,
    ).toBe(403);
  });

  it('does not take a pause of one for that of another, where both are asked with the same key', async () => {
    const dewi = anEmployee('dewi', { managerId: 'maya' });
    const { workspace } = desk;
    await desk.neighbours.say('employee.changed', { workspace, subject: 'dewi', data: dewi });
    await desk.until(async () => (await desk.sql(`select 1 from people where employee_id = 'dewi'`)).length === 1);
    const headers = { ...(await desk.as('maya', ['manager'])), 'idempotency-key': 'one-key' };
    const pause = (whom: string) => desk.call('POST', `/v1/presence/${whom}/pause`, headers, { durationMinutes: 15 });
    const first = await pause('sari');
    expect((await pause('sari')).body.commandId).toBe(first.body.commandId);
    expect(await pause('dewi')).toMatchObject({ status: 422, body: { code: 'idempotency-key.reused' } });
  });

  it('notes an engagement once, under an id of ours, and again after it has ended', async () => {
    const path = '/v1/employees/sari/engagements/tel%3A%2B6281234567890';
    const pbx = await desk.integration(['presence:write']);
    const first = await desk.call('PUT', path, pbx, { channel: 'phone' });
    const again = await desk.call('PUT', path, pbx, { channel: 'phone' });
    expect([first.status, again.status, again.body.engagementId]).toEqual([200, 200, first.body.engagementId]);
    expect((await desk.call('DELETE', path, pbx)).status).toBe(204);
    expect((await desk.call('DELETE', path, pbx)).status).toBe(204);
    const next = await desk.call('PUT', path, pbx, { channel: 'phone' });
    expect(next.body.engagementId).not.toBe(first.body.engagementId);
    const told = () => desk.neighbours.asked.filter(({ name }) => name.startsWith('engagement.'));
    await desk.until(() => told().length >= 3);
    expect(told().map(({ name }) => name)).toEqual(['engagement.started', 'engagement.ended', 'engagement.started']);
    expect(JSON.stringify(told())).not.toContain('81234567890');
  });

  it('shows on a desk whom somebody serves beside, until it is over or runs out', async () => {
    const path = (id: string): string => `/v1/employees/budi/engagements/${id}`;
    const budi = await desk.as('budi');
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    await desk.call('PUT', path('walk-in'), budi, { channel: 'counter', expiresAt: inAnHour });
    await desk.call('PUT', path('gone'), budi, { channel: 'counter' });
    await desk.call('DELETE', path('gone'), budi);
    expect((await desk.desk('budi')).engagements).toMatchObject([
      { externalId: 'walk-in', channel: 'counter', expiresAt: inAnHour },
    ]);
    expect((await desk.desk('sari')).engagements).not.toContainEqual(
      expect.objectContaining({ externalId: 'walk-in' }),
    );
    await desk.call('DELETE', path('walk-in'), budi);
    expect((await desk.desk('budi')).engagements).toEqual([]);
  });

  it('lets nobody note the engagements of a colleague', async () => {
    const answer = await desk.call('PUT', '/v1/employees/sari/engagements/x', await desk.as('budi'), {});
    expect([answer.status, answer.body.code]).toEqual([403, 'engagement.somebody-elses']);
    const forSari = await desk.integration(['presence:write'], 'sari');
    expect((await desk.call('PUT', '/v1/employees/sari/engagements/x', forSari, {})).status).toBe(200);
    expect((await desk.call('PUT', '/v1/employees/budi/engagements/x', forSari, {})).status).toBe(403);
  });

  it('feeds integrations with what was decided, in order, with their own references', async () => {
    const crm = await desk.integration(['events:read']);
    const { body: start } = await desk.call('GET', '/v1/events?limit=1000', crm);
    const waiting = desk.call('GET', `/v1/events?after=${start.cursor}&wait=30`, crm);
    const { handoffId } = await desk.handoff({ externalRef: 'CRM-1' });
    await desk.decide.offered(handoffId, 'sari');
    const { body: page } = await waiting;
    expect(page.events).toHaveLength(1);
    expect(page.events[0]).toMatchObject({
      type: 'sambung.handoff.offered.v1',
      subject: handoffId,
      externalRef: 'CRM-1',
    });
    expect(page.cursor).toBe(page.events[0].number);

    await desk.decide.assigned(handoffId, 'sari');
    await desk.decide.connected(handoffId, 'sari');
    await desk.until(
      async () => (await desk.call('GET', `/v1/events?after=${page.cursor}`, crm)).body.events.length === 2,
    );
    const one = (await desk.call('GET', `/v1/events?after=${page.cursor}&limit=1`, crm)).body;
    expect([one.events.length, one.more]).toEqual([1, true]);
    expect((await desk.call('GET', '/v1/events', await desk.integration(['handoffs:read']))).status).toBe(403);
    expect((await desk.call('GET', '/v1/events', await desk.as('sari'))).status).toBe(403);
  });

  it('says so when what follows a cursor is no longer kept', async () => {
    const crm = await desk.integration(['events:read']);
    const { handoffId } = await desk.handoff();
    await desk.decide.offered(handoffId, 'sari');
    await desk.decide.closed(handoffId, 'sari', 'expired');
    await desk.until(async () => (await desk.sql('select 1 from feed where subject = $1', [handoffId])).length === 2);
    const [{ number }] = await desk.sql('select min(number) number from feed where subject = $1', [handoffId]);
    await desk.sql(`update feed set read_at = now() - interval '30 days' where number <= $1`, [number]);
    await desk.service.app.get(ForgetOld, { strict: false }).forget();
    const answer = await desk.call('GET', `/v1/events?after=${number - 1}`, crm);
    expect([answer.status, answer.body.code, answer.body.oldest]).toEqual([409, 'feed.cursor-too-old', number]);
    expect((await desk.call('GET', `/v1/events?after=${number}`, crm)).body.events).toHaveLength(1);
    expect((await desk.call('GET', '/v1/events', crm)).status).toBe(200);
  });

  it('refuses a cursor that is ahead of all that has happened, so that one of another instance loses nothing silently', async () => {
    const crm = await desk.integration(['events:read']);
    const { handoffId } = await desk.handoff();
    await desk.decide.offered(handoffId, 'sari');
    await desk.until(async () => (await desk.sql('select 1 from feed where subject = $1', [handoffId])).length === 1);
    const { cursor } = (await desk.call('GET', '/v1/events?limit=1000', crm)).body;
    const ahead = await desk.call('GET', `/v1/events?after=${Number(cursor) + 1}&wait=5`, crm);
    expect([ahead.status, ahead.body.code, ahead.body.newest]).toEqual([409, 'feed.cursor-ahead', cursor]);
    const atTheEnd = await desk.call('GET', `/v1/events?after=${cursor}`, crm);
    expect([atTheEnd.status, atTheEnd.body.cursor, atTheEnd.body.events]).toEqual([200, cursor, []]);
  });
});
