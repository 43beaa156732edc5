import { pino } from 'pino';
import { ForgetOld } from '../src/forget-old/forget-old';
import { DeskPresence } from '../src/keep-reachable/desk-presence';
import { RunningFrontDesk } from './running-front-desk';

/** Planted, and looked for everywhere. */
const NAME = 'Zulkarnaen Pramoedya';
const NUMBER = '+6281390001234';
const NOTE = 'berhutang tujuh kursi rotan';
const PLANTED = /Zulkarnaen|81390001234|8139-?000-?1234|kursi rotan/;

describe('what is known of a contact', () => {
  let desk: RunningFrontDesk;
  const logged: string[] = [];
  beforeAll(async () => {
    const sink = { write: (text: string) => logged.push(text), on: () => undefined };
    jest.spyOn(pino, 'destination').mockReturnValue(sink as never);
    process.env['TEST_LOG_LEVEL'] = 'trace';
    desk = await RunningFrontDesk.start();
    delete process.env['TEST_LOG_LEVEL'];
  });
  afterAll(() => desk.close());

  const tablesWith = async (pattern: RegExp): Promise<string[]> => {
    const tables = await desk.sql<{ table_name: string }>(
      `select table_name from information_schema.tables where table_schema = 'public'`,
    );
    const found = [];
    for (const { table_name } of tables) {
      const rows = await desk.sql<{ row: string }>(`select t::text as row from "${table_name}" t`);
      if (rows.some(({ row }) => pattern.test(row))) found.push(table_name);
    }
    return found;
  };

  it('stands in one table, and in no topic, stream, log or problem', async () => {
    const stream = await desk.stream('/v1/desk/stream', await desk.as('sari'));
    const headers = { 'idempotency-key': 'with-a-contact' };
    const { handoffId } = await desk.handoff({ contact: { name: NAME, number: NUMBER, note: NOTE } }, headers);
    await desk.decide.offered(handoffId, 'sari');
    await stream.next('handoff.offered');
    await desk.decide.assigned(handoffId, 'sari');
    await stream.next('handoff.assigned');
    const bad = await desk.call('POST', '/v1/handoffs', await desk.as('ani'), {
      reasonKey: 'buy',
      contact: { name: NAME, number: 'x'.repeat(50) },
    });
    expect([bad.status, PLANTED.test(bad.text)]).toEqual([400, false]);

    expect(await tablesWith(PLANTED)).toEqual(['contacts']);
    expect(JSON.stringify(desk.neighbours.asked)).not.toMatch(PLANTED);
    expect(logged.join('')).not.toMatch(PLANTED);
    expect(logged.join('')).toMatch(/"msg":"request"/);
    stream.leave();
  });

  it('is gone everywhere once it is erased; what is live is cancelled first, and a repeated request still has one effect', async () => {
    const headers = { 'idempotency-key': 'to-be-forgotten' };
    const body = { contact: { name: NAME, number: '0813-9000-1234', note: NOTE } };
    const { handoffId } = await desk.handoff(body, headers);
    const beside = { name: 'Zulkarnaen', note: `his brother is 0813 9000 1234` };
    await desk.handoff(
      { contact: beside, externalRef: 'call-0813.9000.1234' },
      { 'idempotency-key': 'wa:6281390001234:7' },
    );
    const call = '/v1/employees/sari/engagements/pbx-081390001234';
    const pbx = await desk.integration(['presence:write']);
    await desk.call('PUT', call, pbx, { channel: 'phone' });
    await desk.call('DELETE', call, pbx);
    const answer = await desk.call('POST', '/v1/contacts/erase', await desk.as('maya', ['hr']), { number: NUMBER });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ contacts: 2, cancelled: 2, notes: 1 });

    const cancelled = await desk.neighbours.heard('handoff.cancel-requested', ({ subject }) => subject === handoffId);
    expect(cancelled.data.because).toBe('erased');
    expect(await tablesWith(PLANTED)).toEqual([]);
    expect((await desk.show(handoffId)).contact).toMatchObject({ name: null, number: null, note: null });
    expect((await desk.handoff(body, headers)).handoffId).toBe(handoffId);
    const put = await desk.call('PUT', `/v1/handoffs/${handoffId}/contact`, await desk.as('ani'), { name: NAME });
    expect([put.status, put.body.code]).toEqual([409, 'contact.erased']);
    expect(logged.join('')).not.toMatch(PLANTED);
  });

  it('is gone of somebody who left a name and a note alone, by the handoff or by the caller’s reference', async () => {
    const contact = { name: NAME, note: NOTE };
    const erase = async (body: object): Promise<unknown> =>
      (await desk.call('POST', '/v1/contacts/erase', await desk.as('maya', ['hr']), body)).body;
    const { handoffId } = await desk.handoff({ contact });
    await desk.handoff({ contact, externalRef: 'ticket-71' });
    await desk.handoff({ contact: { name: 'Somebody else' } });

    expect(await erase({ handoffId })).toMatchObject({ contacts: 1, cancelled: 1, notes: 0 });
    expect(await tablesWith(PLANTED)).toEqual(['contacts']);
    expect(await erase({ externalRef: 'ticket-71' })).toMatchObject({ contacts: 1, cancelled: 1, notes: 0 });
    expect(await tablesWith(PLANTED)).toEqual([]);
    expect(await tablesWith(/Somebody else/)).toEqual(['contacts']);
    expect(await erase({ handoffId })).toMatchObject({ contacts: 0, cancelled: 0 });
    for (const body of [{}, { handoffId, number: NUMBER }])
      expect(await erase(body)).toMatchObject({
        code: 'request.invalid',
        errors: [{ message: expect.stringContaining('exactly one of number, handoffId and externalRef') }],
      });
  });

  it('can be erased by HR, administrators and integrations only', async () => {
    const erase = async (who: Record<string, string>) =>
      (await desk.call('POST', '/v1/contacts/erase', who, { number: NUMBER })).status;
    expect(await erase(await desk.as('sari', ['front-office', 'manager']))).toBe(403);
    expect(await erase(await desk.integration(['handoffs:read']))).toBe(403);
    expect(await erase(await desk.integration(['handoffs:write']))).toBe(200);
  });

  it('is left in the name of a call that goes on, so that it can be ended, and is gone with the call', async () => {
    const call = '/v1/employees/budi/engagements/pbx-081390001234';
    const pbx = await desk.integration(['presence:write']);
    await desk.call('PUT', call, pbx, { channel: 'phone' });
    const erase = async (): Promise<unknown> =>
      desk.call('POST', '/v1/contacts/erase', await desk.as('maya', ['hr']), { number: NUMBER });
    await erase();
    expect(await tablesWith(PLANTED)).toEqual(['engagements']);
    expect((await desk.call('DELETE', call, pbx)).status).toBe(204);
    await erase();
    expect(await tablesWith(PLANTED)).toEqual([]);
  });
});

