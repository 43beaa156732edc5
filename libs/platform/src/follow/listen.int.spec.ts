import { testDatabase, until } from '@sambung/testing';
import { Client } from 'pg';
import { createDataSource } from '../database/data-source';
import { Database } from '../database/database';
import { RequestContext } from '../observe/request-context';
import { Listen } from './listen';

async function instance(url: string) {
  const config = { DATABASE_URL: url, DATABASE_POOL_SIZE: 2 };
  const dataSource = await createDataSource({ name: 'sample', migrations: [] }, config).initialize();
  const context = new RequestContext();
  const listen = new Listen(config, new Database(dataSource, 'sample', context));
  return { listen, context, close: () => listen.onApplicationShutdown().then(() => dataSource.destroy()) };
}

/** Of this database: other tests have listeners on the same server. */
const LISTENERS = `from pg_stat_activity where application_name = 'sambung listen' and datname = current_database()`;

/** Waits until so many instances would hear a notification: whatever is said earlier reaches nobody. */
async function listening(url: string, instances: number): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await until(async () => {
    const { rowCount } = await admin.query(`select ${LISTENERS} and state = 'idle' and query = 'LISTEN desk'`);
    return rowCount === instances;
  }, 'all instances listen');
  await admin.end();
}

describe('following what other instances change', () => {
  it('wakes all instances, each subscriber in its own context', async () => {
    const { url } = await testDatabase();
    const [one, two] = await Promise.all([instance(url), instance(url)]);
    const seen: string[] = [];
    const traces: (string | undefined)[] = [];
    one.listen.subscribe(
      'desk',
      (payload) => payload && seen.push(`one ${payload}`) && traces.push(one.context.traceId),
    );
    two.listen.subscribe('desk', (payload) => payload && seen.push(`two ${payload}`));
    await listening(url, 2);
    one.context.run(undefined, () => {
      one.listen.notify('desk', 'sari');
    });
    await until(
      () => seen.includes('two sari') && seen.filter((each) => each === 'one sari').length >= 1,
      'the wakes arrive',
    );
    expect(traces[0]).toBeUndefined();
    await Promise.all([one.close(), two.close()]);
  });

  it('wakes its own subscribers at once, and not a second time when its word comes back', async () => {
    const { url } = await testDatabase();
    const [one, two] = await Promise.all([instance(url), instance(url)]);
    const here: string[] = [];
    const there: string[] = [];
    one.listen.subscribe('desk', (payload) => payload && here.push(payload));
    two.listen.subscribe('desk', (payload) => payload && there.push(payload));
    await listening(url, 2);
    one.listen.notify('desk', 'sari');
    expect(here).toEqual(['sari']);
    two.listen.notify('desk', 'budi');
    await until(() => there.includes('sari') && here.includes('budi'), 'the wakes arrive');
    expect([here, there]).toEqual([
      ['sari', 'budi'],
      ['budi', 'sari'],
    ]);
    await Promise.all([one.close(), two.close()]);
  });

  it('says what was said in one moment once', async () => {
    const { url } = await testDatabase();
    const [one, two] = await Promise.all([instance(url), instance(url)]);
    const seen: string[] = [];
    two.listen.subscribe('desk', (payload) => payload && seen.push(payload));
    await listening(url, 1);
    for (const who of ['sari', 'sari', 'budi', 'sari']) one.listen.notify('desk', who);
    await until(() => seen.includes('budi'), 'the wakes arrive');
    expect(seen).toEqual(['sari', 'budi']);
    await Promise.all([one.close(), two.close()]);
  });

  it('wakes by and by without any notification, and comes back after its connection was lost', async () => {
    const { url } = await testDatabase();
    const { listen, close } = await instance(url);
    const wakes: (string | undefined)[] = [];
    listen.subscribe('desk', (payload) => wakes.push(payload));
    await until(() => wakes.length > 1, 'the wakes arrive');
    const admin = new Client({ connectionString: url });
    await admin.connect();
    await listening(url, 1);
    const lost = await admin.query(`select pg_terminate_backend(pid) ${LISTENERS}`);
    expect(lost.rowCount).toBe(1);
    await until(async () => {
      await admin.query(`notify desk, 'somebody again'`);
      return wakes.includes('again');
    }, 'it hears notifications again');
    await admin.end();
    await close();
  });

  it('stops waking who has stopped following, and takes no odd channel', async () => {
    const { url } = await testDatabase();
    const { listen, close } = await instance(url);
    let wakes = 0;
    const stop = listen.subscribe('desk', () => {
      wakes += 1;
    });
    stop();
    wakes = 0;
    listen.notify('desk', 'sari');
    expect(wakes).toBe(0);
    expect(() => listen.subscribe('desk; drop table notes', () => undefined)).toThrow('no channel');
    await close();
  });
});
