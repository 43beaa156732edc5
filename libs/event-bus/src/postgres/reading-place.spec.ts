import { FRONT_DESK_TOPIC } from '@sambung/contracts';
import type { IncomingRecord } from '../event-bus';
import { CaughtUp } from '../reading/caught-up';
import type { PartitionLoop } from '../reading/partition-loop';
import { FETCH_LIMIT, ReadingPlace } from './reading-place';

describe('reading a topic-partition from PostgreSQL', () => {
  it('fetches no more while 200 records wait for the handler', () => {
    const { place, waiting } = placeAt(0n);
    expect(place.wantsMore).toBe(true);
    place.found(records(1, FETCH_LIMIT));
    expect(waiting).toHaveLength(FETCH_LIMIT);
    expect(place.wantsMore).toBe(false);
    waiting.length = 199;
    expect(place.wantsMore).toBe(true);
  });

  it('knows what stood there as soon as a fetch finds less than it could', () => {
    const { place, caughtUp } = placeAt(0n);
    place.found(records(1, FETCH_LIMIT));
    caughtUp.passed(FRONT_DESK_TOPIC, BigInt(FETCH_LIMIT));
    expect(caughtUp.reached).toBe(false);
    place.found(records(FETCH_LIMIT + 1, FETCH_LIMIT + 2));
    expect(caughtUp.reached).toBe(false);
    caughtUp.passed(FRONT_DESK_TOPIC, BigInt(FETCH_LIMIT + 2));
    expect(caughtUp.reached).toBe(true);
  });

  it('is caught up at once where nothing stands behind what was committed', () => {
    const { place, caughtUp } = placeAt(70n);
    place.found([]);
    expect(caughtUp.reached).toBe(true);
  });
});

function placeAt(number: bigint): { place: ReadingPlace; waiting: IncomingRecord[]; caughtUp: CaughtUp } {
  const waiting: IncomingRecord[] = [];
  const caughtUp = new CaughtUp([FRONT_DESK_TOPIC]);
  const loop = {
    ended: false,
    caughtUp,
    backlog: () => waiting.length,
    add: (_topic: string, found: IncomingRecord[]) => waiting.push(...found),
    look: () => undefined,
  } as unknown as PartitionLoop;
  const place = new ReadingPlace({ topic: FRONT_DESK_TOPIC, partition: 1, generation: '1', number }, loop);
  return { place, waiting, caughtUp };
}

function records(first: number, last: number): IncomingRecord[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    offset: BigInt(first + index),
    key: 'h1',
    headers: {},
    value: '{}',
  }));
}
