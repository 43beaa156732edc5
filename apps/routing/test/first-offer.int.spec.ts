import { PostgresEventBus, type EventBus } from '@sambung/event-bus';
import { createService, type RunningService } from '@sambung/platform';
import { testDatabase, TestIssuer } from '@sambung/testing';
import { routing } from '../src/routing.service';
import { accepted, atWork, COMPANY, completed, connected, requested } from './company';
import { routingDatabase } from './routing-database';
import { followRouting, Writers, type RoutingRecords } from './topics';

describe('routing as a service', () => {
  let bus: EventBus;
  let service: RunningService;
  let records: RoutingRecords;
  let unfollow: () => Promise<void>;

  beforeAll(async () => {
    const [database, busDatabase, issuer] = await Promise.all([routingDatabase(), testDatabase(), TestIssuer.create()]);
    bus = await PostgresEventBus.connect({ url: busDatabase.url, clientId: 'test' });
    await bus.ensureTopics();
    service = await createService(routing, {
      ...issuer.environment,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      BUS_DATABASE_URL: busDatabase.url,
    });
    await service.listen(0);
    ({ records, close: unfollow } = await followRouting(bus));
  });
  afterAll(async () => {
    await service.close();
    await unfollow();
    await bus.close();
  });

  it('offers a handoff to somebody who sells, and follows it to its end', async () => {
    const maju = new Writers('maju');
    await maju.say(bus, ...COMPANY, ...atWork('sari'), requested('h1'));
    await records.until(({ name, subject }) => name === 'handoff.offered' && subject === 'h1');
    const [acceptance] = await maju.say(bus, accepted('h1', 'sari'));
    await maju.say(bus, connected('h1', 'sari'), completed('h1', 'sari'));
    await records.until(({ name, subject }) => name === 'handoff.ended' && subject === 'h1');

    expect(records.namesOf('h1')).toEqual([
      'handoff.offered',
      'handoff.assigned',
      'handoff.connected',
      'handoff.ended',
    ]);
    expect(records.of('handoff.assigned', 'h1')[0]).toMatchObject({
      causedBy: acceptance,
      data: { receiverId: 'sari', epoch: 1 },
    });
    expect(records.of('handoff.ended', 'h1')[0]?.data).toMatchObject({ end: 'completed', outcome: 'sale' });
  });
});
