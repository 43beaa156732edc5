import { freePort } from './free-port';
import { ServiceProcess } from './service-process';

const server = `
  const http = require('node:http');
  http.createServer((_, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1', () => console.log('ready'));
  process.on('SIGTERM', () => process.exit(7));`;

describe('a service process', () => {
  it('is ready when it prints its line', async () => {
    const service = await ServiceProcess.start({
      name: 'greeter',
      args: ['-e', "console.log('ready'); setInterval(() => {}, 1000)"],
      ready: { line: /^ready$/m },
    });
    expect(service.running).toBe(true);
    await service.kill();
    expect(await service.exited).toBe('SIGKILL');
  });

  it('is ready when its address answers, and is silent while it is frozen', async () => {
    const url = `http://127.0.0.1:${await freePort()}/`;
    const service = await ServiceProcess.start({
      name: 'server',
      args: ['-e', server],
      env: { PORT: new URL(url).port },
      ready: { url },
    });
    service.freeze();
    await expect(fetch(url, { signal: AbortSignal.timeout(300) })).rejects.toThrow();
    service.thaw();
    expect((await fetch(url)).status).toBe(200);
    expect(await service.stop()).toBe(7);
  });

  it('says what it printed when it dies before it is ready', async () => {
    const doomed = ServiceProcess.start({
      name: 'doomed',
      args: ['-e', "console.error('no database'); process.exit(1)"],
      ready: { line: /ready/ },
    });
    await expect(doomed).rejects.toThrow(/doomed exited before it could print \/ready\/:\nno database/);
  });

  it('takes the processes with it that it has started itself', async () => {
    const url = `http://127.0.0.1:${await freePort()}/`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', process.env.CHILD], { stdio: 'ignore' });
      setInterval(() => {}, 1000)`;
    const env = { CHILD: server, PORT: new URL(url).port };
    const service = await ServiceProcess.start({ name: 'parent', args: ['-e', parent], env, ready: { url } });
    await service.kill();
    await expect(fetch(url)).rejects.toThrow();
  });
});
