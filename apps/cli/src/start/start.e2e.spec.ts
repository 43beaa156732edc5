import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskView } from '@sambung/contracts';
import { eventually, misled, paste, ServiceProcess, until } from '@sambung/testing';
import { CLI, descendantsOf, runToEnd, isRunning, ordinaryUser, SambungProcess } from '../../test/sambung-process';

/** Documents whose commands are run, and held to what they show. */
const GUIDES = ['INTEGRATION', 'SKILLS', 'POLICIES', 'ASSESSMENT', 'CALENDARS'];

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-e2e-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('sambung start', () => {
  it('brings everything up, works as its example says, survives crashes, and leaves nothing behind', async () => {
    const sambung = await SambungProcess.start(['--ephemeral', '--instances', '2']);
    const { output } = sambung.process;
    for (const step of ['Start PostgreSQL', 'Start directory, front-desk and routing', 'Bring the demo company']) {
      expect(output).toMatch(new RegExp(`✔ ${step} \\[[\\d.]+m?s`));
    }

    // The example, as somebody pastes it into three terminals.
    const [desk, example, take] = [...output.matchAll(/^ {2}(?:SALES|TOKEN)=[\s\S]*?(?=\n\n)/gm)].map(
      ([block]) => block,
    );
    if (!desk || !example || !take) throw new Error(`No example of three parts in: ${output}`);
    const stream = spawn('sh', ['-c', `exec 2>&1; ${desk.replace('curl -sN', 'exec curl -sN')}`]);
    let shown = '';
    stream.stdout.on('data', (chunk) => (shown += String(chunk)));
    await until(() => /"reachable":true/.test(shown), 'the desk is open');
    const handoff = await until(async () => {
      // Slower than the example waits, it begins again.
      await nothingIsInHand(sambung);
      const asked = JSON.parse(await paste(example)) as { handoffId: string; state: string };
      return (await paste(take)).includes('"receipt":{"end":"completed"') && asked;
    }, 'the example ends with the receipt');
    expect(handoff).toMatchObject({ sender: { name: 'Siti Rahmawati' } });
    await until(() => shown.includes(handoff.handoffId), 'the desk shows the offer');
    stream.kill();

    // The guides, each pasted into one terminal from its top. Slower than an offer lasts, it begins again.
    for (const guide of GUIDES) {
      await eventually(async () => {
        await nothingIsInHand(sambung);
        expect(await misled(`docs/${guide}.md`, sambung.origin)).toEqual([]);
      });
    }

    // Everything about the accountant in one file, out of three services.
    const everything = await fetch(`${sambung.origin}/v1/me/export`, { headers: await sambung.token('accountant') });
    expect(await everything.json()).toMatchObject({
      parts: {
        directory: { person: [{ name: 'Siti Rahmawati' }] },
        'front-desk': {
          handoffsSent: expect.arrayContaining([expect.objectContaining({ handoffId: handoff.handoffId })]),
        },
        routing: { employee: { name: 'Siti Rahmawati' } },
      },
    });

    // One of two is killed: requests go to the other one.
    const headers = await sambung.token('accountant');
    process.kill(sambung.pidOf('apps/front-desk/'), 'SIGKILL');
    for (let call = 0; call < 20; call++) {
      expect((await fetch(`${sambung.origin}/v1/desk`, { headers })).status).toBe(200);
    }

    // Whatever is killed comes back, and nothing that was acknowledged is lost.
    for (const part of ['apps/front-desk/', 'apps/routing/', 'bin/postgres']) {
      const count = part === 'bin/postgres' ? 1 : 2;
      await until(() => sambung.pidsOf(part).length === count, `${part} runs`);
      const killed = sambung.pidOf(part);
      process.kill(killed, 'SIGKILL');
      await until(() => !isRunning(killed), `${part} is dead`);
      await until(() => sambung.pidsOf(part).length === count, `${part} is back`);
      await shows(sambung, handoff.handoffId, `after ${part}`);
    }

    const children = sambung.children();
    const folder =
      /--?D (\S+)\/postgres/.exec(
        children.find(({ command }) => command.includes('bin/postgres'))?.command ?? '',
      )?.[1] ?? '';
    expect(existsSync(folder)).toBe(true);
    process.kill(sambung.process.pid, 'SIGINT');
    expect(await sambung.process.exited).toBe(0);
    expect(children.filter(({ pid }) => isRunning(pid))).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps its data, also when it is killed; nothing of it runs on, and it starts again', async () => {
    const data = newFolder();
    const user = ordinaryUser();
    if (user !== undefined) chownSync(data, user, user);
    const start = () => SambungProcess.start(['--data', data], { user });
    const first = await start();
    const headers = {
      ...(await first.token('accountant')),
      'content-type': 'application/json',
      'idempotency-key': 'k1',
    };
    const body = JSON.stringify({ reasonKey: 'buy', channel: 'phone' });
    const asked = await fetch(`${first.origin}/v1/handoffs`, { method: 'POST', headers, body });
    const { handoffId } = (await asked.json()) as { handoffId: string };

    const second = await runToEnd(['start', '--data', data, '--port', '0', '--no-open']);
    expect(second.code).toBe(1);
    expect(second.output).toContain(
      `Sambung is running already on the data folder ${data} (process ${first.process.pid}).`,
    );

    const children = first.children();
    await first.process.kill();
    await until(() => children.every(({ pid }) => !isRunning(pid)), 'nothing of the killed Sambung runs');

    const again = await start();
    await shows(again, handoffId, 'after it was killed');
    // And when even the guard of PostgreSQL is killed with it.
    const guard = again.pidOf('sambung-guard');
    const postgres = again.pidOf('bin/postgres');
    process.kill(guard, 'SIGKILL');
    await again.process.kill();
    expect(isRunning(postgres)).toBe(true);
    const last = await start();
    expect(isRunning(postgres)).toBe(false);
    await shows(last, handoffId, 'after its guard was killed, too');
    expect(await last.process.stop()).toBe(0);
    expect(readdirSync(data)).not.toContain('lock');
  });

  it.each([0, 1_500, 6_000])('leaves nothing behind when it is stopped %i ms after it began', async (ms) => {
    const process = await ServiceProcess.start({
      name: 'sambung',
      args: [CLI, 'start', '--ephemeral', '--port', '0', '--no-open'],
    });
    await process.prints(/✔ Open the door/);
    await new Promise((resolve) => setTimeout(resolve, ms));
    const children = descendantsOf(process.pid);
    expect([await process.stop(), process.output]).toEqual([0, expect.any(String)]);
    expect(children.filter(({ pid }) => isRunning(pid))).toEqual([]);
    const folder = children.flatMap(
      ({ command }) =>
        /(\S+)\/postgres/.exec(command.split('-D ')[1] ?? command.split('--pgdata=')[1] ?? '')?.[1] ?? [],
    );
    expect(folder.filter((path) => existsSync(path))).toEqual([]);
  });

  it('says in one sentence that its port is taken, and starts nothing', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as AddressInfo;
    const { code, output } = await runToEnd(['start', '--data', newFolder(), '--port', String(port), '--no-open']);
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken by another process. Stop it, or choose another port with --port.`);
    expect(output).not.toMatch(/\n\s+at /);
    squatter.close();
  });

  it('does not start in production, where nobody gets a token for the asking', async () => {
    const { code, output } = await runToEnd(['start', '--data', newFolder(), '--port', '0'], {
      NODE_ENV: 'production',
    });
    expect([code, output]).toEqual([1, expect.stringContaining('does not run with NODE_ENV=production')]);
    expect((await runToEnd(['issuer', '--port', '0'], { NODE_ENV: 'production' })).code).toBe(1);
  });
});

/** Ends whatever the accountant has sent and the sales representative has taken, and the moment for notes after it. */
async function nothingIsInHand(sambung: SambungProcess): Promise<void> {
  const [sender, receiver] = [await sambung.token('accountant'), await sambung.token('sales')];
  await until(async () => {
    const { sent } = await deskOf(sambung, sender);
    const { conversations, presence } = await deskOf(sambung, receiver);
    const post = (path: string, headers: Record<string, string>) =>
      fetch(`${sambung.origin}/v1/${path}`, { method: 'POST', headers });
    for (const { handoffId } of conversations) await post(`handoffs/${handoffId}/complete`, receiver);
    for (const { handoffId } of sent) await post(`handoffs/${handoffId}/cancel`, sender);
    if (presence.wrapUpUntil !== null) await post('presence/me/end-wrap-up', receiver);
    return sent.length + presence.load === 0 && presence.wrapUpUntil === null;
  }, 'nobody has anything in hand');
}

async function deskOf({ origin }: SambungProcess, headers: Record<string, string>): Promise<DeskView> {
  return (await (await fetch(`${origin}/v1/desk`, { headers })).json()) as DeskView;
}

/** Each try is given up after some seconds: whoever is asked may have died, or the machine stood still, and that says nothing of the handoff. */
async function shows(sambung: SambungProcess, handoffId: string, when: string): Promise<void> {
  await until(async () => {
    const [headers, signal] = [await sambung.token('accountant'), AbortSignal.timeout(5_000)];
    return (await fetch(`${sambung.origin}/v1/handoffs/${handoffId}`, { headers, signal })).ok;
  }, `the handoff is shown ${when}`);
}
