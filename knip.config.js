const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** `npm run types:api` makes it: a fresh clone has none, and what imports it is no mistake there. */
const hasApiTypes = existsSync(join(__dirname, 'apps/web/src/api/schema.d.ts'));

/** @type {import('knip').KnipConfig} */
module.exports = {
  entry: [
    'apps/*/src/main.ts',
    'apps/*/src/**/migrations/*.ts',
    'libs/*/src/index.ts',
    'libs/*/test/*.process.ts',
    'apps/*/src/**/*.worker.ts',
    'libs/*/src/**/migrations/*.ts',
    'test/**/*.ts',
    'test/setup/*.js',
    'test/mutation/*.{mjs,cjs}',
    'tools/*.{mjs,cjs}',
    '**/*.spec.{ts,tsx}',
    'apps/web/src/main.tsx',
    'apps/web/vite.config.mts',
  ],
  project: ['apps/**/*.{ts,tsx,mts}', 'libs/**/*.ts', 'test/**/*.{ts,js,mjs,cjs}', 'tools/**/*.{mjs,cjs}'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: ['@nestjs/cli', '@stryker-mutator/mocha-runner', 'mocha'],
  ...(!hasApiTypes && { ignoreUnresolved: ['./schema', '../api/schema'] }),
};
