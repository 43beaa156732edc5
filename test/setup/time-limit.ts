// Jest reads `testTimeout` of the whole run only, not of a project: servers and whole systems need longer than values do.
const { testPath = '' } = expect.getState();
if (testPath.endsWith('.e2e.spec.ts')) jest.setTimeout(120_000);
else if (testPath.endsWith('.int.spec.ts')) jest.setTimeout(30_000);

export {};
