import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceProcess } from '@sambung/testing';
import { PARTITION } from './events';
import { eventually } from '@sambung/testing';
import { postgresOutbox } from './postgres-outbox-harness';
import { RecordingBus } from './recording-bus';
import { bySubject, Writers } from './writers';

const PROGRAM = join(process.cwd(), 'dist/libs/outbox/test/relay.process.js');
const SUBJECTS = ['h1', 'h2', 'h3'];
const LEASE_MS = 1_200;
/** Starting processes takes long on a busy machine. */

describe('relays in processes of their own', () => {
  let outbox: Awaited<ReturnType<typeof postgresOutbox>>;
  let bus: RecordingBus;
  let writers: Writers;
  beforeAll(() => {
    if (!existsSync(PROGRAM)) throw new Error('Build first: npm run build.');
  });
  beforeEach(async () => {
    outbox = await postgresOutbox();
    bus = new RecordingBus(outbox.dataSource);
    await Writers.prepare(outbox.dataSource, SUBJECTS);
    writers = new Writers(outbox.dataSource);
  });
  afterEach(async () => {
    await writers.stop();
    await ServiceProcess.killAll();
    await outbox.close();
  });

  const relay = (name: string, ready = true): Promise<ServiceProcess> =>
    ServiceProcess.start({
      name,
      args: [PROGRAM],
      env: { DATABASE_URL: outbox.url, LEASE_MS: String(LEASE_MS) },
      ...(ready && { ready: { line: /leads/ } }),
    });
  const everythingIsThere = () =>
    eventually(async () => expect((await bus.readOnce(PARTITION)).ids).toHaveLength(writers.total));

  it('freeze and thaw: the other takes over, and the thawed one sends old numbers only', async () => {
    const frozen = await relay('first');
    void writers.run(SUBJECTS, 6);
    await eventually(async () => expect((await bus.readOnce(PARTITION)).ids.length).toBeGreaterThan(20));
    const second = await relay('second', false);
    frozen.freeze();
    await eventually(async () => {
      const [row] = await outbox.dataSource.query('SELECT count(*)::int AS count FROM recorded WHERE sender = $1', [
        second.pid,
      ]);
      expect(row.count).toBeGreaterThan(0);
    });
    frozen.thaw();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await writers.stop();
    await everythingIsThere();
    expect(bySubject((await bus.readOnce(PARTITION)).ids)).toEqual(writers.written);
  });

  it('are killed again and again under load: nothing is lost, nothing is out of order', async () => {
    void writers.run(SUBJECTS, 6);
    for (let round = 0; round < 4; round++) {
      const [victim, survivor] = [await relay(`victim ${round}`, false), await relay(`survivor ${round}`, false)];
      await new Promise((resolve) => setTimeout(resolve, 700));
      await victim.kill();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await survivor.kill();
    }
    await writers.stop();
    await relay('last');
    await everythingIsThere();
    expect(bySubject((await bus.readOnce(PARTITION)).ids)).toEqual(writers.written);
  });

  it('give their leases back when they are asked to stop', async () => {
    const stopping = await relay('stopping');
    expect(await stopping.stop()).toBe(0);
    const held = await outbox.dataSource.query('SELECT 1 FROM outbox_partition WHERE lease_until > clock_timestamp()');
    expect(held).toEqual([]);
  });
});
