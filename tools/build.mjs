/**
 * Compiles apps, libs and test tools with swc into dist/, and copies what lies beside them (SQL, JSON…).
 *
 * Only changed files are written, each by a rename, and only outputs whose source is gone are deleted: a service that
 * is starting from dist/ never meets a missing or half-written file. Types are checked by `npm run typecheck`.
 */
import { transformFile } from '@swc/core';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const { compileForDist } = createRequire(import.meta.url)('./swc-options.cjs');
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const settings = ['tools/build.mjs', 'tools/swc-options.cjs', 'tsconfig.json', 'package-lock.json'];
const notBuilt = [/\.spec\.ts$/, /\.d\.ts$/, /^apps\/web\//, /(^|\/)node_modules\//, /(^|\/)tsconfig[^/]*\.json$/];
/** Built by tools/build-pages.mjs. */
const pages = /^dist\/apps\/\.?web\b/;

const started = performance.now();
const sources = (await Promise.all(['apps', 'libs', 'test'].map(filesIn)))
  .flat()
  .filter((path) => !notBuilt.some((pattern) => pattern.test(path)));
const settingsChanged = Math.max(...(await Promise.all(settings.map((path) => modifiedAt(join(root, path))))));

const expected = new Set();
const written = await inParallel(sources, buildOne);
const deleted = await inParallel(await filesIn('dist'), deleteIfOrphan);

const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.error(`Built ${sources.length} files in ${seconds} s (${count(written)} written, ${count(deleted)} deleted).`);

async function buildOne(path) {
  const source = join(root, path);
  const target = join(dist, path.replace(/\.ts$/, '.js'));
  expected.add(relative(root, target));
  if (path.endsWith('.ts')) expected.add(`${relative(root, target)}.map`);
  if ((await modifiedAt(target)) > Math.max(await modifiedAt(source), settingsChanged)) return false;

  await mkdir(dirname(target), { recursive: true });
  if (path.endsWith('.ts')) await compileTo(target, source);
  else await replace(target, (draft) => copyFile(source, draft));
  return true;
}

async function compileTo(target, source) {
  const { code, map } = await transformFile(source, {
    ...compileForDist,
    filename: source,
    sourceFileName: relative(dirname(target), source),
  });
  const link = `\n//# sourceMappingURL=${basename(target)}.map\n`;
  await replace(`${target}.map`, (draft) => writeFile(draft, map));
  await replace(target, (draft) => writeFile(draft, code + link));
}

async function replace(target, write) {
  const draft = `${target}.${process.pid}.draft`;
  await write(draft);
  await rename(draft, target);
}

async function deleteIfOrphan(path) {
  // Drafts belong to a build that runs beside this one; old ones were left by a killed build.
  const draftInUse = path.endsWith('.draft') && Date.now() - (await modifiedAt(join(root, path))) < 60_000;
  if (expected.has(path) || draftInUse || pages.test(path)) return false;
  await rm(join(root, path), { force: true });
  return true;
}

async function filesIn(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Milliseconds since 1970; 0 if the file does not exist. */
async function modifiedAt(path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

async function inParallel(items, work) {
  const results = [];
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: 4 * availableParallelism() }, worker));
  return results;
}

function count(flags) {
  return flags.filter(Boolean).length;
}