describe('somebody who was erased', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
  });
  afterAll(() => desk.close());

  const present = (employeeId: string, at: string) =>
    desk.neighbours.say('presence.changed', {
      ...{ workspace: desk.workspace, subject: employeeId },
      data: {
        ...{ employeeId, availability: 'Away', activity: 'Prayer', since: at, expiresAt: null, reachable: false },
        ...{ onShift: true, offerable: false, load: 0, capacity: 1, wrapUpUntil: null, because: 'said', at },
      },
    });
  const known = async (): Promise<string[]> =>
    (await desk.sql<{ employee_id: string }>('select employee_id from presence order by 1')).map(
      ({ employee_id }) => employee_id,
    );

  it('leaves nothing but an id in what was handed over; presence that routing spoke of before it knew goes too', async () => {
    const { workspace } = desk;
    const hours = new Date(Date.now() - 2 * 3_600_000).toISOString();
    for (const id of ['joko', 'sari']) await present(id, hours);
    await desk.until(async () => (await known()).length === 2);
    await desk.neighbours.say('employee.erased', { workspace, subject: 'joko', data: { employeeId: 'joko' } });
    await desk.until(async () => (await known()).length === 1);
    await present('joko', hours);
    await desk.until(async () => (await known()).length === 2);
    // As a desk leaves it that is opened while its person is being erased.
    await desk.sql(`insert into reachability (workspace, employee_id) values ($1, 'joko'), ($1, 'sari')`, [workspace]);
    await desk.service.app.get(ForgetOld, { strict: false }).forget();
    expect(await known()).toEqual(['sari']);
    expect(await desk.sql(`select 1 from reachability where employee_id = 'sari'`)).toHaveLength(1);
    for (const table of ['people', 'reachability', 'leases', 'engagements', 'fill_ins'])
      expect(await desk.sql(`select 1 from ${table} where employee_id = 'joko'`)).toEqual([]);
  });

  it('is not known again because the desk that they had open is closed afterwards', async () => {
    const kept = (table: string) => desk.sql(`select 1 from ${table} where employee_id = 'budi'`);
    const stream = await desk.stream('/v1/desk/stream', await desk.as('budi'));
    await desk.until(async () => (await kept('desk_streams')).length === 1);
    const erased = { workspace: desk.workspace, subject: 'budi', data: { employeeId: 'budi' } };
    await desk.neighbours.say('employee.erased', erased);
    await desk.until(() => !stream.isOpen, 'the stream of somebody who was erased is still open');
    // Waits until the closing is written down.
    await desk.service.app.get(DeskPresence, { strict: false }).onApplicationShutdown();
    for (const table of ['people', 'reachability', 'desk_streams']) expect(await kept(table)).toEqual([]);
  });
});
