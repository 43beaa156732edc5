import { eventually, pause, testDatabase } from '@sambung/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDataSource } from './data-source';
import { migrate } from './migrate';

class Slow1 implements MigrationInterface {
  readonly name = 'Slow1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select pg_sleep(0.2)');
    await runner.query('create table once (id int)');
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

/** Stands still for longer than a request may within a transaction. */
class Frozen1 extends Slow1 {
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('select 1');
    await pause(2_500);
    await super.up(runner);
  }
}

const source = (url: string, migration = Slow1) =>
  createDataSource({ name: 'sample', migrations: [migration] }, { DATABASE_URL: url, DATABASE_POOL_SIZE: 2 });

describe('migrations', () => {
  it('run once, however many instances start at the same moment', async () => {
    const { url } = await testDatabase();
    const instances = [source(url), source(url), source(url)];
    const done = await Promise.all(instances.map((instance) => migrate(instance)));
    expect(done.flat()).toEqual(['Slow1700000000001']);
    await Promise.all(instances.map((instance) => instance.destroy()));
  });

  it('of a newer version are refused where nobody else uses the database', async () => {
    const { url } = await testDatabase();
    const newer = source(url);
    await migrate(newer);
    await newer.destroy();
    const older = createDataSource({ name: 'sample', migrations: [] }, { DATABASE_URL: url, DATABASE_POOL_SIZE: 2 });
    await expect(migrate(older, { refuseNewer: true })).rejects.toThrow('newer version of Sambung (Slow1700000000001)');
    await older.destroy();
    const rolling = createDataSource({ name: 'sample', migrations: [] }, { DATABASE_URL: url, DATABASE_POOL_SIZE: 2 });
    expect(await migrate(rolling)).toEqual([]);
    await rolling.destroy();
  });

  it('go on after the instance was frozen in the middle of one, and later transactions are ended again when they stand still', async () => {
    const { url } = await testDatabase();
    const frozen = source(url, Frozen1);
    expect(await migrate(frozen)).toEqual(['Slow1700000000001']);
    expect(await frozen.query('show idle_in_transaction_session_timeout')).toEqual([
      { idle_in_transaction_session_timeout: '2s' },
    ]);
    await frozen.destroy();
  });

  it('wait while PostgreSQL starts, and give up after a while', async () => {
    const nobody = source('postgres://sari@127.0.0.1:1/nothing');
    // A machine that stands still may use up the while before anything was tried twice.
    await eventually(async () => {
      const reasons: string[] = [];
      const onWaiting = (because: string): void => void reasons.push(because);
      await expect(migrate(nobody, { patienceMs: 600, onWaiting })).rejects.toThrow('ECONNREFUSED');
      expect(reasons).toHaveLength(1);
    });
  });

  it('do not wait for what will not come: another password, another database', async () => {
    const { url } = await testDatabase();
    const onWaiting = jest.fn();
    await expect(migrate(source(`${url}_missing`), { onWaiting })).rejects.toThrow('does not exist');
    expect(onWaiting).not.toHaveBeenCalled();
  });
});
