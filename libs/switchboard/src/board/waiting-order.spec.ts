import fc from 'fast-check';
import { type Command, Switchboard } from '..';
import { accepts, completes, isDoneWith, isEngaged, passes, requests } from '../../test/acts';
import { given, offered } from '../../test/given';
import { ASK_SALES, MORNING, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
import { MOST_OVERTAKEN_MS } from './waiting-order';

const URGENT = { steps: ASK_SALES.steps, lastResort: ASK_SALES.lastResort };
const busy = (): Scene =>
  aFloor()
    .reason(reason('urgent', URGENT, { priority: 100 }))
    .reason(reason('idle', URGENT, { priority: 0 }))
    .with(free('sari'))
    .when(isEngaged('sari'));

describe('the order of the waiting', () => {
  it('is that of the requests among equals', () =>
    given(busy(), requests('h2'), passes(1), requests('h1'))
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('lets the urgent pass', () =>
    given(busy(), requests('h1'), passes(60), requests('h2', { reasonId: 'urgent' }))
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('lets the higher tier pass, by what the company knows of them', () =>
    given(
      busy(),
      requests('h1'),
      passes(60),
      requests('h2', { contact: { kind: 'customer', tier: 2, reachable: true } }),
    )
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('lets nobody starve: thirteen minutes of waiting are more than any urgency', () =>
    given(
      busy(),
      requests('h1', { reasonId: 'idle' }),
      passes(13 * 60 + 1),
      requests('h2', { reasonId: 'urgent', contact: { kind: 'customer', tier: 3, reachable: true } }),
    )
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h1', 'sari')));

  it('is in no doubt at the same moment', () =>
    given(busy(), requests('hb'), requests('ha')).when(isDoneWith('sari')).thenAmongOthers(offered('ha', 'sari')));

  it('lets nobody wait behind somebody unmatchable, however urgent', () =>
    given(
      busy(),
      requests('h1', { reasonId: 'urgent', language: 'en' }),
      requests('h2', { reasonId: 'urgent', channel: 'counter', siteId: 'medan' }),
      requests('h3', { reasonId: 'urgent', senderId: 'sari' }),
      passes(60),
      requests('h4', { reasonId: 'idle' }),
    )
      .when(isDoneWith('sari'))
      .thenAmongOthers(offered('h4', 'sari')));

  it('takes freed capacity for the longest waiting first, again and again', () => {
    const scene = busy().when(requests('h1'), passes(1), requests('h2'), passes(1), requests('h3'));
    given(scene)
      .when(
        isDoneWith('sari'),
        accepts('sari', 'h1'),
        completes('sari', 'h1'),
        accepts('sari', 'h2'),
        completes('sari', 'h2'),
      )
      .thenAmongOthers(() => {
        const order = scene.said().flatMap((event) => (event.type === 'handoff-offered' ? [event.handoffId] : []));
        expect(order).toEqual(['h1', 'h2', 'h3']);
      });
  });
});

/** What came, and whom the one who serves is asked for each time they are free: with what a later one may at most be ahead. */
function overtakings(day: readonly { gap: number; priority: number; tier: number; serves: boolean }[]): number[] {
  const board = Switchboard.empty();
  let now = MORNING;
  let count = 0;
  const waiting = new Map<string, number>();
  const ahead: number[] = [];
  const says = (command: Command): void => {
    for (const event of board.handle(command, now).events) {
      if (event.type !== 'handoff-offered') continue;
      const taken = waiting.get(event.handoffId) ?? now;
      for (const requestedAt of waiting.values()) ahead.push(taken - requestedAt);
    }
  };
  const asked = () => ({ commandId: `c${String(++count)}`, employeeId: 'sari', receivedAt: now });
  const engaged = (type: 'start-engagement' | 'end-engagement') =>
    says({ ...asked(), type, engagementId: 'e', channel: 'phone' });
  for (const priority of [0, 50, 100])
    says({ type: 'set-reason', commandId: 'r', reason: reason(`p${String(priority)}`, ASK_SALES, { priority }) });
  says({ type: 'set-employee', commandId: 'e', employee: free('sari').employee });
  says({ ...asked(), type: 'set-presence', availability: 'Available', activity: '' });
  says({ ...asked(), type: 'set-reachability', reachable: true });
  engaged('start-engagement');
  for (const { gap, priority, tier, serves } of day) {
    now += gap * 1_000;
    const { commandId } = asked();
    waiting.set(commandId, now);
    const contact = { kind: 'customer', tier, reachable: true } as const;
    const more = { channel: 'phone', upset: false, contact, holdSeconds: 3_600, requestedAt: now } as const;
    says({
      ...more,
      type: 'request-handoff',
      commandId,
      handoffId: commandId,
      senderId: 'adi',
      reasonId: `p${String(priority)}`,
    });
    if (!serves) continue;
    engaged('end-engagement');
    const taken = board.queue().find(({ offers }) => offers.length > 0);
    engaged('start-engagement');
    if (!taken) continue;
    says({ ...asked(), type: 'cancel-handoff', handoffId: taken.handoffId, byId: 'adi', because: 'contact-left' });
    waiting.delete(taken.handoffId);
  }
  return ahead;
}

describe('the bound of waiting', () => {
  it('holds on any day: nobody is overtaken by what is requested more than thirteen minutes after them', () => {
    const arrival = fc.record({
      gap: fc.constantFrom(0, 30, 300, 900),
      priority: fc.constantFrom(0, 50, 100),
      tier: fc.constantFrom(0, 1, 3),
      serves: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 30 }), (day) => {
        expect(Math.max(0, ...overtakings(day))).toBeLessThanOrEqual(MOST_OVERTAKEN_MS);
      }),
    );
  });

  it('is reached: the most urgent may be thirteen minutes late, and not a second more', () => {
    const day = (gap: number) => [
      { gap: 0, priority: 0, tier: 0, serves: false },
      { gap, priority: 100, tier: 3, serves: true },
    ];
    expect(Math.max(...overtakings(day(13 * 60 - 1)))).toBe((13 * 60 - 1) * 1_000);
    expect(Math.max(...overtakings(day(13 * 60 + 1)))).toBe(0);
  });
});
