import { DIRECTORY_TOPIC } from '@sambung/contracts';
import { createEventBus } from '@sambung/event-bus';
import { describeKafka, testDatabase, eventually } from '@sambung/testing';
import { runToEnd } from '../../test/sambung-process';
import { GROUP, headersOf, PARTITION, ServiceDatabase } from '../../test/service-database';

describe('on the command line, an operator', () => {
  let service: ServiceDatabase;
  beforeEach(async () => {
    service = await ServiceDatabase.make();
  });
  afterEach(() => service.close());

  const parked = (command: string, ...more: string[]) =>
    runToEnd(['parked', command, ...more, '--database-url', service.url, '--group', GROUP]);

  describe('who looks after parked records', () => {
    it('sees what is put aside and why, and nothing of what it holds', async () => {
      expect(await parked('list')).toEqual({ code: 0, output: 'Nothing is put aside.\n' });
      await service.reads('Bad, and secret');
      const { code, output } = await parked('list');
      expect(code).toBe(0);
      expect(output).toMatch(
        /^1 {2}\S+Z {2}sambung\.directory\.v1\/\d+#1 {2}site\.changed {2}site-1 {2}TypeError\n1 put aside\.\n$/,
      );
      expect(output).not.toContain('secret');
    });

    it('has one tried again by the running service', async () => {
      await service.reads('Bad');
      service.isMended = true;
      service.runs();
      expect(await parked('retry', '1', '--note', 'mended')).toEqual({ code: 0, output: '1 applied.\n' });
      expect(service.taken).toEqual(['Bad']);
      const [row] = await service.dataSource.query<object[]>('SELECT resolution, resolved_by, note FROM parked');
      expect(row).toEqual({ resolution: 'retried', resolved_by: expect.any(String), note: 'mended' });
    });

    it('is told that it fails still, and why', async () => {
      await service.reads('Bad, and secret');
      service.runs();
      const { code, output } = await parked('retry', '1');
      expect(code).toBe(1);
      expect(output).toMatch(/^0 applied\. 1 left aside: the first of them still cannot be applied \(TypeError; /);
      expect(output).not.toContain('secret');
    });

    it('is told when the service does not run; it is done when that starts', async () => {
      await service.reads('Bad');
      service.isMended = true;
      const { code, output } = await parked('retry', '1', '--wait', '0.5');
      expect(code).toBe(1);
      expect(output).toContain('front-desk has not answered within 0.5 s. The request stays in its database');
      service.runs();
      await eventually(() => expect(service.taken).toEqual(['Bad']));
    });

    it('gives one up, once', async () => {
      await service.reads('Bad');
      expect(await parked('discard', '1')).toEqual({ code: 0, output: 'Record 1 is given up.\n' });
      for (const command of ['discard', 'retry']) {
        expect(await parked(command, '1')).toEqual({
          code: 1,
          output: 'There is no parked record 1, or it has been retried or discarded already.\n',
        });
      }
    });
  });

  describe('whose topic has lost records', () => {
    const resend = (from: number) =>
      runToEnd(['resend', '--partition', String(PARTITION), '--from', String(from), '--database-url', service.url]);

    it('has them sent again from a number on', async () => {
      await service.dataSource.query(
        `INSERT INTO outbox (partition, number, event_id, name, workspace, subject, time, data)
         SELECT $1, number, 'e' || number, 'site.changed', 'w', 's', '', '{}' FROM generate_series(3, 9) AS number`,
        [PARTITION],
      );
      expect(await resend(4)).toMatchObject({ code: 0, output: expect.stringContaining('again from number 4') });
      const [row] = await service.dataSource.query<{ resend_from: string }[]>(
        'SELECT resend_from FROM outbox_partition WHERE partition = $1',
        [PARTITION],
      );
      expect(Number(row?.resend_from)).toBe(4);
      expect(await resend(2)).toMatchObject({
        code: 1,
        output: expect.stringContaining('the oldest record that can be is 3.'),
      });
    });

    it('is told when there is nothing to send', async () => {
      expect(await resend(1)).toEqual({
        code: 1,
        output: `Partition ${PARTITION} cannot be sent again from number 1: this database holds no record of it. Nothing was ever written there, or retention has deleted all of it.\n`,
      });
    });
  });

  it('whose database was restored from a backup goes on behind what the topic holds', async () => {
    const { url: busDatabaseUrl } = await testDatabase();
    const bus = await createEventBus({ clientId: 'test', busDatabaseUrl });
    await bus.ensureTopics();
    const records = [1, 2, 3].map((number) => ({ number, key: 's', value: '{}', headers: headersOf(number) }));
    await bus.send(DIRECTORY_TOPIC, PARTITION, records);
    await bus.close();

    const goOn = () =>
      runToEnd([
        ...['continue-after-restore', '--service', 'directory', '--database-url', service.url],
        ...['--bus-database-url', busDatabaseUrl],
      ]);
    expect(await goOn()).toEqual({ code: 0, output: `Partition ${PARTITION}: goes on behind 3 instead of 0.\n` });
    expect(await goOn()).toMatchObject({ code: 0, output: expect.stringContaining('nothing had to be changed') });
  });

  describeKafka('whose database was restored', (kafkaBrokers) => {
    it('hears what was done, and nothing of how', async () => {
      const bus = await createEventBus({ clientId: 'test', kafkaBrokers, kafka: { replicationFactor: 1 } });
      await bus.ensureTopics();
      await bus.close();
      const { code, output } = await runToEnd([
        ...['continue-after-restore', '--service', 'directory', '--database-url', service.url],
        ...['--kafka-brokers', kafkaBrokers.join(',')],
      ]);
      expect(output).toMatch(
        /^(Partition \d+: goes on behind \d+ instead of 0\.\n)+$|^No topic is ahead of this database/,
      );
      expect(code).toBe(0);
    });
  });

  it('who does not say whose topic shall be sent again is asked to', async () => {
    const { code, output } = await runToEnd(['resend', '--partition', '1', '--from', '1']);
    expect([code, output]).toEqual([1, 'Give --service, whose topic it is, or --database-url.\n']);
  });

  it('who does not say where the topics are is asked to', async () => {
    const { code, output } = await runToEnd([
      'continue-after-restore',
      '--service',
      'routing',
      '--database-url',
      service.url,
    ]);
    expect([code, output]).toEqual([1, 'Give --kafka-brokers or --bus-database-url.\n']);
  });
});
