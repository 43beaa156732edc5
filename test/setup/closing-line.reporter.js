/**
 * Ends every test run with `N passed, N failed` (and `, N skipped`), alone on the last line, so that a script can read
 * it. It is printed when the process exits: everything else, also the stopping of servers, has been said by then.
 */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A file that cannot be loaded runs no test; without counting it the line would say that nothing failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => process.stdout.write(`\n${line}\n`));
  }
};
