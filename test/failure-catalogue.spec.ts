import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const LINES = 30;

interface Held {
  readonly line: number;
  readonly file: string;
  readonly title: string;
}

const inOrder = (held: readonly Held[]): Held[] =>
  held.toSorted((a, b) => a.line - b.line || a.file.localeCompare(b.file) || a.title.localeCompare(b.title));

/** Every test whose title begins with the number of a line of the catalogue. */
function inTests(): Held[] {
  const files = ['apps', 'libs', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.spec.ts') && !/(^|\/)node_modules\//.test(file))
      .map((file) => `${folder}/${file}`),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bit\(\s*'(\d+) · ([^'\n]+)'/g)].map(
      ([, line = '', title = '']) => ({ line: Number(line), file, title }),
    ),
  );
}

function inDocument(): Held[] {
  const rows = readFileSync(join(root, 'docs/FAILURE.md'), 'utf8').matchAll(
    /^\| (\d+) +\| [^|]{5,} \| `([^`]+)` +\| ([^|]+?) +\|$/gm,
  );
  return [...rows].map(([, line = '', file = '', title = '']) => ({ line: Number(line), file, title }));
}

describe('what broke in other routers, in docs/FAILURE.md', () => {
  it('has a test for every line', () => {
    const lines = new Set(inTests().map(({ line }) => line));
    expect(lines).toEqual(new Set(Array.from({ length: LINES }, (_, index) => index + 1)));
  });

  it('names every such test, and none that is gone', () => {
    expect(inOrder(inDocument())).toEqual(inOrder(inTests()));
  });
});
