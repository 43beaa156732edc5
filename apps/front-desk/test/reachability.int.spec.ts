import { Client } from 'pg';
import { anEmployee } from './company';
import { RunningFrontDesk } from './running-front-desk';

const GRACE_MS = 600;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('who can be reached', () => {
  let desk: RunningFrontDesk;
  beforeAll(async () => {
    desk = await RunningFrontDesk.start({ REACHABILITY_GRACE_SECONDS: String(GRACE_MS / 1_000) });
  });
  afterAll(() => desk.close());

  const turns = (employeeId: string): boolean[] =>
    desk.neighbours.asked.flatMap((event) =>
      event.name === 'reachability.changed' && event.subject === employeeId ? [event.data.reachable] : [],
    );

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
    const before = await desk.stream('/v1/desk/stream', await desk.as('budi'));
    await desk.until(() => turns('budi').length === 1);
    before.leave();
    await pause(GRACE_MS / 3);
    const after = await desk.stream('/v1/desk/stream', await desk.as('budi'));
    await pause(2 * GRACE_MS);
    expect(turns('budi')).toEqual([true]);
    after.leave();
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
    await desk.sql(`insert into instances values ('killed', clock_timestamp())`);
    await desk.sql(`insert into reachability (workspace, employee_id) values ($1, 'maya') on conflict do nothing`, [
      desk.workspace,
    ]);
    await desk.sql(`insert into desk_streams values ($1, 'stream-of-the-dead', 'maya', 'killed')`, [desk.workspace]);
    await desk.until(() => turns('maya').length === 3, 'an open stream did not count');
    await desk.until(() => turns('maya').length === 4, 'the stream of a killed instance still counts');
    expect(turns('maya').slice(2)).toEqual([true, false]);
  });

  it('takes nobody off the air because the database was away: whoever judges was away as well', async () => {
    // Another instance and its only desk. Its heartbeats, like ours, cannot be written while the table is locked.
    await desk.sql(`insert into instances values ('other', clock_timestamp())`);
    await desk.sql(`insert into reachability (workspace, employee_id) values ($1, 'wati')`, [desk.workspace]);
    await desk.sql(`insert into desk_streams values ($1, 'desk-of-wati', 'wati', 'other')`, [desk.workspace]);
    await desk.until(() => turns('wati').length === 1);

    const hiccup = new Client({ connectionString: desk.databaseUrl });
    await hiccup.connect();
    await hiccup.query('begin; lock table instances in access exclusive mode; select pg_sleep(3); commit');
    await hiccup.end();
    await pause(GRACE_MS / 2); // The other instance comes back a little later than we do.
    await desk.sql(
      `update instances set heartbeat_at = clock_timestamp() + interval '1 hour' where instance_id = 'other'`,
    );
    await pause(2 * GRACE_MS);
    expect(turns('wati')).toEqual([true]);
  });

  it('closes the stream of an employee who is deactivated, and of a key that is revoked', async () => {
    await desk.neighbours.say('employee.changed', {
      workspace: desk.workspace,
      subject: 'rudi',
      data: anEmployee('rudi'),
    });
    await desk.until(async () => (await desk.sql(`select 1 from people where employee_id = 'rudi'`)).length === 1);
    await pause(1_100); // Who is known is kept for a second.
    const stream = await desk.stream('/v1/desk/stream', await desk.as('rudi'));
    await desk.neighbours.say('employee.changed', {
      workspace: desk.workspace,
      subject: 'rudi',
      data: anEmployee('rudi', { active: false }),
    });
    await desk.until(() => !stream.isOpen, 'the stream of somebody who left is still open');
  });
});
