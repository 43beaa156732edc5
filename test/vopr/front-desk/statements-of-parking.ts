import type { Row, Transaction } from '../storage/tables';
import { change, keyOf, type Parameters, type Statement } from './statement';

/** How a reader keeps its place, puts records aside, and answers operators: libs/outbox on the tables of one service. */
export function ofParking(): readonly Statement[] {
  let parkedIds = 0;
  let requestIds = 0;
  return [
    {
      name: 'open position',
      text: /^SELECT \* FROM inbox_open\(/,
      run: async (transaction, p) => {
        const key = p.key(1, 2, 3);
        await transaction.lock('inbox_position', key);
        const parked = live(transaction, p).map(({ subject }) => subject as string);
        const subjects = p.list(4).filter((each) => parked.includes(each));
        return [{ number: transaction.get('inbox_position', key)?.['number'] ?? null, parked_subjects: subjects }];
      },
    },
    {
      name: 'move position',
      text: /^UPDATE inbox_position SET number = \$4 /,
      run: (transaction, p) => {
        const place = { consumer_group: p.at(1), topic: p.at(2), partition: p.at(3) };
        transaction.put('inbox_position', p.key(1, 2, 3), { ...place, number: p.at(4) });
        return [[], 1];
      },
    },
    {
      name: 'park record',
      text: /^INSERT INTO parked \(consumer_group, /,
      run: (transaction, p, now) => {
        const isTwin = (row: Row): boolean => row['number'] === null && row['bus_offset'] === p.at(5) && isAt(row, p);
        if (p.at(4) === null && transaction.rows('parked').some(isTwin)) return [];
        const id = (parkedIds += 1);
        transaction.insert('parked', keyOf(id), {
          ...{ id, consumer_group: p.at(1), topic: p.at(2), partition: p.at(3), number: p.at(4), bus_offset: p.at(5) },
          ...{ workspace: p.at(6), subject: p.at(7), name: p.at(8), kind: p.at(9), key: p.at(10) },
          ...{ headers: p.json(11), value: p.at(12), because: p.at(13), error: p.at(14), attempts: p.at(15) },
          ...{ parked_at: new Date(now), last_tried_at: Number(p.at(15)) > 0 ? new Date(now) : null },
          ...{ resolved_at: null, resolution: null, resolved_by: null, note: null },
        });
        return [{}];
      },
    },
    {
      name: 'supersede states',
      text: /^UPDATE parked SET resolved_at = clock_timestamp\(\), resolution = 'superseded' /,
      run: async (transaction, p, now) => {
        for (const row of live(transaction, p))
          if (row['subject'] === p.at(4) && row['kind'] === 'state')
            await changeParked(transaction, row, { resolved_at: new Date(now), resolution: 'superseded' });
        return [[], 0];
      },
    },
    {
      name: 'look whether a subject is parked',
      text: /^SELECT 1 FROM parked WHERE .* LIMIT 1$/,
      run: (transaction, p) =>
        live(transaction, p).some((row) => row['subject'] === p.at(4)) ? [{ '?column?': 1 }] : [],
    },
    {
      name: 'find parked',
      text: /^SELECT id, .* FROM parked WHERE id = \$1 AND resolved_at IS NULL$/,
      run: (transaction, p) => {
        const row = transaction.get('parked', p.key(1));
        return row?.['resolved_at'] === null ? [asSelected(row)] : [];
      },
    },
    {
      name: 'find parked of a subject',
      text: /^SELECT id, .* FROM parked WHERE consumer_group = \$1 AND topic = .* ORDER BY id$/,
      run: (transaction, p) =>
        live(transaction, p)
          .filter((row) => row['subject'] === p.at(4))
          .map(asSelected),
    },
    {
      name: 'resolve parked',
      text: /^UPDATE parked SET resolved_at = clock_timestamp\(\), resolution = \$2, /,
      run: async (transaction, p, now) => {
        await transaction.lock('parked', p.key(1));
        const row = transaction.get('parked', p.key(1));
        if (row?.['resolved_at'] !== null) return [[], 0];
        const tried =
          p.at(2) === 'retried' ? { attempts: (row['attempts'] as number) + 1, last_tried_at: new Date(now) } : {};
        const how = { resolved_at: new Date(now), resolution: p.at(2), resolved_by: p.at(3), note: p.at(4) };
        transaction.put('parked', p.key(1), { ...row, ...how, ...tried });
        return [[{ '?column?': 1 }], 1];
      },
    },
    {
      name: 'note that it failed again',
      text: /^UPDATE parked SET attempts = attempts \+ 1, /,
      run: async (transaction, p, now) => {
        const row = transaction.get('parked', p.key(1));
        if (!row) return [[], 0];
        const attempts = (row['attempts'] as number) + 1;
        const why = { because: p.at(2), error: p.at(3) };
        await changeParked(transaction, row, { attempts, last_tried_at: new Date(now), ...why });
        return [[], 1];
      },
    },
    {
      // No world lasts for days.
      name: 'forget what is long resolved',
      text: /^WITH deleted AS \( DELETE FROM parked /,
      run: () => [{ count: '0' }],
    },
    {
      name: 'ask for a retry',
      text: /^INSERT INTO parked_retry /,
      run: (transaction, p) => {
        const parked = transaction.get('parked', p.key(2));
        if (parked?.['resolved_at'] !== null || parked['consumer_group'] !== p.at(1)) return [];
        const id = (requestIds += 1);
        const asked = { id, parked_id: p.at(2), requested_by: p.at(3), note: p.at(4) };
        transaction.insert('parked_retry', keyOf(id), { ...asked, answered_at: null, answer: null });
        return [{ id }];
      },
    },
    {
      name: 'find open requests for a retry',
      text: /^SELECT asked\.id, .* FROM parked_retry AS asked JOIN parked /,
      run: (transaction, p) =>
        transaction.rows('parked_retry').flatMap((row) => {
          const parked = transaction.get('parked', keyOf(row['parked_id']));
          if (row['answered_at'] !== null || !parked || parked['consumer_group'] !== p.at(1)) return [];
          const { id, parked_id: parkedId, requested_by: by, note } = row;
          return [{ id, parkedId, partition: parked['partition'], by, note }];
        }),
    },
    {
      name: 'take a request for a retry',
      text: /^SELECT 1 FROM parked_retry WHERE id = \$1 AND answered_at IS NULL FOR UPDATE SKIP LOCKED$/,
      run: (transaction, p) => {
        if (!transaction.tryLock('parked_retry', p.key(1))) return [];
        return transaction.get('parked_retry', p.key(1))?.['answered_at'] === null ? [{ '?column?': 1 }] : [];
      },
    },
    {
      name: 'answer a request for a retry',
      text: /^UPDATE parked_retry SET answered_at = /,
      run: async (transaction, p, now) => {
        await transaction.lock('parked_retry', p.key(1));
        const row = transaction.get('parked_retry', p.key(1));
        if (row?.['answered_at'] !== null) return [[], 0];
        transaction.put('parked_retry', p.key(1), { ...row, answered_at: new Date(now), answer: p.json(2) });
        return [[], 1];
      },
    },
  ];
}

/** Group, topic and partition are the first three parameters of each of these statements. */
const isAt = (row: Row, p: Parameters): boolean =>
  row['consumer_group'] === p.at(1) && row['topic'] === p.at(2) && row['partition'] === p.at(3);

const live = (transaction: Transaction, p: Parameters): Row[] =>
  transaction.rows('parked').filter((row) => row['resolved_at'] === null && isAt(row, p));

const changeParked = (transaction: Transaction, { id }: Row, to: Row): Promise<Row> =>
  change(transaction, 'parked', keyOf(id), (row) => ({ ...row, ...to }));

const SELECTED = [
  'id',
  'topic',
  'partition',
  'number',
  'workspace',
  'subject',
  'name',
  'kind',
  'key',
  'headers',
  'value',
];
const SELECTED_TOO = ['because', 'error', 'attempts', 'resolution', 'note'];

const asSelected = (row: Row): Row => ({
  ...Object.fromEntries([...SELECTED, ...SELECTED_TOO].map((column) => [column, row[column]])),
  ...{ group: row['consumer_group'], offset: row['bus_offset'], parkedAt: row['parked_at'] },
  ...{ lastTriedAt: row['last_tried_at'], resolvedAt: row['resolved_at'], resolvedBy: row['resolved_by'] },
});
