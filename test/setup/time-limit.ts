// Jest reads `testTimeout` of the whole run only, not of a project. These are there to end what hangs, not to measure: a busy machine
// may take many times as long as a quiet one.
const { testPath = '' } = expect.getState();
const onRealServers = /\.(int|e2e)\.spec\.ts$/.test(testPath);
jest.setTimeout(onRealServers ? 180_000 : 120_000);

export {};
