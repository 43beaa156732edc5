// What the switchboard's specs expect of Jest, under Mocha. Jest loads everything anew for each mutant, which costs a second and more; Mocha keeps what is loaded
// and switches to the next mutant, which costs as long as its tests take until one of them fails.
const { transformSync } = require('@swc/core');
const { expect } = require('expect');
const fc = require('fast-check');
const { bind } = require('jest-each');
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const { compileForDist } = require('../../tools/swc-options.cjs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...compileForDist, filename, sourceMaps: false });
  module._compile(code, filename);
};

/**
 * What is tried at random is tried the same few times for each mutant, by each test differently, and a failure is enough: nobody reads the shortest one. The specs of
 * what is mutated try it as often as they ask for.
 */
const MOST_RUNS = 4;
let title = '';
let mostRuns = MOST_RUNS;
const seedOf = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) | 0, 1);
const assert = (property, { numRuns = MOST_RUNS, ...rest } = {}) =>
  fc.assert(property, {
    seed: seedOf(title),
    ...rest,
    numRuns: Math.min(numRuns, mostRuns),
    endOnFailure: true,
  });
require.cache[require.resolve('fast-check')].exports = { ...fc, __esModule: true, default: { ...fc, assert } };

const Table = WeakMap;

/** Tables that the switchboard keeps for objects that never change. What one mutant has put there must not be found by the next one. */
class Forgetful extends Table {
  static all = new Set();
  known = new Table();

  constructor() {
    super();
    Forgetful.all.add(new WeakRef(this));
  }
  get(key) {
    return this.known.get(key);
  }
  set(key, value) {
    this.known.set(key, value);
    return this;
  }
  has(key) {
    return this.known.has(key);
  }
  delete(key) {
    return this.known.delete(key);
  }
}

function forgetAll() {
  for (const reference of Forgetful.all) {
    const table = reference.deref();
    if (table) table.known = new Table();
    else Forgetful.all.delete(reference);
  }
}

globalThis.WeakMap = Forgetful;
globalThis.expect = expect;
globalThis.jest = require('jest-mock');

exports.mochaHooks = { beforeAll: forgetAll };

const body = new Script('globalThis.bodyOfTest()');
const LEAST_MS = 3_000;

/** Ends a test that goes round in circles: without it Stryker has to kill the process and load everything again. Its first run, without a mutant, says how long it takes. */
function withinItsTime(name, run, runs) {
  let most;
  return () => {
    title = name;
    mostRuns = runs;
    const begun = Date.now();
    globalThis.bodyOfTest = run;
    const result = most === undefined ? run() : body.runInThisContext({ timeout: most });
    most ??= LEAST_MS + 10 * (Date.now() - begun);
    return result;
  };
}

let inFull = false;
/** Whether the specs that are loaded next try at random as often as they ask for. */
exports.tryInFull = (asOften) => (inFull = asOften);

/** Once Mocha has put its own names in place. */
exports.nameAsJestDoes = () => {
  const { it, describe } = globalThis;
  globalThis.it = (name, run) => it(name, withinItsTime(name, run, inFull ? Infinity : MOST_RUNS));
  globalThis.it.each = bind(globalThis.it);
  describe.each = bind(describe, false);
};
