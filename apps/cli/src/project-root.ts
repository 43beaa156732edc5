import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json, data/ and dist/, whether this runs compiled or from its sources. */
export function projectRoot(from = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('Sambung’s package.json was not found above its own files.');
  return projectRoot(parent);
}

export const serviceScript = (service: string): string =>
  join(projectRoot(), 'dist', 'apps', service, 'src', 'main.js');
