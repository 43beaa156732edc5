// One set of compiler options for the build and for Jest: what the tests ran is what production runs.
const { join } = require('node:path');
const { compilerOptions } = require('../tsconfig.json');

const root = join(__dirname, '..');

/** @type {import('@swc/core').Options} */
const compile = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2022',
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs' },
};

/** For `dist/`: the aliases of tsconfig.json become relative paths, so plain Node resolves them. */
const compileForDist = { ...compile, jsc: { ...compile.jsc, baseUrl: root, paths: compilerOptions.paths } };

/** For the specs of the pages; Vite compiles the pages themselves. */
const compilePages = {
  ...compile,
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
};

module.exports = { compile, compileForDist, compilePages };
