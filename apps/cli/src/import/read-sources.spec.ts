import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mappedTo } from './mapped-to';
import { readSources } from './read-sources';
import { requireFits } from './require-fits';

const PEOPLE = '\uFEFFid,name\n1,Søren Núñez\n';

describe('what is to be imported', () => {
  let folder: string;
  const write = (name: string, content: string | Buffer): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sambung-import-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is one file as it is, text as text and a workbook byte for byte', () => {
    expect(readSources([write('people.CSV', PEOPLE)])).toEqual({ files: { 'people.CSV': PEOPLE.slice(1) } });
    const workbook = write('people.xlsx', Buffer.from([0x50, 0x4b, 0xff]));
    expect(readSources([workbook])).toEqual({ files: { 'people.xlsx': { base64: 'UEv/' } } });
  });

  it('is everything in a folder that is a table, by the mapping in it, or by another that is named', () => {
    write('mapping.yaml', 'version: 1\n');
    write('people.csv', PEOPLE);
    write('notes.txt', 'not for us');
    expect(readSources([folder])).toEqual({ mapping: 'version: 1\n', files: { 'people.csv': PEOPLE.slice(1) } });
    expect(readSources([folder], write('other.yaml', 'version: 2\n')).mapping).toBe('version: 2\n');
  });

  it('is refused rather than names destroyed when a file is not UTF-8', () => {
    const file = write('people.csv', Buffer.from(PEOPLE, 'latin1'));
    expect(() => readSources([file])).toThrow(`${file} is not UTF-8. Save it as “CSV UTF-8”`);
  });

  it('is refused before it is read when it is more than is taken at once, as it travels', () => {
    const [workbook, text] = [write('people.xlsx', ''), write('people.csv', '')];
    truncateSync(text, 3 * 1024 ** 3);
    expect(() => readSources([text])).toThrow(`${text} has 3072 MB, and 50 are taken at once.`);
    truncateSync(workbook, 38 * 1024 ** 2);
    expect(() => readSources([workbook])).toThrow(
      `${workbook} has 38 MB, which are 51 MB on their way, and 50 are taken at once.`,
    );
    truncateSync(workbook, 37 * 1024 ** 2);
    expect(readSources([workbook]).files).toHaveProperty(['people.xlsx', 'base64']);
  });

  it('is refused before it is sent when its quotes and line ends make it more than is taken', () => {
    const mapping = 'version: 1';
    expect(() => requireFits({ mapping, files: { 'people.csv': '"'.repeat(25 * 1024 ** 2) } })).toThrow(
      'The files are 51 MB on their way, and 50 are taken at once.',
    );
    expect(() => requireFits({ mapping, files: { 'people.csv': '"'.repeat(24 * 1024 ** 2) } })).not.toThrow();
  });

  it('is refused in words: nothing there, no table, several without a mapping, two of one name', () => {
    mkdirSync(join(folder, 'empty'));
    const [first, second] = [write('a.csv', PEOPLE), write('b.csv', PEOPLE)];
    expect(() => readSources([join(folder, 'c.csv')])).toThrow(`There is no ${join(folder, 'c.csv')}.`);
    expect(() => readSources([join(folder, 'empty')])).toThrow('holds no .csv and no .xlsx file.');
    expect(() => readSources([first, second])).toThrow('for one file of people, and these are 2');
    expect(() => readSources([first, first])).toThrow('Two of the files are called a.csv.');
  });

  it('is read by a mapping that was made for last month’s file, and named as it is called now in whatever is told of it', () => {
    const mapping = `version: 1
teams: { file: october.csv, fields: { key: file } }
employees: { file: october.csv#Karyawan, join: { site: { file: october.csv#Cabang } } }`;
    const november = { 'november.csv': 'x' };
    expect(mappedTo({ mapping, files: november })).toEqual({
      files: november,
      mapping: {
        version: 1,
        teams: { file: 'november.csv', fields: { key: 'file' } },
        employees: { file: 'november.csv#Karyawan', join: { site: { file: 'november.csv#Cabang' } } },
      },
    });
    const october = { mapping, files: { 'october.csv': 'x' } };
    const two = { mapping, files: { 'november.csv': 'x', 'sites.csv': 'y' } };
    const unreadable = { mapping: '{', files: november };
    for (const left of [october, two, unreadable]) expect(mappedTo(left)).toEqual(left);
  });
});
