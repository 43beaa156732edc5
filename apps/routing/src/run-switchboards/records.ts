import { DIRECTORY_TOPIC, type AnyEvent } from '@sambung/contracts';
import type { Batch } from '@sambung/event-bus';
import { readRecord, type OriginalRecord } from '@sambung/outbox';
import type { Position } from './draft';

/** One record whose turn it is. */
export interface Item {
  readonly position: Position;
  /** Null: it says none, and moves no position. */
  readonly number: number | null;
  readonly record: OriginalRecord;
  /** Undefined: it could not be read, or is of a later version's type, which readers leave. */
  readonly event: AnyEvent | undefined;
  readonly unreadable: string | undefined;
}

export interface Sorted {
  /** In order, each number after the one before it. */
  readonly next: readonly Item[];
  /** How many had been read before. */
  readonly dropped: number;
  /** Nothing beyond the missing number is applied. */
  readonly hole: { readonly missing: number; readonly met: number } | undefined;
}

/**
 * The protection against duplicates and losses, on the way in: a number that is not higher than the position was read before, and one that
 * leaves others out is not applied. The directory's records are whole states that come again daily, so a reader without a past may begin
 * at the first that is still kept.
 */
export function sortRecords(batch: Batch, readTo: number): Sorted {
  const position: Position = batch.topic === DIRECTORY_TOPIC ? 'directoryNo' : 'frontDeskNo';
  const mayStartLate = position === 'directoryNo' && readTo === 0;
  const next: Item[] = [];
  let [expected, dropped] = [readTo + 1, 0];
  for (const incoming of batch.records) {
    const item: Item = { ...readRecord(batch.topic, batch.partition, incoming), position, number: null };
    const number = item.record.number;
    if (number !== null && number < expected) {
      dropped += 1;
      continue;
    }
    const isFirst = mayStartLate && next.length === 0;
    if (number !== null && number > expected && !isFirst)
      return { next, dropped, hole: { missing: expected, met: number } };
    next.push({ ...item, number });
    if (number !== null) expected = number + 1;
  }
  return { next, dropped, hole: undefined };
}
