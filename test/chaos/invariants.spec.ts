import type { AnyEvent, EventData, EventName } from '@sambung/contracts';
import { judge, type Record } from './invariants';

const T = '2026-11-21T05:00:00.000Z';
/** Numbers each topic's events 1, 2, 3… as a relay would. */
function log(...events: { name: EventName; subject: string; data: unknown }[]): Record[] {
  const numbers = new Map<string, number>();
  return events.map(({ name, subject, data }) => {
    const topic = /requested$/.test(name)
      ? 'sambung.front-desk.v1'
      : name === 'employee.changed' || name === 'reason.changed'
        ? 'sambung.directory.v1'
        : 'sambung.routing.v1';
    const number = (numbers.get(topic) ?? 0) + 1;
    numbers.set(topic, number);
    return {
      topic,
      partition: 0,
      event: { id: `${topic}${number}`, name, workspace: 'w', subject, time: T, data, number } as AnyEvent,
    };
  });
}
const event = <Name extends EventName>(name: Name, subject: string, data: Partial<EventData<Name>>) => ({
  name,
  subject,
  data,
});
const person = (id: string, units = 3) =>
  event('employee.changed', id, { capacity: { units, weights: { phone: 3, chat: 1 } } });
const asked = (id: string, channel: 'phone' | 'chat' = 'phone') => event('handoff.requested', id, { channel });
const offered = (id: string, receiverId: string, n = 1) =>
  event('handoff.offered', id, { offerId: `${id}.${n}`, receiverId });
const closed = (id: string, receiverId: string, n = 1) =>
  event('offer.closed', id, { offerId: `${id}.${n}`, receiverId });
const assigned = (id: string, receiverId: string, n = 1, epoch = 1) =>
  event('handoff.assigned', id, { offerId: `${id}.${n}`, receiverId, epoch });
const ended = (id: string) => event('handoff.ended', id, { end: 'completed' });
const broken = (acknowledged: string[], records: Record[]) =>
  judge(new Set(acknowledged), records).violations.map((each) => each.invariant);

describe('the judge of a run', () => {
  it('finds nothing wrong with a handoff that was offered twice, accepted and completed', () =>
    expect(
      broken(
        ['h'],
        log(
          person('sari'),
          person('budi'),
          asked('h'),
          offered('h', 'sari'),
          closed('h', 'sari'),
          offered('h', 'budi', 2),
          assigned('h', 'budi', 2),
          ended('h'),
        ),
      ),
    ).toEqual([]));

  describe('of a plan that asks two at once', () => {
    const plan = { steps: [{ criteria: {}, holdSeconds: 5, askAtOnce: 2 }], lastResort: { employeeId: 'x' } };
    const two = [
      person('sari'),
      person('budi'),
      event('reason.changed', 'buy', { plan }),
      event('handoff.requested', 'h', { channel: 'phone', reasonId: 'buy' }),
      offered('h', 'sari'),
      offered('h', 'budi', 2),
    ];

    it('finds nothing wrong where the first to accept has it and the other is released', () =>
      expect(broken(['h'], log(...two, assigned('h', 'sari'), closed('h', 'budi', 2), ended('h')))).toEqual([]));
    it('sees a third who is asked', () =>
      expect(broken([], log(...two, offered('h', 'citra', 3)))).toContain('one-offer'));
    it('sees somebody who is asked twice', () =>
      expect(broken([], log(...two, closed('h', 'budi', 2), offered('h', 'sari', 3)))).toContain('one-offer'));
    it('sees somebody who is still asked after another has accepted', () =>
      expect(broken([], log(...two, assigned('h', 'sari'), ended('h')))).toContain('one-offer'));
    it('counts the capacity of both until they are released', () =>
      expect(
        broken(
          [],
          log(...two, assigned('h', 'sari'), closed('h', 'budi', 2), ended('h'), asked('i'), offered('i', 'budi')),
        ),
      ).toEqual([]));
  });

  it('misses an acknowledged handoff that never ended, and one that nobody ever heard of', () =>
    expect(broken(['h', 'lost'], log(person('sari'), asked('h'), offered('h', 'sari')))).toEqual([
      'one-end',
      'one-end',
    ]));

  it('sees a handoff that ended twice', () =>
    expect(broken(['h'], log(asked('h'), ended('h'), ended('h')))).toEqual(['over-is-over', 'one-end']));

  it('sees two owners', () =>
    expect(
      broken(
        [],
        log(
          person('sari'),
          person('budi'),
          asked('h'),
          offered('h', 'sari'),
          assigned('h', 'sari'),
          assigned('h', 'budi', 2, 2),
        ),
      ),
    ).toEqual(['one-owner', 'one-offer']));

  it('sees an owner who comes back out of the past', () =>
    expect(
      broken(
        [],
        log(
          person('sari', 9),
          asked('h'),
          offered('h', 'sari'),
          assigned('h', 'sari', 1, 2),
          event('handoff.not-picked-up', 'h', {}),
          offered('h', 'sari', 2),
          assigned('h', 'sari', 2, 2),
        ),
      ),
    ).toEqual(['one-owner']));

  it('sees work added beyond a person’s capacity, and what frees it', () => {
    const two = [person('sari'), asked('a'), asked('b'), offered('a', 'sari')];
    expect(broken([], log(...two, offered('b', 'sari')))).toEqual(['capacity']);
    expect(broken([], log(...two, assigned('a', 'sari'), offered('b', 'sari')))).toEqual(['capacity']);
    expect(broken([], log(...two, closed('a', 'sari'), offered('b', 'sari')))).toEqual([]);
    expect(broken([], log(...two, assigned('a', 'sari'), ended('a'), offered('b', 'sari')))).toEqual([]);
  });

  it('lets a promise that changes hands free its accepter once only', () => {
    const promised = event('promise.made', 'a', { ownerId: 'sari', epoch: 1 });
    const records = log(
      person('sari'),
      asked('a'),
      asked('b'),
      asked('c'),
      offered('a', 'sari'),
      assigned('a', 'sari'),
      promised,
      promised,
      ended('a'),
      offered('b', 'sari'),
      offered('c', 'sari'),
    );
    expect(broken([], records)).toEqual(['capacity']);
  });

  it('counts a record that was delivered twice, and finds it harmless', () => {
    const records = log(asked('h'), ended('h'));
    expect(judge(new Set(['h']), [...records, ...records])).toEqual({ violations: [], duplicates: 2 });
  });

  it('sees a hole in the numbers, and a number that was given twice', () => {
    const [first, , third] = log(ended('a'), ended('b'), ended('c')) as [Record, Record, Record];
    expect(broken([], [first, third])).toEqual(['numbers']);
    expect(broken([], [first, { ...first, event: { ...first.event, id: 'other' } }])).toEqual(['numbers']);
  });
});
