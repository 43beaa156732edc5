import { Progress } from './progress';

function told(isTTY: boolean): { lines: string[]; pass: (ms: number) => void; progress: Progress } {
  const lines: string[] = [];
  let now = 0;
  const progress = new Progress(3, { isTTY, write: (text) => lines.push(text) }, () => now);
  return { lines, progress, pass: (ms) => (now += ms) };
}

describe('while a simulation runs', () => {
  it('a file is told a line every few seconds, and the last', () => {
    const { lines, progress, pass } = told(false);
    for (const [at, ms] of [6_000, 1_000, 1_000].entries()) {
      pass(ms);
      progress.finish('own-level', at + 1);
    }
    progress.end();
    expect(lines).toEqual([
      'Playing 3 replications…\n',
      '1 of 3 replications (own-level), about 12 s left\n',
      '3 of 3 replications (own-level), about 0 s left\n',
    ]);
  });

  it('how long the rest will take is told before the first is done, by what has been played of those on the way', () => {
    const { lines, pass, progress } = told(false);
    pass(6_000);
    progress.goOn('own-level', 1, 0.25);
    pass(6_000);
    progress.goOn('own-level', 2, 0.5);
    pass(6_000);
    progress.finish('own-level', 1);
    expect(lines.slice(1)).toEqual([
      '0 of 3 replications (own-level), about 66 s left\n',
      '0 of 3 replications (own-level), about 36 s left\n',
      '1 of 3 replications (own-level), about 18 s left\n',
    ]);
  });

  it('a terminal is told in one line, which is gone in the end', () => {
    const { lines, progress, pass } = told(true);
    progress.goOn('own-level', 1, 0.1);
    expect(lines).toHaveLength(1);
    pass(1_000);
    progress.finish('own-level', 1);
    progress.end();
    expect(lines.every((line) => line.startsWith('\r\u001b[K') && !line.includes('\n'))).toBe(true);
    expect(lines.at(-1)).toBe('\r\u001b[K');
  });
});
