import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initialise } from './initialise';

describe('the server’s files', () => {
  const home = mkdtempSync(join(tmpdir(), 'sambung-initialise-'));
  const lodging = { home, data: join(home, 'postgres'), bin: home };
  afterAll(() => {
    rmSync(home, { recursive: true });
  });

  const made = (program: string): Promise<void> => {
    writeFileSync(join(home, 'initdb'), `#!/bin/sh\n${program}\n`);
    chmodSync(join(home, 'initdb'), 0o755);
    mkdirSync(lodging.data, { recursive: true });
    return initialise(lodging, 'secret', undefined);
  };

  it('are said not to have been made where that fails, with what was said last', async () => {
    await expect(made('echo one >&2; echo two >&2; exit 1')).rejects.toThrow(`in ${lodging.data}: two`);
  });

  it('are not left half made by a Ctrl-C, which the terminal sends to the whole group of whoever started it', async () => {
    await made('read -r stat < /proc/$$/stat; set -- ${stat##*)}; [ "$3" = $$ ] || exit 1');
  });
});
