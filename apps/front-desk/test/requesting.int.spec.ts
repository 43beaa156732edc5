import type { HandoffPage, HandoffView } from '@sambung/contracts';
import { RunningFrontDesk, type Answer } from './running-front-desk';

describe('requesting a handoff', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    await desk.startInstance();
  });
  afterAll(() => desk.close());

  const post = async (
    body: object,
    headers: Record<string, string> = {},
    who = 'ani',
  ): Promise<Answer<HandoffView & { code: string }>> =>
    desk.call('POST', '/v1/handoffs', { ...(await desk.as(who)), ...headers }, body);
  const count = async (): Promise<number> =>
    Number((await desk.sql<{ n: number }>('select count(*) n from handoffs'))[0]?.n);
  const requestedEvents = async (): Promise<number> =>
    Number((await desk.sql<{ n: number }>(`select count(*) n from outbox where name = 'handoff.requested'`))[0]?.n);

  it('creates one handoff for one key, however many arrive at once at two instances', async () => {
    const before = [await count(), await requestedEvents()];
    const headers = { ...(await desk.as('ani')), 'idempotency-key': 'many-at-once' };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        desk.call<HandoffView>('POST', '/v1/handoffs', headers, { reasonKey: 'buy' }, desk.instances[index % 2]),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(202));
    expect(new Set(answers.map((answer) => answer.body.handoffId)).size).toBe(1);
    expect([await count(), await requestedEvents()]).toEqual(before.map((each) => each + 1));
  });

  it('refuses a key that comes again with another body, and keeps keys of different people apart', async () => {
    const first = await post({ reasonKey: 'buy' }, { 'idempotency-key': 'mine' });
    const other = await post({ reasonKey: 'unclear' }, { 'idempotency-key': 'mine' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key.reused']);
    const somebodyElses = await post({ reasonKey: 'buy' }, { 'idempotency-key': 'mine' }, 'budi');
    expect(somebodyElses.body.handoffId).not.toBe(first.body.handoffId);
  });

  it('tells whoever takes somebody from a counter whether they are brought or to be fetched, and routing nothing of it', async () => {
    const { status, body } = await post({ reasonKey: 'buy', channel: 'counter', comes: 'fetched' });
    expect([status, body.comes]).toEqual([202, 'fetched']);
    await desk.decide.offered(body.handoffId, 'sari');
    await desk.until(async () => (await desk.show(body.handoffId)).state === 'offered');
    expect((await desk.show(body.handoffId)).comes).toBe('fetched');
    const told = await desk.neighbours.heard('handoff.requested', ({ subject }) => subject === body.handoffId);
    expect(told.data).not.toHaveProperty('comes');
    expect((await post({ reasonKey: 'buy', channel: 'counter' })).body.comes).toBeNull();
    const onThePhone = await post({ reasonKey: 'buy', comes: 'brought' });
    expect([onThePhone.status, onThePhone.body.code]).toEqual([400, 'request.invalid']);
  });

  it('leaves a key free whose request was refused', async () => {
    expect((await post({ reasonKey: 'no-such-reason' }, { 'idempotency-key': 'second-try' })).status).toBe(400);
    expect((await post({ reasonKey: 'buy' }, { 'idempotency-key': 'second-try' })).status).toBe(202);
  });

  it('holds each external reference once, also when two ask for it at once, and finds the handoff by it', async () => {
    const answers = await Promise.all([
      post({ reasonKey: 'buy', externalRef: 'CRM-7' }),
      post({ reasonKey: 'buy', externalRef: 'CRM-7' }, {}, 'budi'),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([202, 409]);
    const [made, refused] = [answers.find((each) => each.status === 202), answers.find((each) => each.status === 409)];
    expect(refused?.body).toMatchObject({ code: 'handoff.external-ref-taken', handoffId: made?.body.handoffId });
    const sender = made?.body.sender.employeeId ?? '';
    const found = await desk.call<HandoffPage>('GET', '/v1/handoffs?externalRef=CRM-7', await desk.as(sender));
    expect(found.body.handoffs.map((each) => each.handoffId)).toEqual([made?.body.handoffId]);
  });

  it('finds a handoff by the code that its contact types, for whoever may see it', async () => {
    const [made, other] = [await post({ reasonKey: 'buy' }), await post({ reasonKey: 'buy' })];
    expect(other.body.code).not.toBe(made.body.code);
    const typed = made.body.code.replace('-', '').toLowerCase();
    const find = async (as: string) =>
      (await desk.call<HandoffPage>('GET', `/v1/handoffs?code=${typed}`, await desk.as(as))).body.handoffs;
    expect(await find(made.body.sender.employeeId)).toMatchObject([{ handoffId: made.body.handoffId }]);
    expect(await find('budi')).toEqual([]);
  });

  it('needs a reason or a person, and takes a person without a reason as unclear', async () => {
    expect((await post({})).status).toBe(400);
    const named = await post({ namedEmployeeId: 'sari' });
    expect(named.body).toMatchObject({ reason: { key: 'unclear' }, named: { employeeId: 'sari', name: 'Sari' } });
  });

  it.each([
    ['a reason that does not exist', { reasonKey: 'no-such' }, 400, 'reason.not-usable'],
    ['a reason that is no longer in use', { reasonKey: 'closed' }, 400, 'reason.not-usable'],
    ['somebody who left', { namedEmployeeId: 'joko' }, 400, 'employee.not-usable'],
    ['the sender themself', { namedEmployeeId: 'ani' }, 400, 'handoff.to-yourself'],
    ['a site that does not exist', { reasonKey: 'buy', siteId: 'atlantis' }, 400, 'site.not-usable'],
    [
      'a tier, which is not the sender’s to give',
      { reasonKey: 'buy', contact: { tier: 3 } },
      403,
      'contact.tier-not-yours',
    ],
    ['a number that is none', { reasonKey: 'buy', contact: { number: 'call me' } }, 400, 'request.invalid'],
    ['a field that nobody knows', { reasonKey: 'buy', urgent: true }, 400, 'request.invalid'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await post(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('takes the tier from an integration that acts for an employee', async () => {
    const crm = await desk.integration(['handoffs:write'], 'ani');
    const answer = await desk.call('POST', '/v1/handoffs', crm, { reasonKey: 'buy', contact: { tier: 3 } });
    expect(answer.status).toBe(202);
    const requested = await desk.neighbours.heard(
      'handoff.requested',
      ({ subject }) => subject === answer.body.handoffId,
    );
    expect(requested.data.contact.tier).toBe(3);
    expect(requested.data.senderId).toBe('ani');
  });

  it('passes on what this contact needs in particular, and who served them the last time they came to a good end', async () => {
    const contact = { number: '0813 1111 2222' };
    const first = await post({ reasonKey: 'buy', contact });
    await desk.decide.offered(first.body.handoffId, 'sari');
    await desk.decide.assigned(first.body.handoffId, 'sari');
    await desk.decide.ended(first.body.handoffId, 'completed', 'sari');
    await post({ reasonKey: 'buy', contact });
    await desk.until(async () => (await desk.show(first.body.handoffId)).state === 'ended');

    const wishes = {
      requires: { tags: ['halal'], not: [{ role: 'cashier' }] },
      excludedIds: ['budi'],
      amount: 250_000,
    };
    const { body } = await post({ reasonKey: 'buy', contact, ...wishes });
    const requested = await desk.neighbours.heard('handoff.requested', ({ subject }) => subject === body.handoffId);
    expect(requested.data).toMatchObject({ ...wishes, lastReceiverId: 'sari' });
  });

  it('refuses a wish that says nothing, as it would exclude everybody', async () => {
    expect((await post({ reasonKey: 'buy', requires: { not: [{}] } })).body.code).toBe('request.invalid');
    expect((await post({ reasonKey: 'buy', requires: { rolle: 'cashier' } })).body.code).toBe('request.invalid');
  });

  it('holds the answer until somebody is asked, when the sender prefers to wait', async () => {
    const waiting = post({ reasonKey: 'buy' }, { prefer: 'wait=10' });
    const known = desk.neighbours.asked.length;
    await desk.until(() => desk.neighbours.asked.slice(known).some(({ name }) => name === 'handoff.requested'));
    const handoffId = desk.neighbours.asked.at(-1)?.subject ?? '';
    await desk.decide.offered(handoffId, 'sari');
    const answer = await waiting;
    expect(answer.status).toBe(202);
    expect(answer.headers.get('preference-applied')).toBe('wait=10');
    expect(answer.body).toMatchObject({ handoffId, state: 'offered' });
  });

  it('tells people of a workspace that is not read yet to come back, instead of that they lack a role', async () => {
    const stranger = await desk.as('ani', ['back-office'], 'elsewhere');
    const answer = await desk.call('POST', '/v1/handoffs', stranger, { reasonKey: 'buy' });
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
      503,
      'workspace.not-ready',
      '5',
    ]);
  });

  it('shows a handoff to nobody of another workspace, and to no colleague without a part in it', async () => {
    const { handoffId } = await desk.handoff();
    expect((await desk.call('GET', `/v1/handoffs/${handoffId}`, await desk.as('budi'))).status).toBe(404);
    expect(
      (await desk.call('GET', `/v1/handoffs/${handoffId}`, await desk.as('ani', ['back-office'], 'elsewhere'))).status,
    ).toBe(503);
    await desk.decide.offered(handoffId, 'sari');
    await desk.until(async () => (await desk.show(handoffId)).state === 'offered');
    await desk.decide.assigned(handoffId, 'sari');
    await desk.until(async () => (await desk.show(handoffId)).state === 'assigned');
    expect(
      (await desk.call('GET', `/v1/handoffs/${handoffId}`, await desk.as('maya', ['manager', 'front-office']))).status,
    ).toBe(200);
    expect((await desk.call('GET', `/v1/handoffs/${handoffId}`, await desk.as('maya', ['front-office']))).status).toBe(
      404,
    );
    expect(
      (await desk.call('GET', `/v1/handoffs/${handoffId}`, await desk.integration(['handoffs:read']))).status,
    ).toBe(200);
    expect((await desk.call('GET', `/v1/handoffs/${handoffId}`, await desk.integration(['events:read']))).status).toBe(
      403,
    );
  });

  it('pages through one’s own handoffs, newest first, each once', async () => {
    const made = [];
    for (let index = 0; index < 5; index += 1)
      made.unshift((await post({ reasonKey: 'buy' }, {}, 'maya')).body.handoffId);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page = await desk.call<HandoffPage>(
        'GET',
        `/v1/handoffs?mine=true&state=live&limit=2${cursor}`,
        await desk.as('maya'),
      );
      seen.push(...page.body.handoffs.map((each) => each.handoffId));
      next = page.body.next;
    }
    expect(seen).toEqual(made);
  });
});
