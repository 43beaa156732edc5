import { DIRECTORY_TOPIC, type Topic } from '@sambung/contracts';
import type { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';
import { keyOf } from '../front-desk/statement';
import type { Poison } from '../poison';
import { Tables, type Row } from '../storage/tables';
import { Promises } from './broken';
import { WatchReading } from './watch-reading';

const CITRA = { workspace: 'toko', subject: 'citra' };
const SAID = { ...CITRA, kind: 'state', topic: DIRECTORY_TOPIC, partition: 0, number: 1, name: 'employee.changed' };
const PARKED: Row = { ...SAID, id: 1, headers: {}, resolution: null, resolved_at: null };

function watched() {
  const promises = new Promises();
  const tables = new Tables(
    () => 0,
    () => undefined,
  );
  const outbox = { rows: [{ ...SAID, event: SAID }] } as unknown as SimulatedOutboxTable;
  const outboxes = new Map<Topic, SimulatedOutboxTable>([[DIRECTORY_TOPIC, outbox]]);
  const poison = { hasFallen: () => true } as unknown as Poison;
  const watch = new WatchReading(promises, { tables, outboxes, poison, isGivenUp: () => false });
  const read = (number: number): Map<string, Row> => new Map([['', { ...SAID, number }]]);
  const commit = (parked: Row | undefined, isErased: boolean): void => {
    if (isErased) tables.committed('people').delete(keyOf('toko', 'citra'));
    else tables.committed('people').set(keyOf('toko', 'citra'), CITRA);
    const people = isErased ? new Map([[keyOf('toko', 'citra'), undefined]]) : new Map<string, undefined>();
    watch.look(
      new Map<string, Map<string, Row | undefined>>([
        ['inbox_position', read(1)],
        ['parked', new Map([['1', parked]])],
        ['people', people],
      ]),
    );
  };
  return { promises, commit };
}

describe('what was put aside of somebody and is gone', () => {
  it('went with them, in the commit that had put it aside', () => {
    const { promises, commit } = watched();
    commit(undefined, true);
    expect(promises.first).toBeUndefined();
  });

  it('went with them, later', () => {
    const { promises, commit } = watched();
    commit(PARKED, false);
    commit(undefined, true);
    expect(promises.first).toBeUndefined();
  });

  it('is lost when they work here still', () => {
    const { promises, commit } = watched();
    commit(PARKED, false);
    commit(undefined, false);
    expect(promises.first?.promise).toBe('nothing is lost');
  });

  it('is lost when nobody has erased them in the commit that had put it aside', () => {
    const { promises, commit } = watched();
    commit(undefined, false);
    expect(promises.first?.promise).toBe('nothing is lost');
  });
});
