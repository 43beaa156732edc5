import { digitsMeant, readTelephone } from './telephone';

describe('a telephone number', () => {
  it.each([
    ['0812-3456-7890', 'ID', '+6281234567890'],
    ['(021) 555 0123', 'ID', '+62215550123'],
    ['+62 21 5550123', 'US', '+62215550123'],
    ['+44.1632.960000', 'ID', '+441632960000'],
    ['+1.515.555.0100', 'GB', '+15155550100'],
  ])('%s in %s is %s', (written, region, number) =>
    expect(readTelephone(written, region)).toEqual({ number, understood: true }),
  );

  it.each([
    '081234567890',
    '62 812-3456-7890',
    '+6281234567890',
    '006281234567890',
    "'081234567890",
    '6281234567890.0',
  ])('of Indonesia may be written %s', (written) =>
    expect(readTelephone(written, 'ID')).toEqual({ number: '+6281234567890', understood: true }),
  );

  it('that has lost its zero in a spreadsheet is read, and said to be doubtful', () => {
    expect(readTelephone('81234567890', 'ID')).toEqual({
      number: '+6281234567890',
      understood: true,
      doubt: 'zero-lost',
    });
    expect(readTelephone('5155550100', 'US')).toEqual({ number: '+15155550100', understood: true });
  });

  it.each(['6.28E+11', '6,28123E+12', '8E10'])('that a spreadsheet has rounded to %s is lost', (written) =>
    expect(readTelephone(written, 'ID')).toMatchObject({ understood: false, doubt: 'digits-lost' }),
  );

  it('is the first of several', () =>
    expect(readTelephone('0812-3456-7890 / 021 5550123', 'ID')).toEqual({
      number: '+6281234567890',
      understood: true,
      doubt: 'several',
    }));

  it('that no numbering plan knows is kept as it is written', () =>
    expect(readTelephone(' ext. 12 ', 'ID')).toEqual({ number: 'ext. 12', understood: false }));
});

describe('the digits that somebody means who types a number', () => {
  it.each([
    ['62812345', ['62812345']],
    ['+62 812-345', ['62812345']],
    [' 62 812 345', ['62812345']],
    ['0062812345', ['62812345']],
    ['0812345', ['0812345', '62812345', '620812345']],
    ['(0812) 345', ['0812345', '62812345', '620812345']],
    ['204', []],
    ['sari 0812', []],
    ['0812@toko', []],
  ])('are of “%s” %j', (typed, digits) => expect(digitsMeant(typed, 'ID')).toEqual(digits));
});
