import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { pause, until } from '@sambung/testing';
import { anEmployee } from './company';
import { RunningFrontDesk } from './running-front-desk';

const GRACE_MS = 1_500;
const POOL_SIZE = 3;

/** How long something takes, ms. */
async function time(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

describe('who can be reached', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start({
      REACHABILITY_GRACE_SECONDS: String(GRACE_MS / 1_000),
      DATABASE_POOL_SIZE: String(POOL_SIZE),
    });
  });
  afterAll(() => desk.close());

  const turns = (employeeId: string): boolean[] =>
    desk.neighbours.asked.flatMap((event) =>
      event.name === 'reachability.changed' && event.subject === employeeId ? [event.data.reachable] : [],
    );

  /** Expects something of what took less than the grace time; does it again when the machine stood still meanwhile. */
  async function withinGrace(
    attempt: () => Promise<{ readonly took: number; readonly expectation: () => void }>,
  ): Promise<void> {
    for (;;) {
      const { took, expectation } = await attempt();
      if (took < GRACE_MS) {
        expectation();
        return;
      }
    }
  }

  it('is reachable from opening a desk until the grace time after closing the last one', async () => {
    const [first, second] = [
      await desk.stream('/v1/desk/stream', await desk.as('sari')),
      await desk.stream('/v1/desk/stream', await desk.as('sari')),
    ];
    await desk.until(() => turns('sari').length === 1);
    first.leave();
    await pause(2 * GRACE_MS);
    expect(turns('sari')).toEqual([true]);
    second.leave();
    await desk.until(() => turns('sari').length === 2);
    expect(turns('sari')).toEqual([true, false]);
  });

  it('does not go off the air while a desk is only reloaded', async () => {
    const budi = await desk.as('budi');
    let stream = await desk.stream('/v1/desk/stream', budi);
    await desk.until(() => turns('budi').length === 1);
    await withinGrace(async () => {
      const before = turns('budi');
      const took = await time(async () => {
        stream.leave();
        await pause(GRACE_MS / 3);
        stream = await desk.stream('/v1/desk/stream', budi);
        await desk.until(
          async () => (await desk.sql(`select from desk_streams where employee_id = 'budi'`)).length > 0,
        );
      });
      await pause(2 * GRACE_MS);
      return { took, expectation: () => expect(turns('budi')).toEqual(before) };
    });
    stream.leave();
  });

  it('is reachable while an integration renews its lease, and at once no longer when it ends it', async () => {
    const pbx = await desk.integration(['presence:write']);
    expect((await desk.call('PUT', '/v1/leases/maya', pbx, { ttlSeconds: 60 })).status).toBe(200);
    await desk.until(() => turns('maya').length === 1);
    expect((await desk.call('PUT', '/v1/leases/maya', pbx, { ttlSeconds: 60 })).status).toBe(200);
    expect((await desk.call('DELETE', '/v1/leases/maya', pbx)).status).toBe(204);
    await desk.until(() => turns('maya').length === 2);
    expect(turns('maya')).toEqual([true, false]);
    expect((await desk.call('PUT', '/v1/leases/maya', pbx, { ttlSeconds: 301 })).status).toBe(400);
    expect((await desk.call('PUT', '/v1/leases/nobody', pbx, {})).status).toBe(404);
  });

  it('says how far the directory was read, so that routing knows of somebody before it hears that they are reachable', async () => {
    const said = await desk.neighbours.heard('reachability.changed');
    expect(said.directoryNumber).toBeGreaterThan(0);
  });

  it('goes off the air when a lease runs out', async () => {
    const pbx = await desk.integration(['presence:write']);
    await desk.call('PUT', '/v1/leases/ani', pbx, { ttlSeconds: 60 });
    await desk.until(() => turns('ani').length === 1);
    await desk.sql(`update leases set expires_at = clock_timestamp() where employee_id = 'ani'`);
    await desk.until(() => turns('ani').length === 2);
    expect(turns('ani')).toEqual([true, false]);
  });

  it('loses the desks of an instance that was killed, though nobody closed them', async () => {
    await desk.sql(`insert into instances values ('killed', clock_timestamp() + interval '1 hour')`);
    await desk.sql(`insert into reachability (workspace, employee_id) values ($1, 'maya') on conflict do nothing`, [
      desk.workspace,
    ]);
    await desk.sql(`insert into desk_streams values ($1, 'stream-of-the-dead', 'maya', 'killed')`, [desk.workspace]);
    await desk.until(() => turns('maya').length === 3, 'an open stream did not count');
    await desk.sql(`update instances set heartbeat_at = clock_timestamp() where instance_id = 'killed'`);
    await desk.until(() => turns('maya').length === 4, 'the stream of a killed instance still counts');
    expect(turns('maya').slice(2)).toEqual([true, false]);
  });

  it('takes nobody off the air because the database was away: whoever judges was away as well', async () => {
    // Another instance and its only desk. Its heartbeats, like ours, cannot be written while the table is locked.
    await desk.sql(`insert into instances values ('other', clock_timestamp() + interval '1 hour')`);
    await desk.sql(`insert into reachability (workspace, employee_id) values ($1, 'wati')`, [desk.workspace]);
    await desk.sql(`insert into desk_streams values ($1, 'desk-of-wati', 'wati', 'other')`, [desk.workspace]);
    await desk.until(() => turns('wati').length === 1);

    await withinGrace(async () => {
      const inAnHour = `clock_timestamp() + interval '1 hour'`;
      await desk.sql(`update instances set heartbeat_at = ${inAnHour} where instance_id = 'other'`);
      await desk.until(() => turns('wati').at(-1) === true);
      const before = turns('wati');
      const hiccup = new Client({ connectionString: desk.databaseUrl });
      await hiccup.connect();
      await hiccup.query(`
        begin; lock table instances in access exclusive mode;
        update instances set heartbeat_at = clock_timestamp() where instance_id = 'other';
        select pg_sleep(4); commit`);
      const took = await time(async () => {
        await hiccup.end();
        await pause(GRACE_MS / 2); // The other instance comes back a little later than we do.
        await desk.sql(`update instances set heartbeat_at = ${inAnHour} where instance_id = 'other'`);
      });
      await pause(2 * GRACE_MS);
      return { took, expectation: () => expect(turns('wati')).toEqual(before) };
    });
  });

  it('goes on saying that the instance is alive while taking somebody off the air takes long', async () => {
    await desk.sql(
      `insert into leases (workspace, employee_id, holder, expires_at) values ($1, 'joko', 'pbx', clock_timestamp() + interval '1 hour')`,
      [desk.workspace],
    );
    await desk.sql(`insert into reachability (workspace, employee_id, reachable) values ($1, 'joko', true)`, [
      desk.workspace,
    ]);
    const slow = new Client({ connectionString: desk.databaseUrl });
    await slow.connect();
    await slow.query(`begin; select from reachability where employee_id = 'joko' for update`);
    await desk.sql(`update leases set expires_at = clock_timestamp() where employee_id = 'joko'`);
    await desk.until(
      async () =>
        (
          await desk.sql(
            `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%reachability%' and datname = current_database()`,
          )
        ).length > 0,
      'the sweep waits',
    );
    const later = `select from instances where instance_id <> 'other' and heartbeat_at > $1`;
    const [row] = await desk.sql<{ now: Date }>('select clock_timestamp() as now');
    await desk.until(async () => (await desk.sql(later, [row?.now])).length > 0, 'the heart beats');
    await slow.end();
    await desk.until(() => turns('joko').at(-1) === false);
  });

  it('says that it is alive while requests have taken every connection', async () => {
    const beside = new Client({ connectionString: desk.databaseUrl });
    await beside.connect();
    const taken: QueryRunner[] = [];
    await desk.until(async () => {
      const runner = desk.service.dataSource.createQueryRunner();
      await runner.connect().then(
        () => taken.push(runner),
        () => undefined, // Others had them; once more.
      );
      return taken.length === POOL_SIZE;
    }, 'every connection is taken');
    const begun = await beside.query<{ now: Date }>('select clock_timestamp() as now');
    const later = `select from instances where instance_id not in ('other', 'killed') and heartbeat_at > $1`;
    const beats = async () => (await beside.query(later, [begun.rows[0]?.now])).rows.length > 0;
    await desk.until(beats, 'the heart beats').finally(async () => {
      await Promise.all(taken.map((runner) => runner.release()));
      await beside.end();
    });
  });

  it('closes the stream of an employee who is deactivated, and of a key that is revoked', async () => {
    await desk.neighbours.say('employee.changed', {
      workspace: desk.workspace,
      subject: 'rudi',
      data: anEmployee('rudi'),
    });
    await desk.until(async () => (await desk.sql(`select 1 from people where employee_id = 'rudi'`)).length === 1);
    const stream = await until(
      async () => desk.stream('/v1/desk/stream', await desk.as('rudi')),
      'they are let in: who is known is kept for a second',
    );
    await desk.neighbours.say('employee.changed', {
      workspace: desk.workspace,
      subject: 'rudi',
      data: anEmployee('rudi', { active: false }),
    });
    await desk.until(() => !stream.isOpen, 'the stream of somebody who left is still open');
  });
});
