import { howToMend } from './how-to-mend';

describe('what was refused', () => {
  it.each([
    ['scim.value-invalid', 'value'],
    ['directory.time-zone-unknown', 'value'],
    ['employee.manager-cycle', 'value'],
    ['employee.external-id-taken', 'taken'],
    ['employee.named-in-plans', 'plan'],
    ['scim.not-found', 'gone'],
    ['service.database-away', 'again'],
    ['scim.path-invalid', 'mapping'],
    ['request.malformed-json', 'mapping'],
  ])('%s comes with how to mend it: %s', (code, mend) => {
    expect(howToMend(code)).toBe(mend);
  });
});
