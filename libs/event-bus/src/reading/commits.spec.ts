import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import { Commits, type AppliedOffset } from './commits';

describe('committing offsets', () => {
  it('writes together what was read within a moment, and what came up during the write after it', async () => {
    jest.useFakeTimers();
    const { commits, written } = started();
    commits.add(applied(1, 1n));
    await jest.advanceTimersByTimeAsync(100);
    commits.add(applied(1, 2n));
    expect(written).toEqual([]);
    await jest.advanceTimersByTimeAsync(100);
    commits.add(applied(2, 7n));
    await jest.advanceTimersByTimeAsync(300);
    expect(written).toEqual([['1:2'], ['2:7']]);
    jest.useRealTimers();
  });

  it('writes at once what is left when it is to end', async () => {
    const { commits, written } = started();
    commits.add(applied(1, 2n));
    commits.add(applied(2, 7n));
    await commits.flushed();
    expect(written).toEqual([['1:2', '2:7']]);
  });

  it('writes again what could not be written, unless something newer has come', async () => {
    let failures = 2;
    const { commits, written } = started(async () => {
      if (failures-- > 0) throw new Error('away');
    });
    commits.add(applied(1, 1n));
    commits.add(applied(1, 2n));
    commits.add(applied(2, 3n));
    await commits.flushed();
    expect(written.at(-1)).toEqual(['1:2', '2:3']);
  });

  it('writes nothing for a partition that somebody else may have', async () => {
    const { commits, written } = started();
    commits.add(applied(1, 1n));
    commits.add(applied(2, 5n, true));
    await commits.flushed();
    expect(written).toEqual([['1:1']]);
  });

  it('stops trying when it is closed', async () => {
    const { commits } = started(async () => {
      throw new Error('away');
    });
    commits.add(applied(1, 1n));
    commits.close();
    await commits.flushed();
  });
});

function started(write: () => Promise<void> = async () => undefined): { commits: Commits; written: string[][] } {
  const written: string[][] = [];
  const commits = new Commits(
    async (offsets) => {
      written.push(offsets.map(({ loop, offset }) => `${loop.partition}:${offset}`));
      await new Promise((resolve) => setTimeout(resolve, 5));
      await write();
    },
    { firstMs: 5, longestMs: 20 },
    () => undefined,
  );
  return { commits, written };
}

function applied(partition: number, offset: bigint, lost = false): AppliedOffset {
  return { loop: { partition, lost } as AppliedOffset['loop'], topic: FRONT_DESK_TOPIC, offset };
}
