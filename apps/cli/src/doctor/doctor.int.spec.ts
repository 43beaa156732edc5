import { DIRECTORY_TOPIC } from '@sambung/contracts';
import { createEventBus, type BusConfig, type EventBus } from '@sambung/event-bus';
import { describeKafka, testDatabase } from '@sambung/testing';
import type { DataSource } from 'typeorm';
import { headersOf, PARTITION, ServiceDatabase } from '../../test/service-database';
import { examineDatabase } from './examine-database';
import { examineReading } from './examine-reading';
import { examineTopics } from './examine-topics';
import { ranges } from './finding';

describe('the doctor', () => {
  const databases: ServiceDatabase[] = [];
  async function database(): Promise<DataSource> {
    const made = await ServiceDatabase.make();
    databases.push(made);
    return made.dataSource;
  }
  afterEach(() => Promise.all(databases.splice(0).map((each) => each.close())));

  /** Records 1 to `highest`, numbered two minutes ago, of which some were sent. */
  async function withRecords(highest: number, publishedTo: number): Promise<DataSource> {
    const dataSource = await database();
    await dataSource.query(
      `INSERT INTO outbox (partition, number, event_id, name, workspace, subject, time, data, inserted_at)
       SELECT $1, number, 'e' || number, 'site.changed', 'w', 's', '', '{}', now() - interval '2 minutes'
       FROM generate_series(1, $2::int) AS number`,
      [PARTITION, highest],
    );
    await dataSource.query(
      `UPDATE outbox_partition SET last_number = $2, published_to = $3, lease_until = now() + interval '1 hour' WHERE partition = $1`,
      [PARTITION, highest, publishedTo],
    );
    await dataSource.query(`UPDATE outbox_partition SET lease_until = now() + interval '1 hour'`);
    return dataSource;
  }

  it('says what waits to be sent, and since when', async () => {
    expect(await examineDatabase('directory', await withRecords(3, 1))).toEqual([
      {
        where: 'directory',
        what: expect.stringMatching(
          new RegExp(`^records wait to be sent: 2, the oldest for 12\\d s \\(partitions ${PARTITION}\\)$`),
        ),
        remedy: expect.stringContaining('See whether directory runs'),
      },
    ]);
    expect(await examineDatabase('directory', await withRecords(3, 3))).toEqual([]);
  });

  it('says which partitions nobody sends', async () => {
    expect(await examineDatabase('front-desk', await database())).toEqual([
      { where: 'front-desk', what: 'nobody sends partitions 0–11', remedy: 'Start front-desk.' },
    ]);
  });

  it('11 · says which partitions nobody decides for', async () => {
    const routing = await withRecords(0, 0);
    await routing.query('CREATE TABLE owner (partition smallint, url text)');
    await routing.query(
      `INSERT INTO owner SELECT n, CASE WHEN n < 4 THEN '' ELSE 'http://127.0.0.1:1' END FROM generate_series(0, 11) AS n`,
    );
    const findings = await examineDatabase('routing', routing);
    expect(findings.map(({ what }) => what).sort()).toEqual([
      'nobody decides for partitions 0–3: they were never claimed',
      'nobody decides for partitions 4–11: their last owner, http://127.0.0.1:1, does not answer',
    ]);
  });

  it('says whom a record has not reached that was sent a while ago', async () => {
    const [directory, frontDesk] = [await withRecords(3, 2), await database()];
    const look = async () =>
      examineReading(
        new Map([
          ['directory', directory],
          ['front-desk', frontDesk],
        ]),
      );
    await frontDesk.query('INSERT INTO inbox_position VALUES ($1, $2, $3, 1)', [
      'front-desk',
      DIRECTORY_TOPIC,
      PARTITION,
    ]);
    expect(await look()).toEqual([
      {
        where: 'front-desk',
        what: expect.stringContaining(`has not read number 2 of ${DIRECTORY_TOPIC}/${PARTITION}, which directory sent`),
        remedy: expect.stringContaining(`sambung resend --partition ${PARTITION} --from 2`),
      },
    ]);
    await frontDesk.query('UPDATE inbox_position SET number = 2');
    expect(await look()).toEqual([]);
  });

  function lookingAtTopics(busOf: () => Promise<BusConfig>): void {
    let bus: EventBus;
    const open = async (): Promise<void> => void (bus = await createEventBus(await busOf()));
    const fill = async (): Promise<void> => {
      await open();
      await bus.ensureTopics();
      const records = [1, 2].map((number) => ({ number, key: 's', value: '{}', headers: headersOf(number) }));
      await bus.send(DIRECTORY_TOPIC, PARTITION, records);
    };
    afterEach(() => bus.close());

    const look = async (dataSource: DataSource) => examineTopics(bus, new Map([['directory', dataSource]]));

    it('finds nothing where they hold what was sent', async () => {
      await fill();
      expect(await look(await withRecords(2, 2))).toEqual([]);
    });

    it('finds one that is ahead of a database from a backup', async () => {
      await fill();
      const [finding] = await look(await withRecords(1, 1));
      expect(finding?.what).toContain('ends at number 2, and the database has numbered up to 1 only');
      expect(finding?.remedy).toContain('sambung continue-after-restore --service directory');
    });

    it('finds one that has lost records, or was made anew', async () => {
      await fill();
      const [finding] = await look(await withRecords(5, 5));
      expect(finding?.remedy).toBe(
        `\`sambung resend --partition ${PARTITION} --from 3\` with the database of directory.`,
      );
    });

    it('finds one that is missing', async () => {
      await open();
      const [finding] = await look(await withRecords(2, 2));
      expect(finding).toMatchObject({ remedy: expect.stringContaining('sambung resend') });
    });
  }

  describe('looking at the topics', () => {
    lookingAtTopics(async () => ({ clientId: 'test', busDatabaseUrl: (await testDatabase()).url }));
  });

  describeKafka('looking at the topics', (kafkaBrokers) => {
    let worlds = 0;
    lookingAtTopics(async () => ({
      clientId: 'test',
      kafkaBrokers,
      kafka: { prefix: `doctor-${process.pid}-${(worlds += 1)}.`, replicationFactor: 1 },
    }));
  });

  it('names partitions briefly', () => {
    expect(ranges([5, 3, 4, 0])).toBe('0, 3–5');
  });
});
