import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { misled } from './guide';

describe('a guide', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-guide-'));
  const document = join(folder, 'GUIDE.md');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const guide = (...shown: string[]): void =>
    writeFileSync(
      document,
      ['Say it:', '```sh', 'WHO=world', 'echo "Hello $WHO at http://localhost:3000"', '```', 'And once more:']
        .concat('```sh', 'seq 3', 'printf "$WHO: [a.c]\\r\\n"', '```', '```', ...shown, '```', '```js', 'fail()', '```')
        .concat('```sh', 'echo $WHO', '```', '```', 'world', '```', '')
        .join('\n'),
    );
  const ORIGIN = 'http://localhost:4000';

  it('misleads nobody whose terminal shows what stands there, at their own address', async () => {
    guide(`Hello world at ${ORIGIN}`, '1', '2', '3', 'world: [a.c]');
    expect(await misled(document, ORIGIN)).toEqual([]);
    guide('Hello … at http…', '…', '3', '…: [a.c]');
    expect(await misled(document, ORIGIN)).toEqual([]);
  });

  it.each([
    ['less is shown', ['Hello …', '1', '2', '3']],
    ['more is shown', ['Hello …', '1', '2', '3', 'world: [a.c]', 'Done.']],
    ['another line is shown', ['Hello …', '1', '2', '4', 'world: [a.c]']],
    ['a pattern is shown', ['Hello …', '1', '2', '3', 'world: [abc]']],
    ['nothing is shown', []],
  ])('misleads where %s', async (_, shown) => {
    guide(...shown);
    expect(await misled(document, ORIGIN)).toEqual([expect.stringMatching(/GUIDE\.md shows\n[^]*Hello world/)]);
  });
});
