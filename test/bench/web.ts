import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { row, type Row } from './statistics';

/** The most that the first load of Hand over may weigh, in bytes (gzip). */
const AIM_BYTES = 200_000;
const FOLDER = 'dist/apps/web';
const ALWAYS = ['index.html', 'colour-scheme.js'];

/** A part of Vite's manifest (its guide, “Backend Integration”). */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** What a browser without anything kept fetches before Hand over can be used, compressed as the ingress sends it. Throws if the pages were not built. */
export function webRows(): Row[] {
  const manifest = JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set(ALWAYS);
  for (const entry of ['index.html', 'src/hand-over/hand-over-page.tsx']) collect(manifest, entry, files);
  const weighed = [...files].map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).length,
  }));
  const all = weighed.reduce((sum, { bytes }) => sum + bytes, 0);
  const heaviest = weighed.sort((a, b) => b.bytes - a.bytes).slice(0, 4);
  const detail = heaviest.map(({ file, bytes }) => `${file} ${inKilobytes(bytes)}`).join(', ');
  return [
    row(
      'first load of Hand over',
      'gzip bytes / 200,000',
      [all / AIM_BYTES],
      `${inKilobytes(all)} in ${files.size} files (aim: at most 200 kB): ${detail}`,
    ),
  ];
}

function collect(manifest: Readonly<Record<string, Chunk>>, name: string, files: Set<string>): void {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`Vite’s manifest does not know ${name}.`);
  if (files.has(chunk.file)) return;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const each of chunk.imports ?? []) collect(manifest, each, files);
}

const inKilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
