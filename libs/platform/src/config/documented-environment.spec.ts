import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from './environment';

const root = join(__dirname, '../../../..');

/** What the services read beyond what all read: each in its own `*.environment.ts`. */
function ofServices(): string[] {
  return readdirSync(join(root, 'apps'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.environment.ts'))
    .flatMap((file) => [...readFileSync(join(root, 'apps', file), 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)])
    .map(([, name = '']) => name);
}

describe('docs/RUNNING.md', () => {
  it('explains every variable that a service reads, and none that is gone', () => {
    const rows = readFileSync(join(root, 'docs/RUNNING.md'), 'utf8').matchAll(/^\| `([A-Z][A-Z_]+)` /gm);
    const documented = [...rows].map(([, name = '']) => name);
    expect(documented.sort()).toEqual([...Object.keys(Environment.shape), ...ofServices()].sort());
  });
});
