import { partitionOf, type Topic } from '@sambung/contracts';
import { checkedData } from '../write/checked-event';
import type { NewEvent } from '../write/new-event';

/** A part of a larger statement, and the values of its parameters. */
export interface StatementPart {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface NumberedInsert {
  readonly topic: Topic;
  /** The events get this number and those after it. */
  readonly firstNumber: number;
  readonly events: readonly NewEvent[];
  /** Number of the first parameter that is still free in the statement. */
  readonly firstParameter: number;
  /** A relation of the statement: nothing is inserted unless it has a row. */
  readonly onlyIf: string;
}

/**
 * `Outbox.addNumbered` for a writer whose whole append is one statement (routing): an INSERT for a WITH clause. One round trip instead of
 * several, and a writer that is frozen never holds a lock between two of them.
 * Throws `EventOfAnotherTopic` or `EventDoesNotMatchSchema`.
 */
export function numberedInsert({ topic, firstNumber, events, firstParameter, onlyIf }: NumberedInsert): StatementPart {
  const parameter = (index: number, type: string): string => `$${firstParameter + index}::${type}[]`;
  const column = <Value>(value: (event: NewEvent, index: number) => Value): Value[] => events.map(value);
  return {
    sql: `
      INSERT INTO outbox (partition, number, event_id, name, workspace, subject, time, data, traceparent, caused_by)
      SELECT event.* FROM ${onlyIf}, unnest(${parameter(0, 'smallint')}, ${parameter(1, 'bigint')}, ${[
        2, 3, 4, 5, 6, 7, 8, 9,
      ]
        .map((index) => parameter(index, 'text'))
        .join(', ')}) AS event`,
    parameters: [
      column(({ workspace }) => partitionOf(workspace)),
      column((_event, index) => firstNumber + index),
      column(({ id }) => id),
      column(({ name }) => name),
      column(({ workspace }) => workspace),
      column(({ subject }) => subject),
      column(({ time }) => time),
      column((event) => checkedData(event, topic)),
      column(({ traceparent }) => traceparent ?? null),
      column(({ causedBy }) => causedBy ?? null),
    ],
  };
}
