import { ROUTING_TOPIC } from '@sambung/contracts';
import {
  checkedData,
  type NewEvent,
  type Next,
  type NextRequest,
  type NumberedRecord,
  type RecordSource,
} from '@sambung/outbox';

/** More than these are read from the table: memory is for what was appended just now. */
const MOST_KEPT = 5_000;
/** The table's cursor lags by no more than this, however busy it is: so much is sent again after a crash. */
const LARGEST_LAG = 1_000;

/**
 * The records of one partition that were appended a moment ago, given to the sender from memory instead of being read back from the table:
 * two round trips less between a decision and the topic. Whatever memory does not hold without a hole comes from the table.
 *
 * The cursor in the table follows when there is nothing else to do. A crash in between sends records again, with the same numbers. A cursor
 * that somebody has moved (a resend) wins: memory is dropped and the table is read from there.
 */
export class FreshRecords {
  /** Without a hole, all of them above `sentTo`. */
  private kept: NumberedRecord[] = [];
  /** Everything up to here is durable in the topic; undefined until the table was asked. */
  private sentTo: number | undefined;
  /** Where the table's cursor stands, as we left it. */
  private cursor = 0;

  constructor(private readonly table: RecordSource) {}

  appended(firstNumber: number, events: readonly NewEvent[]): void {
    const expected = (this.kept.at(-1)?.number ?? this.sentTo ?? -1) + 1;
    if (firstNumber !== expected || this.kept.length + events.length > MOST_KEPT) {
      this.kept = [];
      return;
    }
    this.kept.push(...events.map((event, index) => numbered(firstNumber + index, event)));
  }

  /** How many records of those up to `number` are not known to be in the topic. */
  unsent(number: number): number {
    return number - (this.sentTo ?? number);
  }

  async next(request: NextRequest): Promise<Next | undefined> {
    const { partition, limit, acknowledged } = request;
    if (this.sentTo === undefined || (acknowledged && acknowledged.after !== this.sentTo))
      return this.fromTable(request);
    if (acknowledged) this.sentUpTo(acknowledged.upTo);
    const records = this.sentTo - this.cursor > LARGEST_LAG ? [] : this.kept.slice(0, limit);
    if (records.length > 0) return { publishedTo: this.sentTo, records };
    return this.fromTable({ partition, limit, ...this.cursorMove() });
  }

  private sentUpTo(number: number): void {
    const still = this.kept.findIndex((record) => record.number > number);
    this.kept = still < 0 ? [] : this.kept.slice(still);
    this.sentTo = number;
  }

  private cursorMove(): Pick<NextRequest, 'acknowledged'> {
    const { sentTo, cursor } = this;
    return sentTo !== undefined && sentTo > cursor ? { acknowledged: { after: cursor, upTo: sentTo } } : {};
  }

  private async fromTable(request: NextRequest): Promise<Next | undefined> {
    const next = await this.table.next(request);
    if (!next) return undefined;
    if (next.publishedTo !== this.sentTo) this.kept = this.kept.filter(({ number }) => number > next.publishedTo);
    if (this.kept[0] && this.kept[0].number !== next.publishedTo + 1) this.kept = [];
    this.sentTo = next.publishedTo;
    this.cursor = next.publishedTo;
    return next;
  }
}

function numbered(number: number, event: NewEvent): NumberedRecord {
  return { number, event, value: checkedData(event, ROUTING_TOPIC) };
}
