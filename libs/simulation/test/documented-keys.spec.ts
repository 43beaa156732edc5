import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Scenario } from '../src';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}
const schema = z.toJSONSchema(Scenario, { io: 'input', unrepresentable: 'any' }) as Shape;
const document = readFileSync(join(__dirname, '../../../docs/SIMULATION.md'), 'utf8');

function explainedUnder(heading: string): string[] {
  const [, section = ''] = document.split(`### ${heading}\n`);
  const rows = section.split(/\n##/)[0]?.matchAll(/^\| `([a-z_.]+)` /gm) ?? [];
  return [...rows].map(([, key = '']) => key).sort();
}
const keysOf = (shape: Shape | undefined): string[] => Object.keys(shape?.properties ?? {}).sort();

describe('docs/SIMULATION.md', () => {
  it('explains every key of a scenario, and none that is gone', () => {
    const arrivals = keysOf(schema.properties?.['arrivals']).map((key) => `arrivals.${key}`);
    expect(explainedUnder('The scenario')).toEqual([...keysOf(schema), ...arrivals].sort());
  });

  it('explains every key of a type', () =>
    expect(explainedUnder('Each type')).toEqual(keysOf(schema.properties?.['types']?.items)));

  it('explains every key of a group of people', () =>
    expect(explainedUnder('Each group of people')).toEqual(keysOf(schema.properties?.['people']?.items)));
});
