import { PostgresEventBus, type EventBus } from '@sambung/event-bus';
import { freePort, ServiceProcess, testDatabase, TestIssuer, type TestDatabase, until } from '@sambung/testing';
import { Client } from 'pg';
import { routingDatabase } from './routing-database';
import { RobotTown } from './robots';

const SECOND = 1_000;
const WORKSPACES = ['maju', 'abadi', 'sentosa', 'makmur'];

/** Several instances of routing, each a process of its own, while companies are at work. */
describe('instances of routing that come, go, freeze and die', () => {
  let database: TestDatabase;
  let busDatabase: TestDatabase;
  let issuer: TestIssuer;
  let bus: EventBus;
  let town: RobotTown;

  beforeEach(async () => {
    [database, busDatabase, issuer] = await Promise.all([routingDatabase(), testDatabase(), TestIssuer.create()]);
    bus = await PostgresEventBus.connect({ url: busDatabase.url, clientId: 'town' });
    await bus.ensureTopics();
    town = new RobotTown(bus, WORKSPACES);
  });
  afterEach(async () => {
    await town.close();
    await bus.close();
    await ServiceProcess.killAll();
  });

  async function instance(name: string, environment: Record<string, string> = {}): Promise<ServiceProcess> {
    const port = await freePort();
    return ServiceProcess.start({
      name,
      args: ['dist/apps/routing/src/main.js'],
      env: {
        ...issuer.environment,
        NODE_ENV: 'test',
        LOG_LEVEL: 'warn',
        PORT: String(port),
        DATABASE_URL: database.url,
        BUS_DATABASE_URL: busDatabase.url,
        ...environment,
      },
      ready: { url: `http://127.0.0.1:${port}/health/ready` },
    });
  }
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

  async function query(sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows as unknown[];
  }

  /** Waits until a query finds something. */
  async function finds(sql: string): Promise<void> {
    await until(async () => (await query(sql)).length > 0, `there is something to find: ${sql}`);
  }

  async function expectAllWell(): Promise<void> {
    await town.finish();
    expect(town.verdict().violations).toEqual([]);
    const holes = await query(
      `SELECT workspace FROM decision GROUP BY workspace HAVING count(*) <> max(version) - min(version) + 1`,
    );
    expect(holes).toEqual([]);
  }

  it('12 · decide every handoff once while one instance becomes three and two again', async () => {
    const first = await instance('first');
    await town.open(8);
    town.begin(200);
    await pause(SECOND);
    const second = await instance('second');
    await instance('third');
    await finds('SELECT FROM owner HAVING count(DISTINCT url) = 3');
    await pause(SECOND);
    await second.stop();
    await pause(SECOND);
    await first.kill();
    await pause(SECOND);
    await until(() => town.handoffs > 50, 'there was enough to decide');
    await expectAllWell();
  });

  it('lose nothing and decide nothing twice when an owner is frozen, overtaken and thawed in the middle of its work', async () => {
    const pruning = { SNAPSHOT_EVERY_DECISIONS: '20', SNAPSHOT_LOOK_SECONDS: '0.3', DECISIONS_KEPT_DAYS: '0' };
    const frozen = await instance('frozen', pruning);
    const awake = await instance('awake', pruning);
    await town.open(8);
    town.begin(200);
    await pause(2 * SECOND);
    frozen.freeze();
    // The other instance takes all partitions, and deletes what the frozen one would have to read.
    await finds('SELECT FROM owner HAVING count(DISTINCT url) = 1');
    await finds('SELECT FROM decision GROUP BY workspace HAVING min(version) > 1');
    await pause(SECOND);
    frozen.thaw();
    await pause(3 * SECOND);
    await expectAllWell();
    expect(frozen.running && awake.running).toBe(true);
  });

  it('11 · carry on where a killed one stopped', async () => {
    const [one, two] = [await instance('one'), await instance('two')];
    await town.open(8);
    town.begin(200);
    await pause(1_500);
    await one.kill();
    await finds('SELECT FROM owner HAVING count(DISTINCT url) = 1');
    await pause(SECOND);
    await two.kill();
    await instance('three');
    await pause(SECOND);
    await expectAllWell();
  });
});
