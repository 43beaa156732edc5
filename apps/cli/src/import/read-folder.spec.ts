import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFolder } from './read-folder';

describe('a folder to import', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sambung-import-'));
    writeFileSync(join(folder, 'mapping.yaml'), 'version: 1\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is read with every CSV file in it, whatever letters names are written in', () => {
    writeFileSync(join(folder, 'people.CSV'), '\uFEFFid,name\n1,Søren Núñez\n');
    writeFileSync(join(folder, 'notes.txt'), 'not for us');
    expect(readFolder(folder)).toEqual({
      mapping: 'version: 1\n',
      files: { 'people.CSV': 'id,name\n1,Søren Núñez\n' },
    });
  });

  it('is read with the workbooks in it, byte for byte', () => {
    writeFileSync(join(folder, 'people.xlsx'), Buffer.from([0x50, 0x4b, 0xff]));
    expect(readFolder(folder).files).toEqual({ 'people.xlsx': { base64: 'UEv/' } });
  });

  it('is refused rather than names destroyed when a file is not UTF-8', () => {
    writeFileSync(join(folder, 'people.csv'), Buffer.from('id,name\n1,Søren Núñez\n', 'latin1'));
    expect(() => readFolder(folder)).toThrow(`${join(folder, 'people.csv')} is not UTF-8. Save it as “CSV UTF-8”`);
  });
});
