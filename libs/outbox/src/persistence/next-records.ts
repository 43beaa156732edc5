import type { EventName } from '@sambung/contracts';
import type { Next, NextRequest, NumberedRecord } from '../publish/outbox-table';
import type { Statements } from './own-connections';

interface Row {
  readonly cursor_at: string | number;
  readonly number: string | number | null;
  readonly event_id: string;
  readonly name: string;
  readonly workspace: string;
  readonly subject: string;
  readonly time: string;
  readonly data: string;
  readonly traceparent: string | null;
  readonly caused_by: string | null;
  readonly directory_number: string | number | null;
}

const NEXT = 'SELECT * FROM outbox_next($1::smallint, $2::bigint, $3::bigint, $4::bigint, $5::integer)';

/** One round trip; on return every record given is durable with its number. */
export async function nextRecords(
  statements: Statements,
  term: number | null,
  { partition, limit, acknowledged }: NextRequest,
): Promise<Next | undefined> {
  const rows = await statements.rows<Row>(NEXT, [
    partition,
    term,
    acknowledged?.after ?? null,
    acknowledged?.upTo ?? null,
    limit,
  ]);
  const [first] = rows;
  if (!first) return undefined;
  return { publishedTo: Number(first.cursor_at), records: rows.flatMap(recordOf) };
}

function recordOf(row: Row): NumberedRecord[] {
  if (row.number === null) return [];
  const event = {
    id: row.event_id,
    name: row.name as EventName,
    workspace: row.workspace,
    subject: row.subject,
    time: row.time,
    ...(row.traceparent !== null && { traceparent: row.traceparent }),
    ...(row.caused_by !== null && { causedBy: row.caused_by }),
    ...(row.directory_number !== null && { directoryNumber: Number(row.directory_number) }),
  };
  return [{ number: Number(row.number), event, value: row.data }];
}
