import { contactIn } from './contact-in';

const numberIn = (typed: string): string | undefined => {
  const { contact } = contactIn(typed);
  return contact?.kind === 'number' ? contact.written : undefined;
};

describe('what was typed into the one box', () => {
  it.each([
    ...[
      '081234567890',
      '0812-3456-7890',
      '0812 3456 7890',
      '0812.3456.7890',
      '0812 345 678',
      '08123456789012'.slice(0, 13),
    ],
    ...['+6281234567890', '+62 812-3456-7890', '+62 (0)812 3456 7890', '6281234567890', '62 812 3456 7890'],
    ...['(021) 555 1234', '(021)5551234', '021-5551234', '021 555 1234', '0274-512345', '+62 21 555 1234'],
    ...['+65 6123 4567', '+1 (415) 555-0132', '+44 20 7946 0958'],
  ])('is a telephone number: %s', (typed) => {
    expect(numberIn(typed)).toBe(typed);
    expect(contactIn(typed).words).toBe('');
  });

  it.each([
    // A NIK, also one that is written in groups; the number of a card.
    ...['3174012005900001', '31.74.01.2005900001', 'NIK 0812345678', '4111 1111 1111 1111', 'KTP 6281 2345 6789'],
    // Money.
    ...['Rp 8.000.000', 'Rp812.000.000', '812.345.678', '+62.000.000', '+8.000.000', '1.250.000,00', 'rp 08123456789'],
    // Orders, bills, accounts, policies.
    ...['INV-0812345678', '#0812345678', 'INV/2026/0812345678', 'order 0812345678', 'no. pesanan 081234567890'],
    ...['nomor pesanan: 0812345678', 'rekening 0812345678', 'polis no. 0812345678', 'VA 081234567890', 'A0812345678'],
    // Dates, times, years, extensions, too short or too long.
    ...['08-12-2026 10.30', '08.00-17.00', '08/12/2026', '2026', '204', '0812 345', '08123456789012345', '0274'],
    ...['buy', 'tagihan salah', 'Sari', ''],
  ])('is none: %s', (typed) => {
    expect(contactIn(typed).contact).toBeUndefined();
  });

  it('is taken out of the words around it', () => {
    expect(contactIn('mau beli, hp 0812-3456-7890 ya')).toEqual({
      contact: { kind: 'number', written: '0812-3456-7890' },
      words: 'mau beli, hp ya',
    });
    expect(contactIn('pajak (081234567890)').contact?.written).toBe('081234567890');
    expect(contactIn('0812-3456-7890.').contact?.written).toBe('0812-3456-7890');
    expect(contactIn('pajak ani@toko.co.id')).toEqual({
      contact: { kind: 'email', written: 'ani@toko.co.id' },
      words: 'pajak',
    });
  });

  it('is looked for by no service while it is still being typed', () => {
    for (const typed of ['0812', '0812-34', '+62', '+62 8', '6281', '(02', 'ani@', 'ani@toko', '+62 812 3456'])
      expect([typed, contactIn(typed).words]).toEqual([typed, '']);
    expect(contactIn('pajak 0812 3').words).toBe('pajak');
    expect(contactIn('order 0812').words).toBe('order 0812');
    for (const typed of ['204', '21', '3174', 'INV-0812', '100']) expect(contactIn(typed).words).toBe(typed);
  });
});
