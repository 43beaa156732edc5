// Jest reads `testTimeout` of the whole run only, not of a project. The limit is there to end what hangs, not to measure: a busy machine
// may take twenty times as long as a quiet one. It lies far above the patience with which tests wait (`eventually`), which says what is wrong.
jest.setTimeout(1_200_000);

export {};
