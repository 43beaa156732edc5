import { joinedRows } from './joined-rows';
import { ProblemList } from './problem-list';
import { SignOfLife } from './sign-of-life';
import { openTable } from './tables/open-table';

describe('a long file on a slow machine', () => {
  it('is not taken for a frozen instance: something is asked every few seconds, however many rows that are', async () => {
    let now = 0;
    let asked = 0;
    const signOfLife = new SignOfLife(
      async () => asked++,
      () => now,
    );
    const lists = { problems: new ProblemList(), warnings: new ProblemList() };
    const csv = ['id', ...Array.from({ length: 100 }, (_, index) => String(index))].join('\n');
    const table = await openTable('p.csv', Buffer.from(csv), { isHeader: () => true }, lists.problems);
    let rows = 0;
    for await (const _ of joinedRows(table!, {}, { tables: new Map(), signOfLife, ...lists })) {
      rows += 1;
      now += 1_000;
    }
    expect([rows, asked]).toEqual([100, 33]);
  });
});
