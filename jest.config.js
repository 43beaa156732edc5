const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { compile, compilePages } = require('./tools/swc-options.cjs');
const { compilerOptions } = require('./tsconfig.json');

const aliases = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [file]]) => [`^${alias}$`, file.replace('.', '<rootDir>')]),
);

// Packages that exist as ES modules only. Node itself requires them; Jest's own loader cannot, so they are compiled.
const esModules =
  'jose|openid-client|oauth4webapi|oidc-provider|httpxy|open|default-browser|bundle-name|run-applescript|default-browser-id|define-lazy-prop|is-inside-container|' +
  'is-docker|wsl-utils|is-wsl|listr2|cli-truncate|slice-ansi|is-fullwidth-code-point|get-east-asian-width|strip-ansi|' +
  'ansi-regex|colorette|log-update|ansi-escapes|environment|cli-cursor|restore-cursor|onetime|mimic-function';

/** @returns {import('jest').Config} */
function project(displayName, testRegex, more = {}) {
  return {
    displayName,
    testRegex,
    rootDir: __dirname,
    roots: ['apps', 'libs', 'test'].map((folder) => join(__dirname, folder)).filter((folder) => existsSync(folder)),
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    transform: { '^.+\\.(ts|mts|js|mjs)$': ['@swc/jest', compile] },
    transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
    moduleNameMapper: aliases,
    cacheDirectory: '<rootDir>/.cache/jest',
    setupFilesAfterEnv: ['<rootDir>/test/setup/time-limit.ts', '<rootDir>/test/setup/after-each-file.ts'],
    ...more,
  };
}

// The pages run in a browser; what can be told without one is told by jsdom.
const inPages = {
  roots: [join(__dirname, 'apps/web/src')],
  testPathIgnorePatterns: ['/node_modules/'],
  testEnvironment: 'jsdom',
  transform: { '^.+\\.(ts|tsx|mts|js|mjs)$': ['@swc/jest', compilePages] },
  moduleNameMapper: { '\\.css$': '<rootDir>/test/setup/no-styles.js' },
  setupFilesAfterEnv: ['<rootDir>/test/setup/time-limit.ts', '<rootDir>/test/setup/what-jsdom-lacks.js'],
};

const withPostgres = {
  globalSetup: '<rootDir>/test/setup/start-postgres.ts',
  globalTeardown: '<rootDir>/test/setup/stop-postgres.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('pages', '\\.spec\\.tsx?$', inPages),
    project('unit', '(?<!\\.int|\\.e2e)\\.spec\\.ts$'),
    project('int', '\\.int\\.spec\\.ts$', withPostgres),
    project('e2e', '\\.e2e\\.spec\\.ts$', withPostgres),
  ],
  // More than there are processors in CI: most of what takes long waits for servers.
  maxWorkers: process.env.CI ? 3 : 2,
  testSequencer: '<rootDir>/test/setup/waiting-first.sequencer.js',
  reporters: ['default', '<rootDir>/test/setup/closing-line.reporter.js'],
};
