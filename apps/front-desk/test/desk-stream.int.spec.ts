import type { DeskView } from '@sambung/contracts';
import { until } from '@sambung/testing';
import { RunningFrontDesk } from './running-front-desk';

describe('the desk stream', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start({ REACHABILITY_GRACE_SECONDS: '0.5' });
    await desk.startInstance();
    desk.holdAnswers();
  });
  afterAll(() => desk.close());

  it('begins with a snapshot and goes on with every event, numbered without a hole', async () => {
    const stream = await desk.stream('/v1/desk/stream', await desk.as('sari'));
    const snapshot = await stream.next('snapshot');
    expect(snapshot.data).toMatchObject({ number: snapshot.id, offers: [], conversations: [] });

    const { handoffId } = await desk.handoff({
      contact: { name: 'Bu Ratna', number: '+62 812 3456 7890', note: 'two chairs' },
    });
    await desk.decide.offered(handoffId, 'sari');
    const offer = await stream.next('handoff.offered');
    expect(offer.data.handoff.contact).toMatchObject({ name: 'Bu Ratna', note: 'two chairs' });
    expect(offer.data.greeting.en).toBe(
      'Hello Bu Ratna, I am Sari. I have read what Ani has noted about “Reason buy”, so there is no need to repeat it.',
    );

    await desk.decide.closed(handoffId, 'sari', 'expired');
    await stream.next('offer.closed');
    const numbers = stream.events.map((event) => event.id);
    expect(numbers).toEqual(numbers.map((_, index) => (snapshot.id ?? 0) + index));
    stream.leave();
  });

  it('tells a manager of somebody who misses offers and cannot be paused, as their team would be empty', async () => {
    const stream = await desk.stream('/v1/desk/stream', await desk.as('maya', ['manager']));
    await stream.next('snapshot');
    const { handoffId } = await desk.handoff();
    await desk.decide.sparedPause('sari', handoffId, 'maya');
    const told = await stream.next('pause.spared');
    expect(told.data).toMatchObject({ about: { employeeId: 'sari', name: 'Sari' } });
    await desk.decide.sparedPause('sari', handoffId, null);
    const own = await desk.stream('/v1/desk/stream', { ...(await desk.as('sari')), 'last-event-id': '0' });
    await own.next('pause.spared');
    own.leave();
    stream.leave();
  });

  it('asks a manager to join the floor, shows that they have, and that they have left it', async () => {
    const stream = await desk.stream('/v1/desk/stream', await desk.as('maya', ['manager']));
    await stream.next('snapshot');
    const short = { waiting: 4, expectedWaitSeconds: null, expiresAt: new Date(Date.now() + 120_000).toISOString() };
    await desk.decide.fillIn('fill-in.asked', 'maya', 'team-sales', short);
    const asked = await stream.next('fill-in.asked');
    expect(asked.data).toMatchObject({
      fillIns: [{ teamId: 'team-sales', team: { en: 'Sales' }, joined: false, waiting: 4 }],
    });
    expect((await desk.desk('maya')).fillIns).toMatchObject([{ joined: false, expiresAt: short.expiresAt }]);

    const answering = (path: string) => async () =>
      desk.call('POST', `/v1/fill-ins/team-sales/${path}`, await desk.as('maya', ['manager']));
    desk.neighbours.react((event) => {
      if (event.name !== 'fill-in.answered') return undefined;
      const { teamId, joins, employeeId } = event.data;
      return joins
        ? desk.decide.fillIn('fill-in.joined', employeeId, teamId, {}, event.id)
        : desk.decide.fillIn('fill-in.left', employeeId, teamId, { because: 'said' }, event.id);
    });
    expect((await answering('join')()).status).toBe(200);
    await stream.next('fill-in.joined');
    expect((await desk.desk('maya')).fillIns).toMatchObject([{ teamId: 'team-sales', joined: true }]);
    expect((await answering('leave')()).status).toBe(200);
    await stream.next('fill-in.left');
    expect((await desk.desk('maya')).fillIns).toEqual([]);
    const elsewhere = await desk.call('POST', '/v1/fill-ins/no-such/join', await desk.as('maya', ['manager']));
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'fill-in.team-unknown']);
    stream.leave();
  });

  it('resumes exactly after the last event that was seen, at another instance too', async () => {
    const before = (await desk.desk('sari')).number;
    const { handoffId } = await desk.handoff();
    await desk.decide.offered(handoffId, 'sari', 1);
    await desk.decide.closed(handoffId, 'sari', 'expired', undefined, 1);
    await desk.decide.offered(handoffId, 'sari', 2);
    await desk.until(async () => (await desk.desk('sari')).number === before + 3);

    const resumed = await desk.stream(
      '/v1/desk/stream',
      { ...(await desk.as('sari')), 'last-event-id': String(before + 1) },
      desk.instances[1],
    );
    await resumed.next('handoff.offered');
    expect(resumed.events.map(({ id, event }) => [id, event])).toEqual([
      [before + 2, 'offer.closed'],
      [before + 3, 'handoff.offered'],
    ]);
    await desk.decide.ended(handoffId, 'cancelled', 'ani');
    resumed.leave();
  });

  it('25 · shows the reconnected exactly their live offers: a reset with a snapshot when what they missed is no longer kept', async () => {
    const { number } = await desk.desk('budi');
    const { handoffId } = await desk.handoff();
    await desk.decide.offered(handoffId, 'budi', 1);
    await desk.decide.closed(handoffId, 'budi', 'expired', undefined, 1);
    await desk.decide.offered(handoffId, 'budi', 2);
    await desk.until(async () => (await desk.desk('budi')).number === number + 3);
    await desk.sql('delete from desk_events where employee_id = $1 and number <= $2', ['budi', number + 2]);

    const stream = await desk.stream('/v1/desk/stream', {
      ...(await desk.as('budi')),
      'last-event-id': String(number),
    });
    const reset = await stream.next('reset');
    expect(reset.id).toBe(number + 3);
    expect((reset.data as DeskView).offers.map((offer) => offer.offerId)).toEqual([`${handoffId}.2`]);
    stream.leave();
  });

  it('shows somebody above what they are asked to help with, until it is over', async () => {
    const { handoffId } = await desk.handoff();
    const escalated = async (who: string) => (await desk.desk(who)).escalated.map((each) => each.handoffId);
    expect(await escalated('budi')).toEqual([]);
    await desk.decide.escalated(handoffId, 'budi');
    await desk.until(async () => (await escalated('budi')).includes(handoffId));
    expect(await escalated('sari')).toEqual([]);
    await desk.decide.ended(handoffId, 'cancelled', 'ani');
    await desk.until(async () => (await escalated('budi')).length === 0);
  });

  it('reaches a desk at every instance, whichever of them reads the events', async () => {
    const [first, second] = await Promise.all(
      desk.instances.map(async (instance) => desk.stream('/v1/desk/stream', await desk.as('sari'), instance)),
    );
    await Promise.all([first?.next('snapshot'), second?.next('snapshot')]);
    const { handoffId } = await desk.handoff();
    await desk.decide.offered(handoffId, 'sari');
    const [here, there] = await Promise.all([first?.next('handoff.offered'), second?.next('handoff.offered')]);
    expect(here?.id).toBe(there?.id);
    first?.leave();
    second?.leave();
  });

  it('sends what it was never woken for, within about a second', async () => {
    const stream = await desk.stream('/v1/desk/stream', await desk.as('maya'));
    const { id = 0 } = await stream.next('snapshot');
    // As an instance would that dies between its commit and its NOTIFY.
    await desk.sql(
      `with desk as (insert into desks values ($1, 'maya', $2) on conflict (workspace, employee_id) do update set last_number = $2)
       insert into desk_events (workspace, employee_id, number, what, at) values ($1, 'maya', $2, 'presence.changed', now())`,
      [desk.workspace, id + 1],
    );
    expect((await stream.next('presence.changed')).id).toBe(id + 1);
    stream.leave();
  });

  it('tells routing once that an offer was shown, however many desks of its receiver are open', async () => {
    const streams = await Promise.all(
      desk.instances.map(async (instance) => desk.stream('/v1/desk/stream', await desk.as('budi'), instance)),
    );
    const { handoffId } = await desk.handoff();
    await desk.decide.offered(handoffId, 'budi');
    const shown = await desk.neighbours.heard('offer.shown', ({ subject }) => subject === handoffId);
    expect(shown.data).toMatchObject({ offerId: `${handoffId}.1`, byId: 'budi' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(
      desk.neighbours.asked.filter(({ name, subject }) => name === 'offer.shown' && subject === handoffId),
    ).toHaveLength(1);
    for (const stream of streams) stream.leave();
  });

  it('keeps the contact from whoever has declined', async () => {
    const { handoffId } = await desk.handoff({ contact: { name: 'Pak Wayan' } });
    const { number } = await desk.desk('sari');
    const isOffered = async (): Promise<boolean> =>
      (await desk.desk('sari')).offers.some((offer) => offer.handoff.handoffId === handoffId);
    await desk.decide.offered(handoffId, 'sari');
    await desk.until(isOffered);
    await desk.decide.closed(handoffId, 'sari', 'declined');
    await desk.until(async () => !(await isOffered()));
    const stream = await desk.stream('/v1/desk/stream', {
      ...(await desk.as('sari')),
      'last-event-id': String(number),
    });
    await stream.next('offer.closed', (event) => event.data.handoffId === handoffId);
    expect(JSON.stringify(stream.events)).not.toContain('Wayan');
    expect((await desk.call('GET', `/v1/handoffs/${handoffId}`, await desk.as('sari'))).status).toBe(404);
    stream.leave();
  });

  it('ends when the token does, and when the employee is deactivated', async () => {
    const short = { workspace: desk.workspace, sub: 'sari', roles: ['front-office'], expiresIn: 1 };
    // Again where the machine stood still until the token was over.
    const expiring = await until(
      async () => desk.stream('/v1/desk/stream', await desk.issuer.bearer(short)),
      'the stream is open before the token ends',
    );
    await desk.until(() => !expiring.isOpen, 'the stream outlived its token');
  });
});
