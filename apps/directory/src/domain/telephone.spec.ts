import { readTelephone } from './telephone';

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

  it('that no numbering plan knows is kept as it is written', () =>
    expect(readTelephone(' ext. 12 ', 'ID')).toEqual({ number: 'ext. 12', understood: false }));
});
