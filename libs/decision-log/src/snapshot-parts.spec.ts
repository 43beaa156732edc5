import type { EmployeeState } from '@sambung/contracts';
import { Switchboard } from '@sambung/switchboard';
import { digestOf, partsOfSnapshot, readSnapshot } from './snapshot-parts';

const anEmployee = (employeeId: string): EmployeeState => ({
  ...{ employeeId, name: employeeId, active: true, roles: [] },
  ...{ teamId: null, siteId: null, managerId: null, deputyId: null, skills: [], languages: [], contactPoints: {} },
  ...{ workingHours: null, capacity: { units: 1, weights: { phone: 1 } }, wrapUpSeconds: 0 },
});

function crowded(people: number): Switchboard {
  const board = Switchboard.empty();
  for (let index = 0; index < people; index++) {
    board.handle({ type: 'set-employee', commandId: `c${index}`, employee: anEmployee(`p${index}`) }, 1_000);
  }
  return board;
}

describe('a snapshot in parts', () => {
  it('is the same when it is put together again', async () => {
    const snapshot = crowded(1_203).snapshot();
    const parts = [...partsOfSnapshot(snapshot)];
    expect(parts.length).toBeGreaterThan(5);
    const again = await readSnapshot({ version: 1, sha256: digestOf(parts), parts });
    expect(again).toEqual(JSON.parse(JSON.stringify(snapshot)));
    expect([...partsOfSnapshot(Switchboard.restore(again).snapshot())]).toEqual(parts);
  });

  it('is refused when a part is missing or was changed', async () => {
    const parts = [...partsOfSnapshot(crowded(3).snapshot())];
    const sha256 = digestOf(parts);
    await expect(readSnapshot({ version: 1, sha256, parts: parts.slice(1) })).rejects.toThrow();
    const changed = parts.map((part) => part.replace('p1', 'p9'));
    await expect(readSnapshot({ version: 1, sha256, parts: changed })).rejects.toThrow();
  });

  it('lets others work while it is put together', async () => {
    const parts = [...partsOfSnapshot(crowded(2_500).snapshot())];
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await readSnapshot({ version: 1, sha256: digestOf(parts), parts });
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
  });
});
