import { RequestInvalid } from '@sambung/platform';
import { requireWithinAYear } from './within-a-year';

describe('a promise', () => {
  const now = '2026-11-21T06:30:00.000Z';

  it.each(['2026-11-21T07:00:00.000Z', '2027-11-21T06:30:00.000Z'])('may be due at %s', (dueAt) => {
    expect(() => requireWithinAYear(dueAt, now)).not.toThrow();
  });

  it.each(['2027-12-01T06:30:00.000Z', '9999-12-31T23:59:59.999Z'])('is not due at %s', (dueAt) => {
    expect(() => requireWithinAYear(dueAt, now)).toThrow(RequestInvalid);
  });
});
