import type { CommandAnswer, HandoffView } from '@sambung/contracts';
import { RunningFrontDesk, type Answer } from './running-front-desk';

describe('a front desk that is overloaded', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => (desk = await RunningFrontDesk.start({ MAX_REQUESTS_IN_FLIGHT: '4' })));
  afterAll(() => desk.close());

  const post = async (headers: Record<string, string> = {}): Promise<Answer<HandoffView & { code: string }>> =>
    desk.call('POST', '/v1/handoffs', { ...(await desk.as('ani')), ...headers }, { reasonKey: 'buy' });
  const requested = (): string[] =>
    desk.neighbours.asked.filter(({ name }) => name === 'handoff.requested').map(({ subject }) => subject);

  it('24 · refuses new handoffs while accepted ones cannot be published, and loses none of these', async () => {
    // Another relay holds every partition, and sends nothing.
    await desk.sql(`update outbox_partition set holder = 'stuck', term = term + 1, lease_until = 'infinity'`);
    const { handoffId } = await desk.handoff();
    await desk.sql(`update outbox set inserted_at = clock_timestamp() - interval '1 hour' where subject = $1`, [
      handoffId,
    ]);
    const taken = [handoffId];
    const postOnce = async () => {
      const answer = await post();
      if (answer.status === 202) taken.push(answer.body.handoffId);
      return answer;
    };
    await desk.until(async () => (await postOnce()).body.code === 'handoff.overloaded');

    await desk.sql('update outbox_partition set lease_until = clock_timestamp()');
    await desk.until(async () => (await postOnce()).status === 202);
    for (const each of taken) await desk.neighbours.heard('handoff.requested', ({ subject }) => subject === each);
  });

  it('24 · refuses new handoffs while it is busy, and takes what is asked of those it has', async () => {
    const { handoffId } = await desk.handoff();
    await desk.neighbours.heard('handoff.requested', ({ subject }) => subject === handoffId);
    const before = requested().length;
    const waiting = [post({ prefer: 'wait=20' }), post({ prefer: 'wait=20' })];
    await desk.until(() => requested().length >= before + 2);

    const refused = await post({ prefer: 'wait=20' });
    expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
      503,
      'handoff.overloaded',
      '5',
    ]);
    const cancel = await desk.call<CommandAnswer>(
      'POST',
      `/v1/handoffs/${handoffId}/cancel`,
      { ...(await desk.as('ani')), prefer: 'wait=20' },
      { because: 'not-needed' },
    );
    expect([cancel.status, cancel.body.status]).toEqual([202, 'requested']);

    const kept = requested().slice(before);
    for (const each of kept) await desk.decide.offered(each, 'sari');
    const answers = await Promise.all(waiting);
    expect(answers.map(({ status, body }) => [status, kept.includes(body.handoffId)])).toEqual([
      [202, true],
      [202, true],
    ]);
    await desk.neighbours.heard('handoff.cancel-requested', ({ subject }) => subject === handoffId);
  });
});
