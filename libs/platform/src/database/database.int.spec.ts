import { until } from '@sambung/testing';
import { Client } from 'pg';
import { RunningSample } from '../../test/running-sample';
import { known } from '../../test/sample-service';
import { Database } from './database';

describe('the database of a service', () => {
  let sample: RunningSample;
  let database: Database;
  const notes = (workspace: string) =>
    database.inWorkspace(workspace, (manager) =>
      // With a parameter, so that it is prepared: a plan that was made for one workspace must not show its rows to another.
      manager.query('select workspace, id from notes where text <> $1 order by id', ['']),
    );

  beforeAll(async () => {
    // One connection: whoever comes next gets the one that served somebody else just before.
    sample = await RunningSample.start({ DATABASE_POOL_SIZE: '2' });
    database = sample.service.app.get(Database);
    known.employees.set('toko/sari', { active: true, offices: new Set(['back']) });
    await database.asWorker((manager) =>
      manager.query(`insert into notes values ('toko', 'n1', 'a'), ('lain', 'n2', 'b')`),
    );
  });
  afterAll(() => sample.close());

  it('shows a workspace its own rows, on a connection that served another one just before', async () => {
    for (let round = 0; round < 5; round++) {
      expect(await notes('toko')).toEqual([{ workspace: 'toko', id: 'n1' }]);
      expect(await notes('lain')).toEqual([{ workspace: 'lain', id: 'n2' }]);
      expect(await notes('unheard-of')).toEqual([]);
    }
  });

  it('shows nothing when the workspace was forgotten', async () => {
    await expect(notes('')).rejects.toThrow('needs a workspace');
    await notes('toko');
    const seen = await database.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('role', 'sambung_sample_http', true)`);
      return manager.query<unknown[]>('select * from notes');
    });
    expect(seen).toEqual([]);
  });

  it('writes into no other workspace, and changes and deletes nothing of it', async () => {
    const asToko = (sql: string) => database.inWorkspace('toko', (manager) => manager.query(sql));
    await expect(asToko(`insert into notes values ('lain', 'n3', 'c')`)).rejects.toThrow('row-level security');
    await asToko(`update notes set text = 'stolen' where id = 'n2'`);
    await asToko(`delete from notes where id = 'n2'`);
    expect(await database.asWorker((manager) => manager.query(`select text from notes where id = 'n2'`))).toEqual([
      { text: 'b' },
    ]);
  });

  it('says of its own work that it was the service, so that what it changes is nobody unknown’s', async () => {
    const actor = (manager: { query: <T>(sql: string) => Promise<T> }): Promise<unknown> =>
      manager.query(`select current_setting('sambung.actor', true) as actor`);
    expect(await database.asWorker(actor)).toEqual([{ actor: 'sambung' }]);
    expect(await database.inWorkspace('toko', actor)).toEqual([{ actor: 'sambung' }]);
    expect(await actor(database.dataSource.manager)).not.toEqual([{ actor: 'sambung' }]);
  });

  it('leaves neither role nor workspace on the connection, also after a failure', async () => {
    await expect(database.inWorkspace('toko', (manager) => manager.query('select nonsense'))).rejects.toThrow();
    const [after] = await database.asWorker((manager) =>
      manager.query<object[]>(
        `select current_user = session_user as myself, current_setting('sambung.workspace', true) as workspace`,
      ),
    );
    expect(after).toEqual({ myself: true, workspace: '' });
  });

  it('does no work as the owner for somebody who asked over HTTP', async () => {
    const answer = await sample.call('/v1/notes/as-owner', { headers: await sample.as(['back-office']) });
    expect(answer.status).toBe(500);
  });

  it('stores nothing, and says so, when a failure inside was swallowed', async () => {
    const swallowing = database.asWorker(async (manager) => {
      await manager.query(`insert into notes values ('toko', 'lost', 'x')`);
      await manager.query('select nonsense').catch(() => undefined);
      return 'done';
    });
    await expect(swallowing).rejects.toThrow('nothing was stored');
  });

  it('does it again after a deadlock, for both', async () => {
    // Each has one row before either asks for the other's.
    const has = { n1: false, n2: false };
    type Note = keyof typeof has;
    const both = (first: Note, second: Note) =>
      database.asWorker(async (manager) => {
        await manager.query('update notes set text = text where id = $1', [first]);
        has[first] = true;
        await until(() => has[second], 'the other has its first row');
        await manager.query('update notes set text = text where id = $1', [second]);
        return 'done';
      });
    expect(await Promise.all([both('n1', 'n2'), both('n2', 'n1')])).toEqual(['done', 'done']);
  });

  it('does it again when this process stood still in the middle of it, so that whoever asked does not have to', async () => {
    const alive = async (pid: number): Promise<boolean> =>
      (await database.dataSource.query<object[]>('select from pg_stat_activity where pid = $1', [pid])).length > 0;
    let tries = 0;
    const written = database.asWorker(async (manager) => {
      tries += 1;
      await manager.query(`insert into notes values ('toko', 'n9', 'once')`);
      if (tries > 1) return 'done';
      const [{ pid } = { pid: 0 }] = await manager.query<{ pid: number }[]>('select pg_backend_pid() as pid');
      await manager.query('set local idle_in_transaction_session_timeout = 10');
      await until(async () => !(await alive(pid)), 'PostgreSQL has ended the transaction');
      return manager.query<unknown>('select 1');
    });
    expect(await written).toBe('done');
    expect(tries).toBe(2);
    expect(await database.asWorker((manager) => manager.query(`select text from notes where id = 'n9'`))).toEqual([
      { text: 'once' },
    ]);
  });

  it('reads bigint as a number, and ends a transaction that stands idle', async () => {
    expect(await database.asWorker((manager) => manager.query(`select number from notes where id = 'n1'`))).toEqual([
      { number: 10 },
    ]);
    const [setting] = await database.asWorker((manager) =>
      manager.query<object[]>('show idle_in_transaction_session_timeout'),
    );
    expect(setting).toEqual({ idle_in_transaction_session_timeout: '2s' });
  });

  it('outlives connections that PostgreSQL ends, and answers 503 while it is away', async () => {
    const headers = await sample.as(['back-office']);
    const admin = new Client({ connectionString: sample.databaseUrl });
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sambung sample' and datname = current_database()`,
    );
    await admin.end();
    const statuses = [];
    for (let call = 0; call < 5; call++) statuses.push((await sample.call('/v1/notes', { headers })).status);
    expect(statuses.at(-1)).toBe(200);
    expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([]);
  });
});
