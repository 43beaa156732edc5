import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Files } from './read-sources';

/**
 * Remembers on this machine which import of these files was begun, so that the same command started again finds it. Holds an id and no content. Where
 * nothing can be written it remembers nothing: the same files imported twice change nothing the second time.
 */
export class RememberedImport {
  private readonly file: string;

  constructor(origin: string, files: Files) {
    const key = createHash('sha256')
      .update(JSON.stringify([origin, files]))
      .digest('hex')
      .slice(0, 32);
    this.file = join(stateFolder(), 'sambung', 'imports', key);
  }

  get id(): string | undefined {
    try {
      return readFileSync(this.file, 'utf8');
    } catch {
      return undefined;
    }
  }

  remember(importId: string): void {
    try {
      mkdirSync(join(this.file, '..'), { recursive: true });
      writeFileSync(this.file, importId);
    } catch {
      process.stderr.write(
        `${this.file} cannot be written: the same command started again will not find this import.\n`,
      );
    }
  }

  forget(): void {
    rmSync(this.file, { force: true });
  }
}

const stateFolder = (): string => process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
