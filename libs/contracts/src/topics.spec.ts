import fc from 'fast-check';
import { PARTITION_COUNT, partitionOf } from '.';

describe('the partition of a workspace', () => {
  it('never changes: these were released', () =>
    expect(['demo', 'oracle-hr', 'a', '', '0199c0de-0000-7000-8000-000000000001'].map(partitionOf)).toEqual([
      6, 0, 4, 1, 4,
    ]));

  it('is one of the twelve', () => {
    fc.assert(fc.property(fc.string(), (id) => partitionOf(id) >= 0 && partitionOf(id) < PARTITION_COUNT));
  });

  it('spreads workspaces over all of them', () =>
    expect(new Set(Array.from({ length: 200 }, (_, i) => partitionOf(`workspace-${String(i)}`))).size).toBe(
      PARTITION_COUNT,
    ));
});
