import {
  accepts,
  comesToDesk,
  completes,
  connects,
  declines,
  findsNobody,
  isEngaged,
  leavesDesk,
  passes,
  requests,
  says,
} from '../../test/acts';
import { free } from '../../test/people';
import { type Act, type Scene, aFloor } from '../../test/scene';
import type { Considered } from '../events';

const NOBODY = { free: 0, tried: 0, atCapacity: 0, inWrapUp: 0, paused: 0, offShift: 0, unreachable: 0 };
const NO_HOURS = { timeZone: 'Asia/Jakarta', weekly: [] };
/** As it was said of the last look that found nobody. */
function consideredFor({ log }: Scene, handoffId: string, kind: string): Considered | undefined {
  const last = log.findLast((event) => event.type === 'handoff-queued' && event.handoffId === handoffId);
  return last?.type === 'handoff-queued' ? last.considered.find(({ stage }) => stage.kind === kind) : undefined;
}

const WAYS: readonly [how: string, part: Exclude<keyof Considered, 'stage'>, acts: readonly Act[]][] = [
  ['is busy', 'atCapacity', [isEngaged('sari')]],
  [
    'is in wrap-up',
    'inWrapUp',
    [requests('h0'), accepts('sari', 'h0'), connects('sari', 'h0'), completes('sari', 'h0')],
  ],
  ['is away', 'paused', [says('sari', 'Away')]],
  [
    'is not at work',
    'offShift',
    [(scene) => scene.employee(free('sari', { wrapUpSeconds: 60, workingHours: NO_HOURS }).employee)],
  ],
  ['cannot be reached', 'unreachable', [leavesDesk('sari')]],
];
/** Sari alone sells; with Adi, Lina, Mega and Dewi they are five. */
const floor = (acts: readonly Act[]): Scene =>
  aFloor()
    .with(free('sari', { wrapUpSeconds: 60 }))
    .when(...acts);

describe('how the people of a step stand', () => {
  it.each(WAYS)('counts whoever %s', (_, part, acts) => {
    const scene = floor(acts).when(requests('h1'));
    expect(consideredFor(scene, 'h1', 'step')).toMatchObject({ ...NOBODY, [part]: 1, unfit: 4 });
  });

  it.each([['is free', 'free', []] as (typeof WAYS)[number], ...WAYS])(
    'counts whoever sent it as nobody whom it is for, also one who %s',
    (_, __, acts) => {
      const scene = floor(acts).when(requests('h1', { senderId: 'sari' }));
      expect(consideredFor(scene, 'h1', 'step')).toMatchObject({ ...NOBODY, unfit: 5 });
      // So there is nobody to wait for.
      expect(consideredFor(scene, 'h1', 'last-resort')).toBeDefined();
    },
  );

  it('counts whoever declined as asked, although they are free', () => {
    const scene = floor([requests('h1'), declines('sari', 'h1')]);
    expect(consideredFor(scene, 'h1', 'step')).toMatchObject({ ...NOBODY, tried: 1, unfit: 4 });
  });

  it('counts one who is asked by name by their hours, as everybody', () => {
    const scene = floor(WAYS.flatMap(([, part, acts]) => (part === 'offShift' ? acts : [])));
    scene.when(requests('h1', { namedEmployeeId: 'sari' }));
    expect(consideredFor(scene, 'h1', 'named')).toMatchObject({ ...NOBODY, offShift: 1, unfit: 4 });
  });
});

describe('how a manager above stands', () => {
  const above = (...acts: readonly Act[]): Considered | undefined =>
    consideredFor(aFloor().when(comesToDesk('mega'), ...acts, requests('h1'), passes(20)), 'h1', 'escalation');

  it('is told by whether there is room, whatever their hours and whatever they said', () => {
    const noHours: Act = (scene) =>
      scene.employee(
        free('mega', { role: 'front-office-manager', managerId: 'dewi', workingHours: NO_HOURS }).employee,
      );
    for (const acts of [[], [noHours], [says('mega', 'Busy')]])
      expect(above(isEngaged('mega'), ...acts)).toMatchObject({ ...NOBODY, atCapacity: 1, unfit: 3 });
  });

  it('is told also where they cannot be had, or are asked', () => {
    expect(above(says('mega', 'DoNotDisturb'))).toMatchObject({ ...NOBODY, paused: 1, unfit: 3 });
    expect(above(leavesDesk('mega'))).toMatchObject({ ...NOBODY, unreachable: 1, unfit: 3 });
    const offer = aFloor()
      .when(comesToDesk('mega'), requests('h1'))
      .log.find((event) => event.type === 'handoff-offered');
    expect(offer?.considered.at(-1)).toMatchObject({ ...NOBODY, free: 1, unfit: 3 });
  });

  it('counts them as asked who have declined', () => {
    const scene = aFloor().when(comesToDesk('mega'), requests('h1'), declines('mega', 'h1'));
    expect(consideredFor(scene, 'h1', 'escalation')).toMatchObject({ ...NOBODY, tried: 1, unfit: 3 });
  });

  it('counts them as asked who found nobody on the line, and have no room by now', () => {
    const scene = aFloor().when(comesToDesk('mega'), requests('h1'), accepts('mega', 'h1'), isEngaged('mega'));
    scene.when(findsNobody('mega', 'h1'));
    expect(consideredFor(scene, 'h1', 'escalation')).toMatchObject({ ...NOBODY, tried: 1, unfit: 3 });
  });
});
