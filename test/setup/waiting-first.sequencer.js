const { default: Sequencer } = require('@jest/test-sequencer');

const KINDS = [/\.e2e\.spec\.ts$/, /\.int\.spec\.ts$/, /./];
const kindOf = ({ path }) => KINDS.findIndex((kind) => kind.test(path));

/**
 * Tests that wait for servers first, those that compute last: one that waits for minutes and begins last would leave the
 * other processors idle. Jest knows how long a test takes from runs before; in a fresh clone it knows the size of its file only.
 */
module.exports = class WaitingFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => kindOf(one) - kindOf(other));
  }
};
