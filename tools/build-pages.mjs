/**
 * Builds the pages into dist/apps/web/, if anything that they are made of is newer than what lies there. They are put in place by a rename: an
 * ingress that is running never meets half of them.
 */
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'dist', 'apps', 'web');
const madeOf = ['apps/web', 'package-lock.json', 'tools/build-pages.mjs'];
const irrelevant = /\.spec\.tsx?$|schema\.d\.ts$/;

const began = Date.now();
const newest = Math.max(...(await Promise.all(madeOf.map((path) => newestIn(join(root, path))))));
if (newest >= (await modifiedAt(join(target, 'index.html')))) await buildPages();

async function buildPages() {
  const { build } = await import('vite');
  const draft = join(root, 'dist', 'apps', `.web-${process.pid}`);
  await build({
    configFile: join(root, 'apps', 'web', 'vite.config.mts'),
    logLevel: 'error',
    build: { outDir: draft },
  });
  // What was changed while it was built is newer than it, and makes the next build build again.
  await utimes(join(draft, 'index.html'), began / 1_000, began / 1_000);
  const old = join(root, 'dist', 'apps', `.web-old-${process.pid}`);
  await rename(target, old).catch(() => undefined);
  await rename(draft, target);
  await rm(old, { recursive: true, force: true });
  console.error(`Built the pages in ${((Date.now() - began) / 1_000).toFixed(1)} s.`);
}

/** Milliseconds since 1970 of the last change to a file, or to any below a folder. */
async function newestIn(path) {
  if (!(await stat(path)).isDirectory()) return modifiedAt(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !irrelevant.test(entry.name));
  return Math.max(...(await Promise.all(files.map(({ parentPath, name }) => modifiedAt(join(parentPath, name))))));
}

async function modifiedAt(path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
