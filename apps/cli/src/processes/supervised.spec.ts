import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, until } from '@sambung/testing';
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

  const startedAgain = (): Promise<true> => until(() => ups.length > 1, 'it was started again');

  it('is killed and started again when it spins', async () => {
    void fetch(`${ups[0]}/spin`).catch(() => undefined);
    await startedAgain();
    await eventually(async () => expect((await fetch(ups.at(-1)!)).status).toBe(200));
  });

  it('11 · is killed and started again when it is frozen', async () => {
    process.kill(service.pid!, 'SIGSTOP');
    await startedAgain();
  });
});
