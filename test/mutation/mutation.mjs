// Are the switchboard's tests any good? `npm run mutation [-- --mutate ROOM,ROOM/FILE] [--sample N] [--force] [--concurrency N]` changes its code in small ways, one
// at a time, and looks whether a test notices. A room is a folder of libs/switchboard/src; `switchboard` is what lies beside the rooms. What was found
// is kept in .cache/stryker, so that only what changed is tried again; --force tries everything: a test that says something else under its old title counts as old.
import { Stryker } from '@stryker-mutator/core';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge } from './judged.mjs';
import { byRoom, isOpen, printRooms } from './rooms.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const source = 'libs/switchboard/src';
process.chdir(root);
// Few days for each mutant, and the same ones.
process.env['SWITCHBOARD_RUNS'] ??= '2';

const { values } = parseArgs({
  options: {
    mutate: { type: 'string', default: '*' },
    sample: { type: 'string', default: '1' },
    force: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '1' },
  },
});

/** Files that `--mutate` names. @param {string} room a room, a file in it (with or without .ts), `switchboard`, or `*` for all */
function filesOf(room) {
  const path = room === '*' ? source : join(source, room.replace(/\.ts$/, ''));
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (!isFolder && room !== 'switchboard' && !existsSync(`${path}.ts`))
    throw new Error(`There is no room or file ${room} in ${source}.`);
  if (room === 'switchboard') return readdirSync(source).map((file) => join(source, file));
  return isFolder ? readdirSync(path, { recursive: true }).map((file) => join(path, file)) : [`${path}.ts`];
}

/** Of a sample every Nth line, the same ones each time; a change that reaches over several lines is in none. @param {string} file */
function linesOf(file) {
  const every = Number(values.sample);
  const lines = readFileSync(file, 'utf8').split('\n').length;
  const sampled = Array.from({ length: lines }, (_, index) => index + 1).filter((line) => line % every === 0);
  return every === 1 ? [file] : sampled.map((line) => `${file}:${line}-${line}`);
}

const isMutated = (file) => /\.ts$/.test(file) && !/\.(spec|errors)\.ts$/.test(file);

if (values.mutate !== '*')
  process.env['MUTATED_ROOMS'] = values.mutate
    .split(',')
    .map((room) => room.split('/')[0])
    .join(',');

const kept = '.cache/stryker';
mkdirSync(kept, { recursive: true });

await new Stryker({
  mutate: values.mutate.split(',').flatMap(filesOf).filter(isMutated).flatMap(linesOf),
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mochaOptions: { spec: ['test/mutation/every-quick-test.cjs'], require: ['./test/mutation/as-under-jest.cjs'] },
  coverageAnalysis: 'perTest',
  // What is worked out once when a file is loaded (tables, patterns, defaults) is in every test: it would be tried with all of them.
  ignoreStatic: true,
  ignorePatterns: [
    ...['/*', '!/package.json', '!/tsconfig.json', '!/tools'],
    ...['!/libs', '/libs/*', '!/libs/switchboard', '!/libs/contracts'],
    ...['!/test', '/test/*', '!/test/mutation', '!/test/setup'],
  ],
  disableTypeChecks: false,
  // Each test has a limit of its own (as-under-jest.cjs); this one is for whatever hangs besides.
  timeoutMS: 120_000,
  concurrency: Number(values.concurrency),
  incremental: true,
  force: values.force,
  incrementalFile: `${kept}/incremental.json`,
  tempDirName: `${kept}/sandbox`,
  reporters: ['progress', 'json'],
  jsonReporter: { fileName: `${kept}/mutation.json` },
}).runMutationTest();

const { mutants, stale } = judge(JSON.parse(readFileSync(`${kept}/mutation.json`, 'utf8')));
for (const { fileName, line, change } of mutants.filter(isOpen)) console.log(`${fileName}: ${line}\n    ${change}`);
for (const each of stale) console.log(`Judged to make no difference, and not among what nobody noticed: ${each}`);
printRooms(byRoom(mutants));
