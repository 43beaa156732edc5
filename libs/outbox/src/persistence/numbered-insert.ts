import type { Topic } from '@sambung/contracts';
import { checkedData } from '../write/checked-event';
import type { NewEvent } from '../write/new-event';
import { COLUMN_NAMES, parameterOf, rowsOfParameter } from './event-columns';

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
  const rows = events.map((event, index) => ({ event, data: checkedData(event, topic), number: firstNumber + index }));
  return {
    sql: `
      INSERT INTO outbox (${COLUMN_NAMES})
      SELECT event.* FROM ${onlyIf}, ROWS FROM (${rowsOfParameter(firstParameter)}) AS event`,
    parameters: [parameterOf(rows)],
  };
}
