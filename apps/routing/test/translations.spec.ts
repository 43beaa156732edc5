import { DIRECTORY_TOPIC, eventsOf, FRONT_DESK_TOPIC, partitionOf, readEvent } from '@sambung/contracts';
import { Switchboard } from '@sambung/switchboard';
import { commandFor, translatedNames, WITHOUT_COMMAND } from '../src/translate/commands';
import { withoutNames } from '../src/translate/stored-command';
import { anEmployee, accepted } from './company';
import { Writers } from './topics';

const read = (writers: Writers, said: Parameters<Writers['number']>[0]) => {
  const { record } = writers.number(said);
  const reading = readEvent(record.headers, record.value);
  if (reading.kind !== 'event') throw new Error('unreadable');
  return reading.event;
};

describe('translating what was said', () => {
  const maju = new Writers('maju');

  it('knows every type of the topics that are read here', () => {
    const all = [...eventsOf(FRONT_DESK_TOPIC), ...eventsOf(DIRECTORY_TOPIC)].map(({ name }) => name);
    expect([...translatedNames(), ...WITHOUT_COMMAND].sort()).toEqual(all.sort());
  });

  it('makes times out of timestamps, and commands that answer to their event', () => {
    const event = read(maju, accepted('h1', 'sari', 2, '2026-11-21T05:00:00.000Z'));
    expect(commandFor(event)).toEqual({
      type: 'accept-offer',
      commandId: event.id,
      handoffId: 'h1',
      byId: 'sari',
      offerId: 'h1.2',
      receivedAt: Date.UTC(2026, 10, 21, 5),
    });
  });

  it('leaves names and numbers of employees out of the log', () => {
    const event = read(maju, anEmployee('sari', { name: 'Sari Rahasia', contactPoints: { phone: '0812345' } }));
    const command = commandFor(event)!;
    const { events } = Switchboard.empty().handle(command, 0);
    expect(JSON.stringify([withoutNames(command), events])).not.toMatch(/Rahasia|0812345/);
  });

  it('keeps a company in one partition', () => {
    expect(maju.partition).toBe(partitionOf('maju'));
  });
});
