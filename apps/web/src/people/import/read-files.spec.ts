import { readFiles } from './read-files';

const file = (name: string, text = 'NIK;Nama\n'): File => {
  const made = new File([text], name);
  // jsdom has no Blob.text.
  return Object.assign(made, { text: async () => text });
};

describe('files that are dropped', () => {
  it('are read as they are, whatever is in them', async () => {
    expect(await readFiles([file('karyawan.csv', 'Dewi\u00e9')])).toEqual({
      files: { 'karyawan.csv': { base64: Buffer.from('Dewi\u00e9').toString('base64') } },
    });
  });

  it('may be several with the mapping that joins them, and without it no more than one', async () => {
    const both = [file('karyawan.csv'), file('cabang.csv')];
    expect(await readFiles(both)).toBe('oneFile');
    expect(await readFiles([...both, file('mapping.yaml', 'version: 1')])).toMatchObject({
      files: { 'karyawan.csv': expect.anything(), 'cabang.csv': expect.anything() },
      mapping: 'version: 1',
    });
  });

  it('are not read when they are larger than the service takes', async () => {
    const large = Object.defineProperty(file('karyawan.xlsx'), 'size', { value: 40 * 1024 * 1024 });
    expect(await readFiles([large])).toBe('tooLarge');
  });
});
