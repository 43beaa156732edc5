import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@sambung/testing';
import { Client } from 'pg';
import { CLI, runToEnd } from '../../apps/cli/test/sambung-process';
import { System } from '../system/system';

const HEADER = 'NIK;Nama Karyawan;Departemen;Jabatan;Email';
const SURE = [HEADER, '1;Sari Dewi;Penjualan;Kasir;sari@x.example', '2;Budi;Keuangan;Akuntan;', ''].join('\n');

describe('sambung import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-import-'));
  let system: System;
  let workspaces = 0;
  let workspace: string;
  let who: string[];
  const write = (name: string, content: string): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const env = { XDG_STATE_HOME: join(folder, 'state') };
  const run = (...args: string[]) => runToEnd(['import', ...args, ...who], env);

  beforeAll(async () => {
    system = await System.start({ bus: 'postgres', services: ['directory'] });
  });
  afterAll(async () => {
    await system?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    workspace = `import-${workspaces++}`;
    who = [
      '--url',
      system.address('/v1/imports').replace('/v1/imports', ''),
      '--token',
      await system.token(workspace, 'hr', ['hr']),
    ];
  });

  it('takes a workbook as it is: shows how each column was understood, what would change, and imports it', async () => {
    const open = await run('data/demo-workbook/toko-nusantara.xlsx');
    expect(open.code).toBe(3);
    expect(open.output).toMatch(/^column +understood as +how surely +because$/m);
    const asked = [...open.output.matchAll(/--answer '(.+?)=…' {2}(.*)$/gm)].flatMap(([, what, choices]) => [
      '--answer',
      `${what!}=${choices!.includes('leave it out') ? '' : choices!.split(' | ')[0]!}`,
    ]);
    const done = await run('data/demo-workbook/toko-nusantara.xlsx', ...asked, '--yes');
    expect([done.code, done.output]).toEqual([0, expect.stringMatching(/^employees +\d\d new, 0 changed/m)]);
    expect(done.output).toMatch(/^\+ \d+ /m);
  });

  it('imports a folder by the mapping in it, shows sites and teams beside people, and says its sum once', async () => {
    const { code, output } = await run('data/demo-workbook', '--yes');
    expect([code, output]).toEqual([0, expect.stringMatching(/^\+ site jakarta$/m)]);
    expect(output).toMatch(/^\+ team keuangan/m);
    expect(output.match(/^employees +44 new/gm)).toHaveLength(1);
    const again = await run('data/demo-workbook');
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('44 as they were')]);
  });

  it('keeps the answers when the trial of them fails, says that they do not work yet, and names the file that was sent', async () => {
    const kept = join(folder, 'not-yet.yaml');
    const wrong = await run(write('september.csv', SURE.replace('2;Budi', '2;')), '--yes', '--save-mapping', kept);
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('They do not work yet')]);
    expect(wrong.output).not.toContain('The mapping is kept');
    const still = await run(write('oktober.csv', SURE.replace('2;Budi', '2;')), '--yes', '--mapping', kept);
    expect([still.code, still.output]).toEqual([1, expect.stringMatching(/oktober\.csv:3:Nama Karyawan: /)]);
  });

  it('imports nothing that nobody agreed to, and keeps nothing of a trial', async () => {
    const file = write('people.csv', SURE);
    const unanswered = await run(file);
    expect([unanswered.code, unanswered.output]).toEqual([3, expect.stringContaining('Say --yes to import this.')]);
    const trial = await run(file, '--dry-run');
    expect([trial.code, trial.output]).toEqual([0, expect.stringContaining('+ 1  Sari Dewi')]);
    expect(JSON.parse((await run(file, '--dry-run', '--json')).output)).toMatchObject({
      outcome: 'tried',
      report: { employees: { created: 2 } },
      people: [{ externalId: '1', fate: 'created' }, { externalId: '2' }],
    });
  });

  it('asks nothing the next time by the mapping that was kept, whatever the file is called, and shows who is different in what', async () => {
    const mapping = join(folder, 'kept.yaml');
    expect((await run(write('october.csv', SURE), '--yes', '--save-mapping', mapping)).code).toBe(0);
    expect(readFileSync(mapping, 'utf8')).toContain('externalId: NIK');
    const november = write('november.csv', SURE.replace('Sari Dewi', 'Sari Aminah'));
    const changed = await run(november, '--mapping', mapping, '--yes');
    expect([changed.code, changed.output]).toEqual([
      0,
      expect.stringContaining('~ 1  Sari Aminah  (name: Sari Dewi → Sari Aminah)'),
    ]);
    const again = await run(november, '--mapping', mapping);
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('Nothing is different')]);
  });

  it('says what is wrong in each row, and imports nothing', async () => {
    const file = write('wrong.csv', SURE.replace('2;Budi', '2;'));
    const refused = await run(file, '--yes');
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/wrong\.csv:3:Nama Karyawan: /);
  });

  it('says what is wrong with rows together with what it asks', async () => {
    const file = write('both.csv', [HEADER, '1;Sari;Bengkel;Kasir;', '2;;Bengkel;Kasir;', ''].join('\n'));
    const both = await run(file);
    expect(both.code).toBe(3);
    expect(both.output).toMatch(/Wrong in the file, whatever you answer:\n {2}both\.csv:3:Nama Karyawan: /);
    expect(both.output).toContain("--answer 'teams.fields.office.values:Bengkel=…'");
    expect(JSON.parse((await run(file, '--json')).output.split('\n}\n')[0]! + '}')).toMatchObject({
      outcome: 'unanswered',
      problems: [{ line: 3, column: 'Nama Karyawan' }],
    });
  });

  it('says in one sentence that nobody answers', async () => {
    const args = ['import', write('people.csv', SURE), '--url', 'http://127.0.0.1:1', '--token', 'x'];
    expect(await runToEnd(args, env)).toEqual({
      code: 1,
      output: expect.stringMatching(/^Nothing answers at http:\/\/127\.0\.0\.1:1\. [^\n]+\n$/m),
    });
  });

  describe('while no instance has begun the import yet', () => {
    let others: Client;
    let door: Door;
    beforeEach(async () => {
      expect((await run(write('first.csv', SURE), '--yes')).code).toBe(0);
      others = new Client({ connectionString: system.databaseUrl('sambung_directory') });
      await others.connect();
      door = await Door.to(Number(new URL(who[1]!).port));
    });
    afterEach(async () => {
      await others.query('drop trigger if exists hold_up on import_jobs');
      await others.end();
      await door.cut();
    });

    const isTakenDown = () =>
      until(async () => {
        const jobs = await others.query('select from import_jobs where workspace = $1 and not dry_run', [workspace]);
        return jobs.rowCount === 1 || undefined;
      }, 'the import is taken down');
    /** Only the trial is worked on; the import waits until it is let go. */
    const begin = async (file: string): Promise<Running> => {
      await others.query(
        `create or replace function hold_up() returns trigger language plpgsql as $$ begin new.claimed_until := now() + interval '1 day'; return new; end $$`,
      );
      await others.query(
        `create or replace trigger hold_up before insert on import_jobs for each row when (not new.dry_run) execute function hold_up()`,
      );
      const running = new Running(['import', file, '--yes', '--url', door.url, ...who.slice(2)], env);
      await isTakenDown();
      return running;
    };
    const letGo = async (): Promise<void> => {
      await others.query('drop trigger hold_up on import_jobs');
      await others.query('update import_jobs set claimed_until = null where workspace = $1', [workspace]);
    };

    it('is interrupted without the import being so, and watches it when it is started again for the same file', async () => {
      const file = write('more.csv', `${SURE}3;Rina;Keuangan;Akuntan;\n`);
      const running = await begin(file);
      await until(async () => running.output.includes('waiting') || undefined, 'it is watched');
      running.process.kill('SIGINT');
      expect([await running.ended, running.output]).toEqual([130, expect.stringContaining('goes on in the service')]);
      const again = new Running(['import', file, '--yes', '--url', door.url, ...who.slice(2)], env);
      await until(async () => again.output.includes('are being imported already') || undefined, 'it is found');
      await letGo();
      expect([await again.ended, again.output]).toEqual([0, expect.stringMatching(/^employees +1 new/m)]);
    });

    it('goes on watching when the line is cut and mended', async () => {
      const running = await begin(write('cut.csv', `${SURE}4;Ani;Keuangan;Akuntan;\n`));
      await door.cut();
      await until(async () => running.output.includes('the connection is lost') || undefined, 'the line is missed');
      await door.mend();
      await letGo();
      expect([await running.ended, running.output]).toEqual([0, expect.stringMatching(/^employees +1 new/m)]);
    });
  });
});

/** `sambung …` while it runs, and what it has said so far. */
class Running {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  output = '';

  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    this.process = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env } });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (text) => (this.output += String(text)));
    this.ended = once(this.process, 'close').then(([code]) => code as number | null);
  }
}

/** A way to a port that can be cut and mended. */
class Door {
  private readonly sockets = new Set<Socket>();

  static async to(port: number): Promise<Door> {
    const server = createServer();
    const door = new Door(server);
    server.on('connection', (near) => {
      const far = connect(port, '127.0.0.1');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        door.sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    await door.listen(0);
    return door;
  }

  private constructor(private readonly server: Server) {}

  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async cut(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server.close(), 'close');
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }

  mend(): Promise<void> {
    return this.listen(this.port);
  }

  private async listen(port: number): Promise<void> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }
}
