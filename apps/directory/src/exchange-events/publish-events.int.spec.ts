import { eventually } from '@sambung/testing';
import { DIRECTORY_TOPIC, partitionOf, readEvent } from '@sambung/contracts';
import type { EventBus, IncomingRecord } from '@sambung/event-bus';
import { EVENT_BUS } from '@sambung/exchange';
import { DirectoryUnderTest } from '../../test/directory-under-test';

describe('what the directory says', () => {
  let directory: DirectoryUnderTest;

  beforeAll(async () => {
    directory = await DirectoryUnderTest.start();
  });
  afterAll(() => directory.stop());

  it('reaches whoever reads its topic, numbered 1, 2, 3… and in the order it happened', async () => {
    const workspace = directory.newWorkspace();
    const hr = await directory.as(workspace);
    const id = (await hr.post('/v1/employees', { name: 'Sari' })).body.employeeId as string;
    await hr.patch(`/v1/employees/${id}`, { name: 'Sari Dewi' });
    await hr.delete(`/v1/employees/${id}`);

    const records: IncomingRecord[] = [];
    const bus = directory.service.app.get<EventBus>(EVENT_BUS);
    const subscription = await bus.read({
      group: 'test',
      topics: [DIRECTORY_TOPIC],
      onBatch: async ({ partition, records: batch }) => {
        if (partition === partitionOf(workspace)) records.push(...batch);
      },
    });
    await eventually(async () => expect(records).toHaveLength(3));
    await subscription.close();

    const said = records.map(({ headers, value }) => readEvent(headers, value));
    expect(said).toMatchObject([
      { kind: 'event', event: { number: 1, name: 'employee.changed', subject: id, data: { name: 'Sari' } } },
      { kind: 'event', event: { number: 2, name: 'employee.changed', subject: id, data: { name: 'Sari Dewi' } } },
      { kind: 'event', event: { number: 3, name: 'employee.erased', subject: id } },
    ]);
  });
});
