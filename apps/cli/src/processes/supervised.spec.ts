import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFile } from './log-file';
import { Supervised } from './supervised';

/** Ready at once. Its first request after `/spin` never ends, and nor does anything else that it does. */
const SCRIPT = `
require('node:http')
  .createServer((request, response) => {
    if (request.url === '/spin') for (;;);
    response.end();
  })
  .listen(0, '127.0.0.1', function () {
    process.send({ type: 'ready', url: 'http://127.0.0.1:' + this.address().port });
  });
process.on('disconnect', () => process.exit());
`;

describe('a service under supervision', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-supervised-'));
  const log = new LogFile(join(folder, 'log'));
  const ups: string[] = [];
  let service: Supervised;
  beforeEach(async () => {
    ups.length = 0;
    writeFileSync(join(folder, 'service.js'), SCRIPT);
    service = new Supervised({
      title: 'service',
      script: join(folder, 'service.js'),
      environment: () => Promise.resolve(process.env),
      log,
      onUp: (url) => ups.push(url),
      onDown: () => undefined,
      watching: { everyMs: 200, limitMs: 1_500 },
    });
    await service.start();
  });
  afterEach(() => service.stop());
  afterAll(() => {
    log.close();
    rmSync(folder, { recursive: true });
  });

  const startedAgain = async (): Promise<boolean> => {
    for (let tries = 0; tries < 400 && ups.length < 2; tries++) await new Promise((resolve) => setTimeout(resolve, 25));
    return ups.length === 2;
  };

  it('is killed and started again when it spins', async () => {
    void fetch(`${ups[0]}/spin`).catch(() => undefined);
    expect(await startedAgain()).toBe(true);
    expect((await fetch(ups[1]!)).status).toBe(200);
  });

  it('11 · is killed and started again when it is frozen', async () => {
    process.kill(service.pid!, 'SIGSTOP');
    expect(await startedAgain()).toBe(true);
  });

  it('is left alone while it answers', async () => {
    const { pid } = service;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(service.pid).toBe(pid);
  });

  it('is not blamed for time in which the machine slept', async () => {
    const { pid } = service;
    const awake = performance.now.bind(performance);
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => awake() + 3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    clock.mockRestore();
    expect([service.pid, ups.length]).toEqual([pid, 1]);
  });
});
