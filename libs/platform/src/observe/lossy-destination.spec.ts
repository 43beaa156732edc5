import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from './logger';
import { lossyDestination } from './lossy-destination';
import { RequestContext } from './request-context';

describe('a log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-log-'));
  const file = join(folder, 'log');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const loggingTo = (fileDescriptor: number) =>
    createLogger('sample', { LOG_LEVEL: 'info' }, new RequestContext(), lossyDestination(fileDescriptor));

  it('is written at once', () => {
    const descriptor = openSync(file, 'w');
    loggingTo(descriptor).info('halo');
    expect(readFileSync(file, 'utf8')).toContain('"msg":"halo"');
    closeSync(descriptor);
  });

  it('that takes no more loses lines, and whoever logs goes on, also after a fatal one', () => {
    const unwritable = openSync(file, 'r');
    const logger = loggingTo(unwritable);
    for (let count = 0; count < 2_000; count++) logger.info('x'.repeat(1_000));
    logger.fatal('the last word');
    expect(readFileSync(file, 'utf8')).not.toContain('xxx');
    closeSync(unwritable);
  });
});
