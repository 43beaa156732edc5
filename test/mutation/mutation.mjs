// Are the switchboard's tests any good? `npm run mutation [-- --mutate ROOM,ROOM/FILE] [--force] [--concurrency N]` changes its code in small ways, one
// at a time, and looks whether a test notices. A room is a folder of libs/switchboard/src; `switchboard` is what lies beside the rooms. What was found
// is kept in .cache/stryker, so that only what changed is tried again; --force tries everything: a test that says something else under its old title counts as old.
import { Stryker } from '@stryker-mutator/core';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { byRoom, printRooms } from './rooms.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const source = 'libs/switchboard/src';
process.chdir(root);
// Few days for each mutant, and the same ones.
process.env['SWITCHBOARD_RUNS'] ??= '2';

const { values } = parseArgs({
  options: {
    mutate: { type: 'string', default: '*' },
    force: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '1' },
  },
});

/** Globs of what `--mutate` names. @param {string} room a room, a file in it (with or without .ts, and :lines), `switchboard`, or `*` for all */
function files(room) {
  if (room === '*') return `${source}/**/*.ts`;
  if (room === 'switchboard') return `${source}/*.ts`;
  if (existsSync(join(source, room)) && statSync(join(source, room)).isDirectory()) return `${source}/${room}/**/*.ts`;
  const [file = '', ...lines] = room.split(':');
  const path = `${source}/${file.replace(/\.ts$/, '')}.ts`;
  if (!existsSync(path)) throw new Error(`There is no room or file ${room} in ${source}.`);
  return [path, ...lines].join(':');
}

if (values.mutate !== '*')
  process.env['MUTATED_ROOMS'] = values.mutate
    .split(',')
    .map((room) => room.split('/')[0])
    .join(',');

const kept = '.cache/stryker';
mkdirSync(kept, { recursive: true });

const results = await new Stryker({
  mutate: [...values.mutate.split(',').map(files), '!**/*.spec.ts', '!**/*.errors.ts'],
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
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: `${kept}/mutation.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
}).runMutationTest();

printRooms(byRoom(results));
