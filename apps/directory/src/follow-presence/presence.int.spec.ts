import { eventually } from '@sambung/testing';
import { randomUUID } from 'node:crypto';
import { partitionOf, ROUTING_TOPIC, toHeaders, type Event } from '@sambung/contracts';
import type { EventBus } from '@sambung/event-bus';
import { EVENT_BUS } from '@sambung/exchange';
import { DirectoryUnderTest, type Caller } from '../../test/directory-under-test';

describe('who could be offered work now', () => {
  let directory: DirectoryUnderTest;
  let workspace: string;
  let hr: Caller;
  let sari: string;
  let number = 0;

  const routingSays = async (employeeId: string, offerable: boolean, because = 'on-shift'): Promise<void> => {
    const now = new Date().toISOString();
    const event: Event<'presence.changed'> = {
      id: randomUUID(),
      name: 'presence.changed',
      workspace,
      subject: employeeId,
      time: now,
      data: {
        employeeId,
        availability: offerable ? 'Available' : 'Away',
        activity: offerable ? 'Available' : 'Lunch',
        since: now,
        expiresAt: null,
        reachable: true,
        onShift: true,
        offerable,
        load: 0,
        capacity: 3,
        wrapUpUntil: null,
        because,
        at: now,
      },
    };
    number += 1;
    const bus = directory.service.app.get<EventBus>(EVENT_BUS);
    await bus.send(ROUTING_TOPIC, partitionOf(workspace), [
      { number, key: employeeId, headers: toHeaders(event, number), value: JSON.stringify(event.data) },
    ]);
  };
  const available = async (): Promise<string[]> =>
    ((await hr.get('/v1/employees?available=true')).body.employees as { name: string }[]).map(({ name }) => name);

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
    workspace = directory.newWorkspace();
    hr = await directory.as(workspace);
    sari = (await hr.post('/v1/employees', { name: 'Sari' })).body.employeeId as string;
    await hr.post('/v1/employees', { name: 'Budi' });
  });
  afterAll(() => directory.stop());

  it('is what routing last said of each', async () => {
    await routingSays(sari, true);
    await eventually(async () => expect(await available()).toEqual(['Sari']));
    await routingSays(sari, false, 'break');
    await eventually(async () => expect(await available()).toEqual([]));
  });

  it('says why only to the person, their managers, hr and admin', async () => {
    const colleague = await directory.as(
      workspace,
      ['back-office'],
      (await hr.get('/v1/employees?q=budi')).body.employees[0].employeeId as string,
    );
    expect(JSON.stringify((await colleague.get(`/v1/employees/${sari}`)).body)).not.toMatch(/Lunch|Away|break/);
    expect((await hr.get(`/v1/employees/${sari}`)).body.details.presence).toMatchObject({
      availability: 'Away',
      activity: 'Lunch',
      because: 'break',
    });
  });

  it('forgets whoever was erased, whatever routing still says', async () => {
    await hr.delete(`/v1/employees/${sari}`);
    await routingSays(sari, true);
    const other = (await hr.get('/v1/employees?q=budi')).body.employees[0].employeeId as string;
    await routingSays(other, true);
    await eventually(async () => expect(await available()).toEqual(['Budi']));
    expect(await directory.service.dataSource.query('select employee_id from presence')).toEqual([
      { employee_id: other },
    ]);
  });

  it('forgets whoever is being erased in the moment in which routing says something of them', async () => {
    const { dataSource } = directory.service;
    const id = (await hr.post('/v1/employees', { name: 'Wati' })).body.employeeId as string;
    const erasing = dataSource.createQueryRunner();
    await erasing.query('begin');
    await erasing.query('delete from employees where id = $1', [id]);
    await routingSays(id, true);
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const known = 'select offerable from presence where employee_id = $1';
    await eventually(async () =>
      expect([...(await dataSource.query<[]>(waiting)), ...(await dataSource.query<[]>(known, [id]))]).not.toEqual([]),
    );
    await erasing.query('commit');
    await erasing.release();
    await routingSays((await hr.get('/v1/employees?q=budi')).body.employees[0].employeeId as string, false);
    await eventually(async () => expect(await available()).toEqual([]));
    expect(await dataSource.query(known, [id])).toEqual([]);
  });
});
