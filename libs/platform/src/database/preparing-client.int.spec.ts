import { testDatabase } from '@sambung/testing';
import { createDataSource } from './data-source';

async function connected() {
  const { url } = await testDatabase();
  const config = { DATABASE_URL: url, DATABASE_POOL_SIZE: 1 };
  return createDataSource({ name: 'sample', migrations: [] }, config).initialize();
}

describe('a statement that comes again and again', () => {
  it('is parsed and planned once on each connection', async () => {
    const dataSource = await connected();
    for (const number of [1, 2, 3]) await dataSource.query('select $1::int + 41 as sum', [number]);
    const prepared = await dataSource.query<{ calls: string }[]>(
      `select generic_plans + custom_plans as calls from pg_prepared_statements where statement like '%+ 41 as sum'`,
    );
    expect(prepared.map(({ calls }) => Number(calls))).toEqual([3]);
    await dataSource.destroy();
  });

  it('fails once at most when a migration has changed what it gives, and is right from then on', async () => {
    const dataSource = await connected();
    const all = () => dataSource.query<object[]>('select * from notes where id > $1', [0]);
    await dataSource.query('create table notes (id int)');
    await dataSource.query('insert into notes values (1)');
    expect(await all()).toEqual([{ id: 1 }]);
    await dataSource.query(`alter table notes add text text default 'new'`);
    await expect(all()).rejects.toThrow('cached plan must not change result type');
    expect(await all()).toEqual([{ id: 1, text: 'new' }]);
    await dataSource.destroy();
  });
});
