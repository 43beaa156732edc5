const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { nameAsJestDoes, tryInFull } = require('./as-under-jest.cjs');

const { MUTATED_ROOMS } = process.env;
const mutated = MUTATED_ROOMS === undefined ? undefined : new Set(MUTATED_ROOMS.split(','));
const roomOf = (file) => /^src\/(\w[\w-]*)\//.exec(file)?.[1] ?? '';
const switchboard = join(__dirname, '../../libs/switchboard');
/** A story goes through all rooms, wherever it is told; what else the specs of a room say is about that room. */
const isStory = (file) => /test\/(scene|taught|questions)'/.test(readFileSync(join(switchboard, file), 'utf8'));
const areStories = (file) => ['', 'rules', 'policies'].includes(roomOf(file));
const isOwn = (file) => mutated?.has(roomOf(file)) === true;
const isAbout = (file) => mutated === undefined || isOwn(file) || areStories(file) || isStory(file);

/**
 * The switchboard's tests that are about what is mutated: first those of the room itself, which notice most, and the soonest; whole days last, so that they are played only for what no
 * sentence has noticed. Effort is counted elsewhere.
 */
const specs = readdirSync(switchboard, { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
const quick = specs
  .filter((file) => !/test\/(effort|model)\.spec\.ts$/.test(file) && isAbout(file))
  .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || (a < b ? -1 : 1));

nameAsJestDoes();
for (const spec of [...quick, 'test/model.spec.ts']) {
  tryInFull(isOwn(spec) && !areStories(spec));
  require(join(switchboard, spec));
}
