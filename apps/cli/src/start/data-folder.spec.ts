import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginningOf } from '../postgres/process-identity';
import { CannotStart } from './cannot-start';
import { DataFolder } from './data-folder';

describe('the data folder', () => {
  let path: string;
  beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'sambung-folder-'))));
  afterEach(() => {
    rmSync(path, { recursive: true, force: true });
  });
  const stamp = (text: object) => {
    writeFileSync(join(path, 'sambung.json'), JSON.stringify(text));
  };
  const opening =
    (major = 18) =>
    () => {
      new DataFolder(path).open(major);
    };

  it('is opened again and again by the same version', () => {
    const folder = new DataFolder(join(path, 'new', 'one'));
    for (let start = 0; start < 2; start++) {
      folder.open(18);
      folder.close();
    }
  });

  it('of an older or newer PostgreSQL is left alone, with one sentence that names both', () => {
    stamp({ format: 1, postgres: 17 });
    expect(opening(18)).toThrow(
      new RegExp(`^The data folder ${path} was made by PostgreSQL 17, and this Sambung brings 18\\.`),
    );
    stamp({ format: 1, postgres: 19 });
    expect(opening(18)).toThrow(CannotStart);
    expect(() => readFileSync(join(path, 'lock'))).toThrow();
  });

  it('learns its PostgreSQL when it first has one of its own', () => {
    const folder = new DataFolder(path);
    for (const major of [undefined, 18, undefined]) {
      folder.open(major);
      folder.close();
    }
    expect(opening(17)).toThrow('was made by PostgreSQL 18');
  });

  it('of a newer Sambung is left alone', () => {
    stamp({ format: 2, postgres: 18 });
    expect(opening()).toThrow('was made by a newer Sambung');
  });

  it('is used by one Sambung at a time; the lock of one that is gone counts for nothing', async () => {
    const other = spawn('sleep', ['60']);
    const lock = (began: string | undefined) => {
      writeFileSync(join(path, 'lock'), JSON.stringify({ pid: other.pid, began }));
    };
    lock(beginningOf(other.pid!));
    expect(opening()).toThrow(`running already on the data folder ${path} (process ${other.pid})`);
    lock('some process of before the restart with the same id');
    expect(opening()).not.toThrow();
    lock(beginningOf(other.pid!));
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    expect(opening()).not.toThrow();
    writeFileSync(join(path, 'lock'), '');
    expect(opening()).not.toThrow();
  });

  it('that cannot be written is refused', () => {
    writeFileSync(join(path, 'file'), '');
    expect(() => {
      new DataFolder(join(path, 'file')).open(18);
    }).toThrow(/cannot be written \(E\w+\)\. Choose another one with --data\.$/);
  });
});
