import fc from 'fast-check';
import ICAL from 'ical.js';
import { vcardOf, type Contact } from './vcard';

const SARI: Contact = {
  id: '0193b0a5-7d11-7c3e-8000-3f1c9a2b4d5e',
  name: 'Sari',
  roles: ['Kasir'],
  team: 'Toko Jakarta',
  languages: ['id', 'en'],
  timeZone: 'Asia/Jakarta',
  contactPoints: {
    phone: '+622155501234',
    extension: '121',
    email: 'sari@toko.example',
    sip: 'sip:121@pbx.toko.example',
  },
};

type Property = readonly [name: string, parameters: Record<string, unknown>, type: string, value: unknown];

/** As Mozilla's parser reads it, which throws for what is no vCard. */
function read(card: string): Map<string, Property[]> {
  const [name, properties] = ICAL.parse(card) as [string, Property[]];
  expect(name).toBe('vcard');
  const byName = new Map<string, Property[]>();
  for (const property of properties) byName.set(property[0], [...(byName.get(property[0]) ?? []), property]);
  return byName;
}
const values = (card: string, name: string): unknown[] => (read(card).get(name) ?? []).map(([, , , value]) => value);

describe('somebody as a vCard', () => {
  it('is read by a strict reader as it was meant', () => {
    const card = vcardOf(SARI);
    expect(values(card, 'version')).toEqual(['4.0']);
    expect(values(card, 'fn')).toEqual(['Sari']);
    expect(values(card, 'uid')).toEqual(['urn:uuid:0193b0a5-7d11-7c3e-8000-3f1c9a2b4d5e']);
    expect(values(card, 'tel')).toEqual(['tel:+622155501234;ext=121']);
    expect(values(card, 'email')).toEqual(['sari@toko.example']);
    expect(values(card, 'impp')).toEqual(['sip:121@pbx.toko.example']);
    expect(values(card, 'lang')).toEqual(['id', 'en']);
    expect(values(card, 'role')).toEqual(['Kasir']);
  });

  it('has one name alone where somebody has one alone', () =>
    expect(values(vcardOf(SARI), 'n')).toEqual([['', 'Sari', '', '', '']]));

  it('shows an extension without a number as it is dialled', () =>
    expect(values(vcardOf({ ...SARI, contactPoints: { extension: '121' } }), 'tel')).toEqual(['121']));

  it('holds what stands in names, however it is written, and nothing becomes a line of its own', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((name) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(name));
    fc.assert(
      fc.property(names, fc.constantFrom('', ';x,y', '\\n', '\\', '\nTEL:112', '\r\nEND:VCARD'), (name, more) => {
        const card = vcardOf({ ...SARI, name: name + more });
        expect(values(card, 'fn')).toEqual([(name + more).replace(/\r\n/g, '\n')]);
        expect(values(card, 'tel')).toHaveLength(1);
      }),
    );
  });

  it('has no line of more than 75 octets, and no character cut in two', () => {
    const card = vcardOf({ ...SARI, name: '陈'.repeat(60), team: `${'é'.repeat(100)};${'x'.repeat(100)}` });
    for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(card).not.toContain('\ufffd');
    expect(values(card, 'fn')).toEqual(['陈'.repeat(60)]);
    expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('lets no address begin another property', () => {
    const card = vcardOf({ ...SARI, contactPoints: { sip: 'sip:x\r\nTEL:112', chat: 'https://chat.example/a b' } });
    expect(values(card, 'tel')).toEqual([]);
    expect(values(card, 'url')).toEqual(['https://chat.example/a%20b']);
  });
});
