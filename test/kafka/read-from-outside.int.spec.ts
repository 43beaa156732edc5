import { Logger } from '@nestjs/common';
import { partitionOf, ROUTING_TOPIC, toHeaders, type Event } from '@sambung/contracts';
import { createEventBus, type EventBus, type OutgoingRecord } from '@sambung/event-bus';
import { describeKafka, guideBlocks, ServiceProcess } from '@sambung/testing';
import { randomUUID } from 'node:crypto';

const WORKSPACE = 'toko-sinar';
const PARTITION = partitionOf(WORKSPACE);

describeKafka('a reader that is no service of ours, as docs/INTEGRATION.md shows it', (kafkaBrokers) => {
  let bus: EventBus;
  let reader: ServiceProcess;

  it('takes each record once and in order, leaves what it does not know, and stops at a hole', async () => {
    Logger.overrideLogger(['fatal']);
    // A cluster that other tests use too: names of its own.
    const prefix = `${randomUUID()}.`;
    bus = await createEventBus({ clientId: 'test', kafkaBrokers, kafka: { prefix } });
    await bus.ensureTopics();
    const send = (...numbers: number[]) => bus.send(ROUTING_TOPIC, PARTITION, numbers.map(record));
    await send(1, 2, 3);
    reader = await ServiceProcess.start({
      name: 'a reader',
      args: ['--input-type=module', '-e', shown().replace(/'(crm|sambung\.routing\.v1)'/g, `'${prefix}$1'`)],
      env: { KAFKA_BROKERS: kafkaBrokers.join(',') },
    });
    await reader.prints(/handoff-3/);
    await send(1, 2, 3); // As an operator has them sent again.
    await send(4);
    await reader.prints(/handoff-4/);
    await send(6);
    await reader.prints(/after 4 comes 6/);
    expect(reader.output.match(/^toko-sinar: .*$/gm)).toEqual(
      ['handoff-1', 'handoff-3', 'handoff-4'].map((handoff) => `${WORKSPACE}: ${handoff} is taken by sari`),
    );
  });

  afterAll(async () => {
    await reader?.kill();
    await bus?.close();
  });
});

/** The program of the guide, as it stands there. */
function shown(): string {
  const [program, ...others] = guideBlocks('docs/INTEGRATION.md').filter(({ kind }) => kind === 'js');
  if (!program || others.length > 0) throw new Error('The guide shows another number of programs than one.');
  return program.text;
}

/** Each says that Sari has taken a handoff; the second is of a type of a later version, and the third has a field of one. */
function record(number: number): OutgoingRecord {
  const data = { handoffId: `handoff-${number}`, receiverId: 'sari', ...(number === 3 && { later: true }) };
  const event: Omit<Event, 'data'> = {
    id: `event-${number}`,
    name: 'handoff.assigned',
    workspace: WORKSPACE,
    subject: data.handoffId,
    time: '2026-11-21T05:00:00.000Z',
  };
  const headers = toHeaders(event, number);
  if (number === 2) headers['ce_type'] = 'sambung.handoff.sung.v1';
  return { number, key: event.subject, headers, value: JSON.stringify(data) };
}
