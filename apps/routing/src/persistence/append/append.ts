import { ROUTING_TOPIC } from '@sambung/contracts';
import { numberedInsert } from '@sambung/outbox';
import type { Append } from '../../run-switchboards/ledger';
import { boards, decisions } from './decisions';
import { directory } from './directory';
import { changedHandoffs, newHandoffs, stories } from './handoffs';
import type { Part } from './part';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The fence. Another claim or another `seq` makes it empty, and everything after it takes its rows from it. A commit that arrives late finds
 * the row moved on, waits for its lock if need be, and changes nothing.
 */
const OWN = `
  UPDATE owner SET seq = $4, front_desk_no = $5, directory_no = $6, public_no = $7, now_ms = $8
  WHERE partition = $1 AND claim = $2 AND seq = $3
  RETURNING partition`;

/**
 * One append as one statement: one round trip, one transaction, and no moment at which a frozen process would hold the row's lock.
 * @returns a statement whose one row says whether the partition was ours (`owned` 1 or 0)
 */
export function appendStatement(append: Append): Statement {
  const { from, to } = append;
  const parameters: unknown[] = [
    ...[from.partition, from.claim, from.seq],
    ...[to.seq, to.frontDeskNo, to.directoryNo, to.publicNo, to.nowMs],
  ];
  const clauses = [`own AS (${OWN})`];
  for (const part of partsOf(append)) {
    const { sql, parameters: more } = part(parameters.length + 1);
    clauses.push(`part${clauses.length} AS (${sql})`);
    parameters.push(...more);
  }
  return { sql: `WITH ${clauses.join(',\n')}\nSELECT count(*)::int AS owned FROM own`, parameters };
}

function partsOf(append: Append): Part[] {
  return [
    ...decisions(append),
    ...boards(append),
    ...records(append),
    ...newHandoffs(append),
    ...changedHandoffs(append),
    ...stories(append),
    ...directory(append),
  ];
}

function records({ records, from }: Append): Part[] {
  if (records.length === 0) return [];
  const numbered = { topic: ROUTING_TOPIC, firstNumber: from.publicNo + 1, events: records, onlyIf: 'own' } as const;
  return [(firstParameter) => numberedInsert({ ...numbered, firstParameter })];
}
