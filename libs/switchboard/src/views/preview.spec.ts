import {
  accepts,
  comesToDesk,
  completes,
  declines,
  isEngaged,
  leavesDesk,
  passes,
  requests,
  says,
} from '../../test/acts';
import { free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
import type { Preview, PreviewRequest } from './preview';
import { ReasonUnknown } from '../board/handoff.errors';
import { leastNeededElsewhere } from '../policies/least-needed-elsewhere';

const floor = (): Scene =>
  aFloor()
    .reason(
      reason('buy', {
        steps: [
          { criteria: { role: 'sales-representative' }, holdSeconds: 60 },
          { criteria: { role: 'cashier' }, holdSeconds: 60 },
        ],
        lastResort: { employeeId: 'lina' },
      }),
    )
    .with(free('sari'), free('budi'), free('kasir', { role: 'cashier' }));

const ASKED: PreviewRequest = {
  senderId: 'adi',
  reasonId: 'buy',
  channel: 'phone',
  upset: false,
  contact: { kind: 'customer', tier: 0, reachable: true },
};
const look = ({ board, now }: Scene, more: Partial<PreviewRequest> = {}): Preview =>
  board.preview({ ...ASKED, ...more }, now);

describe('asking beforehand', () => {
  it('tells who would be asked now, why, and who after them', () =>
    expect(look(floor())).toMatchObject({
      receiverId: 'sari',
      stage: { kind: 'step', number: 1 },
      why: ['role', 'longest-idle'],
      alternatives: ['budi', 'kasir'],
      place: null,
      expectedWaitSeconds: null,
    }));

  it('changes nothing', () => {
    const scene = floor().when(requests('h1'));
    const before = JSON.stringify(scene.board.snapshot());
    look(scene);
    look(scene, { namedEmployeeId: 'kasir' });
    expect(JSON.stringify(scene.board.snapshot())).toBe(before);
    expect(scene.board.violations({ deep: true })).toEqual([]);
  });

  it('is what happens when it is asked', () => {
    const scene = floor().when(requests('h1'), declines('sari', 'h1'));
    const { receiverId } = look(scene);
    expect(scene.when(requests('h2')).board.handoff('h2')?.offers).toMatchObject([{ receiverId }]);
  });

  it('tells the place where nobody is free, how everybody stands, and who could be asked once a wider step joins', () => {
    const scene = floor().when(isEngaged('sari'), isEngaged('budi'), requests('h1'));
    expect(look(scene)).toMatchObject({
      receiverId: null,
      place: 2,
      why: ['at-capacity'],
      alternatives: ['kasir'],
      considered: [{ atCapacity: 2, free: 0 }],
    });
  });

  it('looks into the next step where nobody of the first is there', () =>
    expect(look(floor().when(leavesDesk('sari'), leavesDesk('budi')))).toMatchObject({
      receiverId: 'kasir',
      stage: { kind: 'step', number: 2 },
    }));

  const AFTER_CLOSING = { steps: [], lastResort: { employeeId: 'lina' } };
  it.each([
    ['nobody of the plan is there', aFloor(), {}],
    ['nobody has what is asked for on top', floor(), { requires: { tags: ['vip-desk'] } }],
    ['there are no steps', aFloor().reason(reason('buy', AFTER_CLOSING)), {}],
  ])('names whom the line above finds, as the handoff itself does, where %s', (_, scene: Scene, more) => {
    scene.when(comesToDesk('mega'), says('mega', 'Busy'));
    const { receiverId, stage } = look(scene, more);
    const { board } = scene.when(requests('h1', more));
    expect(receiverId).toBe('mega');
    expect(board.handoff('h1')).toMatchObject({ stage, offers: [{ receiverId }] });
  });

  it('asks a manager first about a contact who was passed on twice, as the handoff itself does', () => {
    const scene = floor().when(comesToDesk('mega'), says('mega', 'Busy'));
    const chain = { hops: 2, visitedIds: ['sari', 'budi'] };
    const { receiverId, alternatives } = look(scene, { chain });
    expect([receiverId, alternatives]).toEqual(['mega', ['kasir']]);
    expect(scene.when(requests('h1', { chain })).board.handoff('h1')?.offers).toMatchObject([{ receiverId }]);
  });

  it('begins with the person named', () =>
    expect(look(floor(), { namedEmployeeId: 'kasir' })).toMatchObject({
      receiverId: 'kasir',
      why: ['named'],
      alternatives: ['sari', 'budi'],
    }));
  it('never names the sender', () => expect(look(floor(), { senderId: 'sari' }).receiverId).toBe('budi'));
  it('finds nobody where there is nobody', () =>
    expect(look(floor(), { language: 'fr' })).toMatchObject({
      receiverId: null,
      stage: { kind: 'escalation' },
      alternatives: [],
      why: ['language-not-spoken', 'nobody-fits'],
    }));
  it('of an unknown reason is refused', () =>
    expect(() => look(floor(), { reasonId: 'nonsense' })).toThrow(ReasonUnknown));

  it('estimates the wait from how fast the queue has been moving, and not before it has', () => {
    const scene = floor().when(
      isEngaged('budi'),
      leavesDesk('kasir'),
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((id) => requests(id, { holdSeconds: 3_600 })),
    );
    const serves =
      (handoffId: string) =>
      (each: Scene): Scene =>
        each.when(accepts('sari', handoffId), passes(40), completes('sari', handoffId));
    scene.when(serves('h1'), serves('h2'), serves('h3'));
    expect(look(scene)).toMatchObject({ expectedWaitSeconds: null, expectedWait: null });
    scene.when(accepts('sari', 'h4'));
    // Two wait; a third would wait for three of forty seconds each, and half of all such waits are a little shorter than their mean.
    const { place, expectedWait, expectedWaitSeconds } = look(scene);
    expect(place).toBe(3);
    expect(expectedWaitSeconds).toBe(expectedWait?.seconds);
    expect(expectedWait?.seconds).toBeGreaterThan(80);
    expect(expectedWait?.seconds).toBeLessThan(120);
    expect(expectedWait?.from).toBeLessThan(60);
    expect(expectedWait?.until).toBeGreaterThan(180);
    // After so long without anybody accepted the rate that was is no longer the rate that is.
    scene.pass(900_000);
    expect(look(scene)).toMatchObject({ expectedWaitSeconds: null, expectedWait: null });
  });

  it.each(['y', 'z'])(
    'does not count as asked for, where whom to ask depends on what else people are needed for: %s',
    (skill) => {
      const scene = aFloor({ policy: leastNeededElsewhere }).with(
        free('sari', { skills: { x: 3, y: 3 } }),
        free('budi', { skills: { x: 3, z: 3 } }),
      );
      look(scene, { requires: { skills: [{ skill, level: 1 }] } });
      // From here on the scene compares with a board that was restored, on which nobody has looked.
      scene.mark();
      scene.when(requests('h1', { requires: { skills: [{ skill: 'x', level: 1 }] } }));
      expect(scene.decided()).toContainEqual(expect.objectContaining({ type: 'handoff-offered' }));
    },
  );
});
