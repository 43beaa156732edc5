// The architecture, as rules that `npm run lint` checks.
const spec = '\\.spec\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'apps-never-import-each-other',
      comment: 'Services share the contracts alone, so that each can be released, scaled and replaced by itself.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'libs-are-entered-through-their-index',
      comment: 'What a library promises is what its index exports.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'contracts-stand-alone',
      comment:
        'The published language runs anywhere, in a browser too: no framework, no Node, no other library of ours.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: spec },
      to: { path: ['^node_modules/@nestjs/', '^libs/'], pathNot: '^libs/contracts/' },
    },
    {
      name: 'switchboard-knows-contracts-only',
      comment:
        'The same decisions run in production, simulation and replay; whatever else it could reach would differ there.',
      severity: 'error',
      from: { path: '^libs/switchboard/', pathNot: [spec, '/test/'] },
      to: { pathNot: ['^libs/(switchboard|contracts)/', '^node_modules/(@types/)?luxon/'] },
    },
    {
      name: 'simulation-drives-the-switchboard-and-nothing-else',
      comment:
        'A simulated day must depend on its scenario and its seed alone: no service, no bus, no database, no clock.',
      severity: 'error',
      from: { path: '^libs/simulation/', pathNot: [spec, '/test/'] },
      to: { pathNot: ['^libs/(simulation|switchboard|contracts)/', '^node_modules/(zod|yaml|csv-parse|highs)/'] },
    },
    {
      name: 'rota-plans-and-nothing-else',
      comment:
        'A rota depends on what it is given alone, so that a manual change is judged as the solver was: no service, no database, no clock.',
      severity: 'error',
      from: { path: '^libs/rota/', pathNot: [spec, '/test/'] },
      to: { pathNot: ['^libs/(rota|contracts)/', '^node_modules/(@types/)?(luxon|highs)/'] },
    },
    {
      name: 'contracts-switchboard-simulation-and-rota-use-no-node',
      severity: 'error',
      from: { path: '^libs/(contracts|switchboard|simulation|rota)/', pathNot: spec },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pages-know-the-api-and-nothing-behind-it',
      comment:
        'What a page can do is what the API offers everybody: it shares types that are made from it, and no code.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: spec },
      to: { path: '^(libs|test|apps/(?!web/))' },
    },
    {
      name: 'pages-run-in-browsers',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: spec },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pages-never-import-each-other',
      comment: 'Each is a chunk of its own; what two of them need stands in look/, language/, api/, app/ or session/.',
      severity: 'error',
      from: { path: '^apps/web/src/(hand-over|desk|floor|people|plan)/' },
      to: { path: '^apps/web/src/(hand-over|desk|floor|people|plan)/', pathNot: '^apps/web/src/$1/' },
    },
    {
      name: 'domain-knows-no-technology',
      comment: 'Rules outlive frameworks, ORMs, brokers and drivers.',
      severity: 'error',
      from: { path: '/domain/', pathNot: spec },
      to: { path: '^node_modules/(@nestjs/|typeorm/|kafkajs/|pg/|@types/pg/)' },
    },
    {
      name: 'production-never-imports-testing',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [spec, '^libs/testing/', '\\.contract\\.ts$', '/test/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'no-circles',
      comment: 'Types may refer to each other; code that runs may not: what is loaded first would decide what works.',
      severity: 'error',
      from: { pathNot: '^node_modules/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^\\./schema$', '^vite/client$'] },
    },
    {
      name: 'production-uses-no-development-packages',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [spec, '^libs/testing/', '\\.contract\\.ts$', '/test/', '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^(apps|libs|test|node_modules)/',
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'default', 'types'],
    },
  },
};
