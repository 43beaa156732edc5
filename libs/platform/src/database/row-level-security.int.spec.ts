import { testDatabase } from '@sambung/testing';
import { Client } from 'pg';
import { Notes1 } from '../../test/sample-service';
import { createDataSource } from './data-source';
import { migrate } from './migrate';

describe('the role of HTTP work', () => {
  it('is made by an ordinary login that may create roles, and can be taken on by it', async () => {
    const { url } = await testDatabase();
    const admin = new Client({ connectionString: url });
    await admin.connect();
    const login = `app_${Date.now()}`;
    await admin.query(`create role ${login} login createrole password 'x'`);
    await admin.query(`grant create, usage on schema public to ${login}`);
    // Another database of the server may have made the role already, as somebody else: then an administrator grants it.
    await admin.query(
      `do $$ begin create role sambung_sample_http nologin; exception when duplicate_object then null; end $$`,
    );
    await admin.query(`grant sambung_sample_http to ${login}`);
    await admin.end();

    const own = new URL(url);
    [own.username, own.password] = [login, 'x'];
    const source = createDataSource(
      { name: 'sample', migrations: [Notes1] },
      { DATABASE_URL: own.toString(), DATABASE_POOL_SIZE: 2 },
    );
    expect(await migrate(source)).toEqual(['Notes1700000000001']);
    const [who] = await source.transaction(async (manager) => {
      await manager.query(
        `select set_config('role', 'sambung_sample_http', true), set_config('sambung.workspace', 'toko', true)`,
      );
      return manager.query<object[]>('select current_user as name, (select count(*) from notes) as notes');
    });
    expect(who).toEqual({ name: 'sambung_sample_http', notes: 0 });
    await source.destroy();
  });
});
