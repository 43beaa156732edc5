import {
  accepts,
  cancels,
  connects,
  declines,
  isEngaged,
  passes,
  requests,
  says,
  takesCallback,
} from '../../test/acts';
import { free } from '../../test/people';
import { aFloor } from '../../test/scene';
import { SnapshotUnreadable, Switchboard, type SwitchboardSnapshot } from '..';

const full = (): Switchboard =>
  aFloor()
    .with(
      free('sari'),
      free('budi'),
      free('citra', { workingHours: { timeZone: 'Asia/Jakarta', weekly: [{ day: 1, from: '08:00', to: '17:00' }] } }),
    )
    .when(
      requests('h1'),
      accepts('sari', 'h1'),
      connects('sari', 'h1'),
      requests('h2', { upset: true, language: 'id' }),
      declines('budi', 'h2'),
      requests('h3', { namedEmployeeId: 'budi' }),
      accepts('budi', 'h3'),
      requests('h4'),
      takesCallback('adi', 'h4'),
      requests('h5'),
      cancels('adi', 'h5'),
      isEngaged('sari', { seconds: 600 }),
      says('citra', 'Busy', 300),
      passes(5),
    ).board;

describe('a snapshot', () => {
  it('is plain JSON: a trip through text changes nothing', () => {
    const snapshot = full().snapshot();
    expect(JSON.parse(JSON.stringify(snapshot))).toStrictEqual(snapshot);
  });

  it('restores a board that is whole, indexes included, and says the same again', () => {
    const board = full();
    const restored = Switchboard.restore(JSON.parse(JSON.stringify(board.snapshot())) as SwitchboardSnapshot);
    expect(restored.violations({ deep: true })).toEqual([]);
    expect(restored.snapshot()).toStrictEqual(board.snapshot());
    expect(restored.nextDue()).toBe(board.nextDue());
    expect(restored.queue()).toEqual(board.queue());
  });

  it('shares nothing with the board that goes on', () => {
    const board = full();
    const snapshot = board.snapshot();
    const before = JSON.stringify(snapshot);
    const now = snapshot.now + 3_600_000;
    board.handle(
      {
        type: 'set-presence',
        commandId: 'x',
        employeeId: 'citra',
        availability: 'Away',
        activity: 'x',
        receivedAt: now,
      },
      now,
    );
    board.handle({ type: 'tick' }, now);
    expect(JSON.stringify(snapshot)).toBe(before);
  });

  it('writes what many have in common once', () => {
    const { common, people } = full().snapshot();
    expect(new Set(common.map((each) => JSON.stringify(each))).size).toBe(common.length);
    expect(people.find(({ profile }) => profile.employeeId === 'sari')?.profile.capacity).toBe(
      people.find(({ profile }) => profile.employeeId === 'budi')?.profile.capacity,
    );
  });

  it('of a version that is not known is refused', () => {
    const snapshot = { ...full().snapshot(), schemaVersion: 2 } as unknown as SwitchboardSnapshot;
    expect(() => Switchboard.restore(snapshot)).toThrow(SnapshotUnreadable);
  });
});
