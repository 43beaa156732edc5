import { chmodSync, existsSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everybodyMayEnter } from './account';
import { findBinaries } from './binaries';
import { lodge } from './lodging';

describe('where a root user’s PostgreSQL lives', () => {
  const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const binaries = findBinaries();
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sambung-lodging-'));
    chmodSync(root, 0o755);
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is the data folder, when the server’s account gets into it', () => {
    expect(lodge(root, binaries, me)).toMatchObject({ home: root, data: join(root, 'postgres') });
  });

  it('is a folder outside of it, when it is closed to others as root’s home is', () => {
    const closed = mkdtempSync(join(root, 'home-'));
    const { home, data } = lodge(closed, binaries, me, join(root, 'outside'));
    expect(everybodyMayEnter(home)).toBe(true);
    expect(readlinkSync(join(closed, 'postgres'))).toBe(data);
    writeFileSync(join(data, 'kept'), '');
    expect(existsSync(join(lodge(closed, binaries, me, join(root, 'outside')).data, 'kept'))).toBe(true);
  });

  it('holds nothing of an earlier folder that was deleted', () => {
    const closed = mkdtempSync(join(root, 'home-'));
    const { data } = lodge(closed, binaries, me, join(root, 'outside'));
    writeFileSync(join(data, 'old'), '');
    rmSync(join(closed, 'postgres'));
    expect(existsSync(join(lodge(closed, binaries, me, join(root, 'outside')).data, 'old'))).toBe(false);
  });

  it('has the programs beside it, when they are closed to others too', () => {
    const programs = mkdtempSync(join(root, 'programs-'));
    writeFileSync(join(programs, 'postgres'), '');
    const { bin } = lodge(root, { ...binaries, folder: programs }, me);
    expect(everybodyMayEnter(bin.replace(/\/bin$/, ''))).toBe(true);
    expect(statSync(join(bin, '../postgres')).isFile()).toBe(true);
  });
});
