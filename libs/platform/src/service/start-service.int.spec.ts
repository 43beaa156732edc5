import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, ServiceProcess, temporaryFolder, testDatabase, TestIssuer, until } from '@sambung/testing';

/** Far above what a shutdown takes, however slow the machine is, and below the 65 s for which an idle connection is kept. */
const KEPT_ALIVE_MS = 60_000;
const main = join(process.cwd(), 'dist/libs/platform/test/sample.process.js');

describe('the process of a service', () => {
  async function environment(): Promise<Record<string, string>> {
    const [issuer, { url }, port] = await Promise.all([TestIssuer.create(), testDatabase(), freePort()]);
    return {
      ...issuer.environment,
      DATABASE_URL: url,
      BUS_DATABASE_URL: url,
      PORT: String(port),
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
      SHUTDOWN_SECONDS: '300',
    };
  }
  /** The sample in a process of its own knows no employee, so this is somebody who need not be one. */
  async function withToken() {
    const issuer = await TestIssuer.create();
    const env: Record<string, string> = { ...(await environment()), ...issuer.environment };
    return { env, headers: await issuer.bearer({ workspace: 'toko', sub: 'sari', roles: ['hr'] }) };
  }
  const start = (env: Record<string, string>) =>
    ServiceProcess.start({
      name: 'sample',
      args: [main],
      env,
      ready: { url: `http://127.0.0.1:${env['PORT'] ?? ''}/health/ready` },
    });

  it('ends with 2 and a sentence for each variable that cannot be used', async () => {
    const service = await ServiceProcess.start({
      name: 'sample',
      args: [main],
      env: { DATABASE_URL: 'nonsense', PORT: '0' },
    });
    expect(await service.exited).toBe(2);
    expect(service.output).toContain('sample: DATABASE_URL is not usable');
    expect(service.output).toContain('sample: JWT_ISSUER is not set.');
    expect(service.output).not.toContain('    at ');
  });

  it('ends with 3 and a sentence when its port is taken: whoever chose it may choose another', async () => {
    const env = await environment();
    const first = await start(env);
    const second = await ServiceProcess.start({ name: 'second', args: [main], env });
    expect(await second.exited).toBe(3);
    expect(second.output).toContain(`Port ${env['PORT'] ?? ''} is taken`);
    await first.kill();
  });

  it('ends with 0 on request, while somebody keeps a connection open', async () => {
    const env = await environment();
    const service = await start(env);
    await (await fetch(`http://127.0.0.1:${env['PORT'] ?? ''}/health/live`)).text();
    const began = Date.now();
    expect(await service.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(KEPT_ALIVE_MS);
    expect(service.output.split('\n').filter((line) => line && !line.startsWith('{'))).toEqual([]);
  });

  it('finishes what is in flight, and takes nothing new', async () => {
    const { env, headers } = await withToken();
    const go = join(temporaryFolder('sambung-slow-'), 'go');
    const service = await start({ ...env, GO: go });
    const origin = `http://127.0.0.1:${env['PORT'] ?? ''}`;
    const text = async (path: string): Promise<string> => (await fetch(origin + path, { headers })).text();
    let answered = false;
    const inFlight = text('/v1/notes/slow').finally(() => (answered = true));
    await until(async () => (await text('/metrics')).includes('requests_in_flight 1'), 'the request is worked on');
    const stopped = service.stop();
    await until(
      () =>
        text('/v1/notes/who').then(
          () => false,
          () => true,
        ),
      'nothing new is taken',
    );
    expect(answered).toBe(false);
    writeFileSync(go, '');
    expect(JSON.parse(await inFlight)).toEqual({ done: true });
    expect(await stopped).toBe(0);
  });

  it('does not wait longer than its deadline for what never ends', async () => {
    const service = await start({ ...(await environment()), HANG: 'yes', SHUTDOWN_SECONDS: '1' });
    expect(await service.stop()).toBe(1); // Not the signal that a test's patience ends with.
  });

  it('ends with 1 after an error that nobody caught: nothing is known of its memory any more', async () => {
    const { env, headers } = await withToken();
    const service = await start(env);
    await fetch(`http://127.0.0.1:${env['PORT'] ?? ''}/v1/notes/stray`, { headers }).catch(() => undefined);
    expect(await service.exited).toBe(1);
    expect(service.output).toContain('"uncaught"');
  });

  it('ends when the parent that talks to it is gone', async () => {
    const env = await environment();
    const script = `
      const child = require('node:child_process').fork(process.argv[1], { stdio: 'inherit' });
      child.once('message', ({ type }) => { console.log('child', child.pid, type); });`;
    const parent = spawn(process.execPath, ['-e', script, main], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    parent.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    await until(() => /child \d+ ready/.test(output), 'the child is ready');
    const pid = Number(/child (\d+) ready/.exec(output)?.[1]);
    parent.kill('SIGKILL');
    await until(() => !alive(pid), 'the child has ended');
  });
});

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
