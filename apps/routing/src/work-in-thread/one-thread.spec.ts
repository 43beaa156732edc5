import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { types } from 'node:util';
import { OneThread, type NoAnswer } from './one-thread';

const folder = mkdtempSync(join(tmpdir(), 'one-thread-'));
/** A file whose thread does this. */
function thread(does: string): string {
  const file = join(folder, `${Buffer.from(does).toString('hex').slice(0, 80)}.cjs`);
  writeFileSync(file, `const { parentPort, workerData } = require('node:worker_threads');\n${does}`);
  return file;
}
const limits = { longestMs: 20_000, memoryMb: 64 };
const noAnswer = (because: NoAnswer): object => ({ name: 'ThreadGaveNoAnswer', because });

describe('a thread for a heavy look at a log', () => {
  it('gives its answer', () =>
    expect(new OneThread().run(thread('parentPort.postMessage(workerData + 1)'), 41, limits)).resolves.toBe(42));

  it('is one at a time, and free again when it has answered', async () => {
    const one = new OneThread();
    const first = one.run<number>(thread('setTimeout(() => parentPort.postMessage(1), 50)'), 0, limits);
    await expect(one.run(thread('parentPort.postMessage(2)'), 0, limits)).rejects.toMatchObject(noAnswer('busy'));
    await expect(first).resolves.toBe(1);
    await expect(one.run(thread('parentPort.postMessage(2)'), 0, limits)).resolves.toBe(2);
  });

  it('that needs more memory than is set aside is ended, and says so; this process lives', async () => {
    const greedy = thread('const all = []; for (;;) all.push(new Array(1000).fill(all.length));');
    await expect(new OneThread().run(greedy, 0, limits)).rejects.toMatchObject(noAnswer('memory'));
  });

  it('that ends without a word is told so, and not that another one is at work', async () => {
    await expect(new OneThread().run(thread('process.exit(3)'), 0, limits)).rejects.toMatchObject(noAnswer('ended'));
  });

  it('that takes too long is ended', async () => {
    const endless = thread('setInterval(() => {}, 1000)');
    await expect(new OneThread().run(endless, 0, { ...limits, longestMs: 50 })).rejects.toMatchObject(
      noAnswer('too-long'),
    );
  });

  it('throws what was thrown in it', () =>
    expect(new OneThread().run(thread('throw new RangeError("no such moment")'), 0, limits)).rejects.toThrow(
      'no such moment',
    ));

  it.each(['ECONNREFUSED', '57P01'])(
    'throws an error of the database as one that it is known by (%s)',
    async (code) => {
      const gone = `Object.assign(new Error('gone'), { code: '${code}' })`;
      const thrown: unknown = await new OneThread()
        .run(thread(`throw Object.assign(${gone}, { driverError: ${gone} })`), 0, limits)
        .catch((error: unknown) => error);
      expect(types.isNativeError(thrown)).toBe(true);
      expect(thrown).toMatchObject({ message: 'gone', code, stack: expect.stringContaining('.cjs') as string });
      expect(thrown).not.toHaveProperty('driverError');
    },
  );

  it('says what was thrown in it, error or not', () =>
    expect(new OneThread().run(thread('throw "a word"'), 0, limits)).rejects.toThrow('a word'));
});
