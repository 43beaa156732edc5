import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
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
  .on('error', () => {
    console.error(process.env.PORT + ' is taken');
    process.exit(3);
  })
  .listen(Number(process.env.PORT ?? 0), '127.0.0.1', function () {
    process.send({ type: 'ready', url: 'http://127.0.0.1:' + this.address().port });
  });
process.on('disconnect', () => process.exit());
`;

describe('a service under supervision', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-supervised-'));
  const log = new LogFile(join(folder, 'log'));
  const ups: string[] = [];
  let service: Supervised;
  const supervised = (environment: () => Promise<NodeJS.ProcessEnv>): Supervised =>
    new Supervised({
      title: 'service',
      script: join(folder, 'service.js'),
      environment,
      log,
      onUp: (url) => ups.push(url),
      onDown: () => undefined,
      watching: { everyMs: 200, limitMs: 1_500 },
    });
  beforeEach(async () => {
    ups.length = 0;
    writeFileSync(join(folder, 'service.js'), SCRIPT);
    service = supervised(() => Promise.resolve(process.env));
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

  it('is started anew when somebody else was quicker to take its port', async () => {
    await service.stop();
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const ports = [port, port, 0];
    service = supervised(() => Promise.resolve({ ...process.env, PORT: String(ports.shift()) }));
    ups.length = 0;
    await service.start();
    expect(ups).toHaveLength(1);
    expect(ports).toEqual([]);
    squatter.close();
  });

  it('does not start when its port is taken again and again, and says what was said', async () => {
    await service.stop();
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    service = supervised(() => Promise.resolve({ ...process.env, PORT: String(port) }));
    await expect(service.start()).rejects.toThrow(`The service service did not start: ${port} is taken`);
    squatter.close();
  });

  it('11 · is killed and started again when it is frozen', async () => {
    process.kill(service.pid!, 'SIGSTOP');
    await startedAgain();
  });
});
