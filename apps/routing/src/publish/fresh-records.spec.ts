import type { NewEvent, Next, NextRequest, NumberedRecord, RecordSource } from '@sambung/outbox';
import { FreshRecords } from './fresh-records';

const at = '2026-11-21T05:00:00.000Z';
const event = (id: number): NewEvent => ({
  id: `e${id}`,
  name: 'command.done',
  workspace: 'maju',
  subject: 'h1',
  time: at,
  data: { commandId: `c${id}`, at },
});

/** The outbox table of one partition: everything up to `highest` stands in it. */
class Table implements RecordSource {
  cursor = 0;
  asked: NextRequest[] = [];
  /** Happens while it answers. */
  meanwhile: () => void = () => undefined;

  constructor(public highest: number) {}

  async next(request: NextRequest): Promise<Next> {
    this.asked.push(request);
    this.meanwhile();
    this.meanwhile = () => undefined;
    if (request.acknowledged?.after === this.cursor) this.cursor = request.acknowledged.upTo;
    const count = Math.min(request.limit, this.highest - this.cursor);
    const records = Array.from({ length: count }, (_, index): NumberedRecord => {
      const number = this.cursor + 1 + index;
      return { number, event: event(number), value: '{}' };
    });
    return { publishedTo: this.cursor, records };
  }

  extent(): ReturnType<RecordSource['extent']> {
    return Promise.resolve({ highest: this.highest, publishedTo: this.cursor, oldest: 1 });
  }
}

const numbers = (next: Next | undefined): number[] => next?.records.map(({ number }) => number) ?? [];

describe('what was appended a moment ago', () => {
  let table: Table;
  let fresh: FreshRecords;
  const ask = (acknowledged?: NextRequest['acknowledged']): Promise<Next | undefined> =>
    fresh.next({ partition: 1, limit: 100, ...(acknowledged && { acknowledged }) });
  const append = (number: number): void => {
    table.highest = number;
    fresh.appended(number, [event(number)]);
  };

  beforeEach(async () => {
    table = new Table(2);
    fresh = new FreshRecords(table);
    await ask();
    await ask({ after: 0, upTo: 2 });
    table.asked = [];
  });

  it('is sent from memory, behind what the table held', async () => {
    append(3);
    append(4);
    expect(await ask()).toMatchObject({ publishedTo: 2 });
    expect(numbers(await ask())).toEqual([3, 4]);
    expect(table.asked).toEqual([]);
  });

  it('is given again while nobody knows whether it arrived', async () => {
    append(3);
    expect(numbers(await ask())).toEqual([3]);
    expect(numbers(await ask())).toEqual([3]);
  });

  it('moves the cursor of the table when there is nothing else to do', async () => {
    append(3);
    await ask();
    expect(numbers(await ask({ after: 2, upTo: 3 }))).toEqual([]);
    expect(table.cursor).toBe(3);
  });

  it('comes from the table where memory would leave a number out', async () => {
    table.highest = 3;
    fresh.appended(4, [event(4)]);
    table.highest = 4;
    expect(numbers(await ask())).toEqual([3, 4]);
  });

  it('comes from the table again where somebody has moved the cursor back', async () => {
    append(3);
    await ask();
    table.cursor = 0;
    append(4);
    expect(numbers(await ask({ after: 2, upTo: 3 }))).toEqual([4]);
    expect(numbers(await ask({ after: 3, upTo: 4 }))).toEqual([1, 2, 3, 4]);
    append(5);
    expect(numbers(await ask({ after: 0, upTo: 4 }))).toEqual([5]);
  });

  it('never leaves out what the table has to send again, when more is appended while it is asked', async () => {
    append(3);
    await ask();
    table.cursor = 0;
    table.meanwhile = () => {
      append(4);
    };
    expect(numbers(await ask({ after: 2, upTo: 3 }))[0]).toBe(1);
    expect(numbers(await ask())[0]).toBe(1);
  });

  it('looks at the cursor now and then, however much there is to send', async () => {
    for (let number = 3; number <= 1_203; number++) {
      append(number);
      await ask({ after: number - 2, upTo: number - 1 });
    }
    expect(table.cursor).toBeGreaterThan(900);
  });

  it('is let go of when the topic takes nothing for long: the table keeps it', async () => {
    for (let number = 3; number <= 6_000; number++) append(number);
    expect(numbers(await ask())[0]).toBe(3);
    expect(fresh.unsent(6_000)).toBe(5_998);
  });
});
