import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');
const STATUS_OF_KIND: Record<string, string> = {
  Invalid: '400',
  Forbidden: '403',
  NotFound: '404',
  Conflict: '409',
  Unavailable: '503',
  Unauthenticated: '401',
};

/** Every class with a stable code in apps and libs, with the status it becomes where its text tells. */
function codesInSource(): Map<string, string | undefined> {
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\/src\/.*\.ts$/.test(file) && !/\.spec\.ts$|^web\//.test(file))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const codes = new Map<string, string | undefined>([['internal', '500']]);
  for (const text of files) {
    for (const [, parent = '', between = '', code = ''] of text.matchAll(
      /class \w+ extends (\w+)([^\n]*\{(?:(?!\bclass )[\s\S])*?)\bcode = '([^']+)'/g,
    )) {
      codes.set(code, /status = (\d+)/.exec(between)?.[1] ?? STATUS_OF_KIND[parent]);
    }
  }
  return codes;
}

function codesInDocument(): Map<string, string> {
  const rows = readFileSync(join(root, 'docs/ERRORS.md'), 'utf8').matchAll(
    /^\| `([^`]+)` +\| (\d+) +\| [^|]{5,}\| [^|]{3,}\|$/gm,
  );
  return new Map([...rows].map(([, code = '', status = '']) => [code, status]));
}

describe('docs/ERRORS.md', () => {
  const [source, document] = [codesInSource(), codesInDocument()];

  it('explains every code that somebody can be refused with', () => {
    expect([...source.keys()].filter((code) => !document.has(code))).toEqual([]);
  });

  it('explains no code that is gone', () => {
    expect([...document.keys()].filter((code) => !source.has(code))).toEqual([]);
  });

  it('names the status that the code is answered with', () => {
    const wrong = [...source].filter(
      ([code, status]) => status !== undefined && document.has(code) && document.get(code) !== status,
    );
    expect(wrong).toEqual([]);
  });
});
