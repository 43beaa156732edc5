const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { nameAsJestDoes } = require('./as-under-jest.cjs');

/** Every test of the switchboard. Whole days come last, so that they are played only for what no sentence has noticed. Effort is counted elsewhere. */
const switchboard = join(__dirname, '../../libs/switchboard');
const specs = readdirSync(switchboard, { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
const quick = specs.filter((file) => !/test\/(effort|model)\.spec\.ts$/.test(file)).sort();

nameAsJestDoes();
for (const spec of [...quick, 'test/model.spec.ts']) require(join(switchboard, spec));
