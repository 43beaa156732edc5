import { readEmail, readExtension } from './contact-form';

const one = (text: string | null) => ({ text, several: false });
const first = (text: string) => ({ text, several: true });

describe('an e-mail address', () => {
  it.each([
    ['sari@toko.co.id', one('sari@toko.co.id')],
    ["d'arcy+hr@toko.co.id", one("d'arcy+hr@toko.co.id")],
    ['mailto:sari@toko.co.id', one('sari@toko.co.id')],
    ['Sari Dewi <sari@toko.co.id>', one('sari@toko.co.id')],
    ['sari@toko.co.id; sari@gmail.com', first('sari@toko.co.id')],
    ['sari@toko.co.id / sari@gmail.com', first('sari@toko.co.id')],
    ['sari@toko.co.id atau sari@gmail.com', first('sari@toko.co.id')],
    ['-', one(null)],
  ])('is read in “%s”', (cell, read) => expect(readEmail(cell)).toEqual(read));

  it.each([
    'sari',
    'sari@',
    '@toko.co.id',
    'sari@toko',
    'sari dewi@toko.co.id',
    'sari@@toko.co.id',
    'sari@toko..id',
    '0812 3456',
  ])('is none in “%s”', (cell) => expect(readEmail(cell)).toBeUndefined());
});

describe('an extension', () => {
  it.each([
    ['204', one('204')],
    ['204.0', one('204')],
    ["'0204", one('0204')],
    ['*204#', one('*204#')],
    ['ext. 12', one('12')],
    ['Pesawat 12', one('12')],
    ['021-555 1234 ext. 12', one('12')],
    ['021-555 1234', one('021-555 1234')],
    ['1234 / 0812 3456 7890', first('1234')],
    ['0812 3456 7890 / ext 12', first('12')],
    ['12 atau 14', first('12')],
    ['—', one(null)],
  ])('is read in “%s”', (cell, read) => expect(readExtension(cell)).toEqual(read));

  it.each(['Rina', '12a', 'lantai 2', 'ext.', 'tidak ada', 'Rina / Sari'])('is none in “%s”', (cell) =>
    expect(readExtension(cell)).toBeUndefined(),
  );
});
