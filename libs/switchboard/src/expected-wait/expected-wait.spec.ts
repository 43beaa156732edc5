import { accepts, cancels, completes, declines, leavesDesk, passes, requests, says } from '../../test/acts';
import { free, team } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
import { Switchboard, type SwitchboardSnapshot } from '..';

/** One desk that takes one a minute, and a queue in front of it. */
function desk(served: number): Scene {
  const ids = Array.from({ length: served }, (_, at) => `h${100 + at}`);
  const scene = aFloor()
    .with(free('sari'), free('lina', { role: 'manager' }))
    .when(leavesDesk('lina'), ...ids.map((id) => requests(id, { holdSeconds: 36_000 })));
  for (const id of ids) scene.when(accepts('sari', id), passes(60), completes('sari', id));
  return scene.when(...['x', 'y', 'z'].map((id) => requests(id, { holdSeconds: 36_000 })));
}
const until = (to: string) => ({ timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to }] });
const CUSTOMER = { kind: 'customer', tier: 0, reachable: true } as const;
const waitOf = (scene: Scene, id: string) => scene.board.handoff(id)?.expectedWait;

describe('an expected wait', () => {
  it('is not told before three who waited were accepted', () => {
    expect(waitOf(desk(3), 'z')).toBeNull();
    expect(waitOf(desk(5), 'z')).toMatchObject({ seconds: expect.any(Number) });
  });

  it('is longer for every place further back, as is its interval', () => {
    const scene = desk(12);
    const [first, second] = ['y', 'z'].map((id) => waitOf(scene, id));
    if (!first || !second) throw new Error('both are estimated');
    expect(first.from).toBeLessThan(second.from);
    expect(first.seconds).toBeLessThan(second.seconds);
    expect(first.until).toBeLessThan(second.until);
    expect(first.from).toBeLessThanOrEqual(first.seconds);
    expect(first.seconds).toBeLessThanOrEqual(first.until);
  });

  it('is half as long once twice as many are at work', () => {
    const scene = desk(12);
    const alone = waitOf(scene, 'z')?.seconds ?? 0;
    // Budi comes, is asked at once for the first who waits, and one place further on the rest waits half as long for each place.
    scene.with(free('budi'));
    const both = waitOf(scene, 'z')?.seconds ?? Infinity;
    expect(both).toBeLessThan(0.5 * alone);
  });

  it('is not told while nobody is at work, however well the pace is known', () => {
    const scene = desk(12).when(says('sari', 'Away'));
    expect(waitOf(scene, 'z') ?? null).toBeNull();
  });

  describe('looks only at who may be asked', () => {
    const asked = { senderId: 'adi', reasonId: 'buy', channel: 'phone', upset: false, contact: CUSTOMER } as const;

    it('so none is told while the only one at work is excluded', () => {
      const scene = desk(12).when(requests('w', { excludedIds: ['sari'], holdSeconds: 36_000 }));
      expect(waitOf(scene, 'w')).toBeNull();
      expect(scene.board.preview({ ...asked, excludedIds: ['sari'] }, scene.now).expectedWait).toBeNull();
      expect(scene.board.preview({ ...asked, senderId: 'sari' }, scene.now).expectedWait).toBeNull();
    });

    it('nor after they have declined, until they may be asked again', () => {
      const scene = desk(12);
      const [offered] = scene.board.queue().filter(({ offers }) => offers.length > 0);
      const id = offered?.handoffId ?? '';
      scene.when(declines('sari', id));
      expect(scene.log.findLast((event) => event.type === 'handoff-queued' && event.handoffId === id)).toMatchObject({
        expectedWait: null,
      });
    });

    it('so it is longer where one of two is excluded', () => {
      const scene = desk(12).with(free('budi')).when(says('lina', 'Available'));
      const [all, one] = [[], ['budi']].map((excludedIds) => {
        const wait = scene.board.preview({ ...asked, excludedIds }, scene.now).expectedWait;
        return wait?.seconds ?? 0;
      });
      expect(one).toBeGreaterThan(all ?? Infinity);
    });
  });

  it('is not told any more when the queue has stood still for long', () => {
    const scene = desk(12);
    const asked = { senderId: 'adi', reasonId: 'buy', channel: 'phone', upset: false, contact: CUSTOMER } as const;
    expect(scene.board.preview(asked, scene.now).expectedWait).not.toBeNull();
    expect(scene.board.preview(asked, scene.now + 30 * 60_000).expectedWait).toBeNull();
  });

  it('is not told when the team is likely to close before', () => {
    const open = (to: string) => desk(12).team({ ...team('sales', 'mega'), openingHours: until(to) });
    // It is 10:12 in Jakarta, and three minutes to go.
    expect(waitOf(open('18:00').when(requests('zz')), 'zz')).not.toBeNull();
    expect(waitOf(open('10:14').when(requests('zz')), 'zz')).toBeNull();
  });

  it('is not spoilt by who is turned away at once: they had no patience to lose', () => {
    const [plain, turnedAway] = [desk(12), desk(12)];
    for (let each = 0; each < 20; each++) turnedAway.when(requests(`t${each}`), cancels('adi', `t${each}`));
    expect(waitOf(turnedAway, 'z')).toEqual(waitOf(plain, 'z'));
  });

  it('is the same after a restart from a snapshot, and learns on alike', () => {
    const scene = desk(12);
    const restored = Switchboard.restore(JSON.parse(JSON.stringify(scene.board.snapshot())) as SwitchboardSnapshot);
    expect(restored.queue()).toEqual(scene.board.queue());
    expect(restored.snapshot()).toEqual(scene.board.snapshot());
  });
});
