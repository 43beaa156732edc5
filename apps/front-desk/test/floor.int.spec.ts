import type { EventData, FloorToday, FloorView } from '@sambung/contracts';
import { anEmployee } from './company';
import { RunningFrontDesk, type Answer } from './running-front-desk';

type Presence = EventData<'presence.changed'>;
const MINUTE = 60_000;
/** Where it is about noon: no midnight comes near. Signs of these names are turned round. */
const east = 12 - new Date().getUTCHours();
const ZONE = `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;

describe('a manager’s own floor', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start();
    const { workspace, neighbours } = desk;
    const claims = { role: 'claims-processor', office: 'back', name: { id: 'Klaim', en: 'Claims' } } as const;
    await neighbours.say('team.changed', {
      ...{ workspace, subject: 'team-claims' },
      data: {
        ...{ teamId: 'team-claims', key: 'claims', name: { id: 'Klaim', en: 'Claims' }, office: 'back' },
        ...{ managerId: 'ani', openingHours: null, active: true },
      },
    });
    for (const person of [
      anEmployee('sari', { teamId: 'team-sales' }),
      anEmployee('wati', { teamId: 'team-claims', roles: [claims], siteId: 'site-bandung' }),
    ])
      await neighbours.say('employee.changed', { workspace, subject: person.employeeId, data: person });
    await saysReason('buy', { steps: [{ criteria: { role: 'sales-representative' }, holdSeconds: 20 }] });
    await saysReason('claim', { steps: [{ criteria: { anyOf: [{ role: 'claims-processor' }] }, holdSeconds: 20 }] });
    await saysReason('angry', {
      steps: [{ criteria: { teamId: 'team-sales', authority: { what: 'complaints' } }, holdSeconds: 20 }],
    });
    await desk.until(async () => (await desk.sql(`select 1 from reasons where asked_ids <> '{maya}'`)).length === 3);
  });
  afterAll(() => desk.close());

  const saysReason = (key: string, plan: Pick<EventData<'reason.changed'>['plan'], 'steps'>) =>
    desk.neighbours.say('reason.changed', {
      ...{ workspace: desk.workspace, subject: `reason-${key}` },
      data: {
        ...{
          reasonId: `reason-${key}`,
          key,
          name: { id: key, en: key },
          shortAnswer: null,
          priority: 50,
          active: true,
        },
        plan: { ...plan, lastResort: { employeeId: 'joko' } },
      },
    });
  const floor = async (who = 'maya', query = '', roles = ['manager']): Promise<Answer<FloorView>> =>
    desk.call('GET', `/v1/floor${query}`, await desk.as(who, roles));
  const zoned = (more = ''): string => `?timeZone=${encodeURIComponent(ZONE)}${more}`;
  const today = async (who = 'maya', query = zoned()): Promise<FloorToday> =>
    (await desk.call<FloorToday>('GET', `/v1/floor/today${query}`, await desk.as(who, ['manager']))).body;
  const queued = async (reasonKey: string, body: object = {}): Promise<string> => {
    const { handoffId } = await desk.handoff({ reasonKey, ...body });
    await desk.decide.queued(handoffId);
    await desk.until(async () => (await desk.show(handoffId)).state === 'queued');
    return handoffId;
  };
  const ends = async (handoffId: string): Promise<void> => {
    await desk.decide.ended(handoffId, 'cancelled', 'ani');
    await desk.until(async () => (await desk.show(handoffId)).state === 'ended');
  };
  const shownTo = async (who: string, query = ''): Promise<string[]> =>
    (await floor(who, query)).body.waiting.handoffs.map(({ handoffId }) => handoffId);

  it('shows what their own people may be asked for, and nothing that is somebody else’s to take', async () => {
    const [buys, claims] = [await queued('buy'), await queued('claim')];
    expect(await shownTo('maya')).toEqual([buys]);
    expect(await shownTo('ani')).toEqual([claims]);
    await desk.decide.offered(claims, 'sari');
    await desk.until(async () => (await shownTo('maya')).includes(claims));
    await desk.decide.closed(claims, 'sari', 'declined');
    await desk.until(async () => !(await shownTo('maya')).includes(claims));
    await desk.decide.escalated(claims, 'maya');
    await desk.until(async () => (await shownTo('maya')).includes(claims));
    await Promise.all([ends(buys), ends(claims)]);
  });

  it('shows whoever stands at a counter to those alone who work there', async () => {
    const elsewhere = await queued('buy', { channel: 'counter' });
    expect(await shownTo('maya')).toEqual([elsewhere]);
    await desk.sql(`update handoffs set site_id = 'site-medan' where handoff_id = $1`, [elsewhere]);
    expect(await shownTo('maya')).toEqual([]);
    await ends(elsewhere);
  });

  it('puts complaints, upset contacts and second bounces before whoever has waited longer, and counts by reason', async () => {
    const [early, complains, late, upset] = [
      await queued('buy'),
      await queued('angry'),
      await queued('buy'),
      await queued('buy', { upset: true }),
    ];
    await desk.sql(
      `update standings set standing = standing || '{"chain":{"hops":2,"visitedIds":[]}}' where handoff_id = $1`,
      [late],
    );
    const { waiting } = (await floor()).body;
    expect(waiting.handoffs.map(({ handoffId, first }) => [handoffId, first])).toEqual([
      [complains, true],
      [late, true],
      [upset, true],
      [early, false],
    ]);
    expect(waiting.handoffs[1]).toMatchObject({ hops: 2, complaint: false, upset: false, place: 1 });
    expect(waiting).toMatchObject({ total: 4, longestSince: waiting.handoffs[3]?.requestedAt });
    expect(waiting.reasons.map(({ reason, waiting: so }) => [reason.key, so])).toEqual([
      ['buy', 3],
      ['angry', 1],
    ]);
    await Promise.all([early, complains, late, upset].map(ends));
  });

  it('says what each does and since when, and never who the contact is', async () => {
    const [open, theirs] = [
      await desk.handoff({ contact: { name: 'Bu Ratih', number: '+6281255501234', note: 'about Bu Ratih' } }),
      await desk.handoff({}),
    ];
    await desk.decide.offered(open.handoffId, 'sari');
    await desk.decide.assigned(theirs.handoffId, 'maya');
    await desk.decide.presence('sari', 'Available');
    await desk.until(async () => {
      const { people } = (await floor()).body;
      return people.every(({ work }) => work.length === 1) && people.some(({ presence }) => presence.offerable);
    });
    const { text, body } = await floor();
    expect(body.people.map(({ person, work }) => [person.name, work[0]?.what, work[0]?.handoffId])).toEqual([
      ['Maya', 'accepted', theirs.handoffId],
      ['Sari', 'asked', open.handoffId],
    ]);
    expect(body.people[1]).toMatchObject({ teamId: 'team-sales', presence: { availability: 'Available' } });
    expect(text).not.toMatch(/Ratih|5550/);
    expect(body.waiting.handoffs).toMatchObject([
      { handoffId: open.handoffId, asked: [{ receiver: { name: 'Sari' } }] },
    ]);
    await Promise.all([ends(open.handoffId), ends(theirs.handoffId)]);
  });

  it('is of one team where that is asked for, and of nobody else’s', async () => {
    const { body } = await floor('maya', '?teamId=team-sales');
    expect(body).toMatchObject({ teamId: 'team-sales', people: [{ person: { employeeId: 'sari' } }] });
    expect(body.teams).toEqual([{ teamId: 'team-sales', name: { id: 'Penjualan', en: 'Sales' }, people: 1 }]);
    for (const teamId of ['team-claims', 'no-such-team'])
      expect(await floor('maya', `?teamId=${teamId}`)).toMatchObject({
        status: 404,
        body: { code: 'floor.not-found' },
      });
    expect((await floor('maya', '', ['hr', 'admin', 'front-office'])).status).toBe(403);
  });

  it('holds its answer until something has happened since, and not a moment longer', async () => {
    const { number } = (await floor()).body;
    const answer = floor('maya', `?after=${number}&wait=30`);
    await desk.decide.presence('sari', 'Away');
    const { body } = await answer;
    expect(body.number).toBeGreaterThan(number);
    expect((await floor('maya', `?after=${number}&wait=30`)).body.number).toBe(body.number);
  });

  it('says how today has gone: in time, too late, given up; whoever has just come is not judged yet', async () => {
    const before = (await today()).total;
    const [quick, slow, gone, fresh] = [
      await desk.handoff(),
      await desk.handoff(),
      await desk.handoff(),
      await desk.handoff(),
    ];
    const aged = `update handoffs set requested_at = requested_at - interval '1 hour' where handoff_id = $1`;
    await desk.sql(aged, [slow.handoffId]);
    await desk.decide.assigned(quick.handoffId, 'sari');
    await desk.decide.assigned(slow.handoffId, 'sari');
    for (const { handoffId } of [quick, slow]) {
      await desk.until(async () => (await desk.show(handoffId)).state === 'assigned');
      await ends(handoffId);
    }
    await ends(gone.handoffId);
    const { total, hours } = await today('maya', zoned('&target=1800'));
    expect(total.contacts - before.contacts).toBe(4);
    expect(total).toMatchObject({ accepted: before.accepted + 2, gaveUp: before.gaveUp + 1 });
    expect(total.acceptedInTime).toBe(total.accepted - 1);
    expect(total.serviceLevel).toBeCloseTo(total.acceptedInTime / (total.contacts - 1));
    expect(total.abandonment).toBeCloseTo(total.gaveUp / (total.contacts - 1));
    expect(hours.reduce((sum, { figures }) => sum + figures.contacts, 0)).toBe(total.contacts);
    await ends(fresh.handoffId);
  });

  it('says how busy people have been while they were there, whatever was before midnight', async () => {
    await desk.sql('delete from feed');
    const midnight = Date.parse((await today()).from);
    const seen = (minutes: number, changes: Partial<Presence>): Promise<unknown> => {
      const time = new Date(midnight + minutes * MINUTE).toISOString();
      const data = {
        reachable: true,
        onShift: true,
        availability: 'Available',
        load: 0,
        capacity: 4,
        wrapUpUntil: null,
      };
      return desk.sql(
        `insert into feed (workspace, number, event_id, name, subject, time, data)
         select $1, coalesce(max(number), 1000000) + 1, 'e', 'presence.changed', 'sari', $2, $3 from feed`,
        [desk.workspace, time, JSON.stringify({ ...data, ...changes })],
      );
    };
    await seen(-600, { availability: 'Offline' });
    await seen(-5, { load: 2 });
    await seen(-4, { load: 1 });
    await seen(0.5, { availability: 'Away' });
    const { total, hours } = await today();
    expect(total.occupancy).toBeCloseTo(0.25);
    expect(hours.map(({ figures }) => figures.occupancy).filter((each) => each !== null)).toEqual([
      expect.closeTo(0.25),
    ]);
  });

  it('needs a time zone that there is', async () => {
    for (const none of ['Atlantis/Capital', 'local', 'UTC%2B7'])
      expect(await today('maya', `?timeZone=${none}`)).toMatchObject({ code: 'request.invalid' });
  });
});
