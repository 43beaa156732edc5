import { differs } from '../domain/differs';
import { requireMatch, type Precondition } from '@sambung/platform';
import type { EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import { EntryNotFound } from '../domain/directory.errors';
import type { Change } from './change';

export interface Replacement<Row> {
  /** In a sentence: “team”. */
  readonly what: string;
  readonly where: FindOptionsWhere<Row>;
  readonly precondition: Precondition;
  readonly values: Partial<Row>;
}

/** Locks a row, checks the version and writes the values. `changed` is false, and nothing is written, where they stand there already. */
export async function replaceRow<Row extends { version: number }>(
  { manager }: Change,
  type: EntityTarget<Row>,
  { what, where, precondition, values }: Replacement<Row>,
): Promise<{ row: Row; changed: boolean }> {
  const before = await manager.findOne(type, { where, lock: { mode: 'pessimistic_write' } });
  if (!before) throw new EntryNotFound(what);
  requireMatch(precondition, before.version);
  if (!differs(before, values)) return { row: before, changed: false };
  const version = before.version + 1;
  await manager.update(type, where, { ...values, version } as QueryDeepPartialEntity<Row>);
  return { row: { ...before, ...values, version }, changed: true };
}
