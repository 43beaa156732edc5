import ICAL from 'ical.js';
import { createHash } from 'node:crypto';
import { calendarTag, calendarText } from './calendar-text';
import type { ToldEntry } from './told-entries';

const OWNER = { workspace: 'toko', employeeId: 'sari', language: 'id' } as const;
const SHIFT: ToldEntry = {
  ...{ name: 'shift/2027-03-01', kind: 'shift', key: 'day' },
  ...{ from: '2027-03-01T01:00:00.000Z', to: '2027-03-01T10:00:00.000Z' },
  ...{ sequence: 2, changedAt: '2026-11-22T11:30:00.123Z', gone: false },
};
const lunch: ToldEntry = { ...SHIFT, name: 'break/2027-03-01/1', kind: 'break', key: 'lunch' };
const away: ToldEntry = {
  ...{ ...SHIFT, name: 'absence/2027-03-05', kind: 'absence', key: '', sequence: 0 },
  ...{ from: '2027-03-05', to: '2027-03-08' },
};
const eventsIn = (text: string): ICAL.Event[] =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

describe('the text of somebody’s calendar', () => {
  it('is what calendar programs take: moments in UTC, whole days as dates, and who asks for a meeting may have a break', () => {
    expect(calendarText([SHIFT, lunch, away], OWNER).split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sambung//Directory//EN', 'CALSCALE:GREGORIAN'],
      ...['NAME:Jadwal kerja', 'X-WR-CALNAME:Jadwal kerja'],
      ...['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'],
      ...['BEGIN:VEVENT', 'UID:7dd531d6-bb06-5387-90bc-5a9c7f4e02b6'],
      ...['DTSTAMP:20261122T113000Z', 'LAST-MODIFIED:20261122T113000Z', 'SEQUENCE:2'],
      ...['DTSTART:20270301T010000Z', 'DTEND:20270301T100000Z', 'SUMMARY:Kerja', 'TRANSP:OPAQUE', 'END:VEVENT'],
      ...['BEGIN:VEVENT', expect.stringMatching(/^UID:/)],
      ...['DTSTAMP:20261122T113000Z', 'LAST-MODIFIED:20261122T113000Z', 'SEQUENCE:2'],
      ...['DTSTART:20270301T010000Z', 'DTEND:20270301T100000Z', 'SUMMARY:Istirahat: makan siang', 'TRANSP:TRANSPARENT'],
      ...['END:VEVENT', 'BEGIN:VEVENT', 'UID:11477e00-01a3-50a4-aa1e-3c8daaa2fde8'],
      ...['DTSTAMP:20261122T113000Z', 'LAST-MODIFIED:20261122T113000Z', 'SEQUENCE:0'],
      ...['DTSTART;VALUE=DATE:20270305', 'DTEND;VALUE=DATE:20270308', 'SUMMARY:Tidak masuk', 'TRANSP:OPAQUE'],
      ...['END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('speaks the language of whoever asked for it', () =>
    expect(
      eventsIn(calendarText([SHIFT, lunch, away], { ...OWNER, language: 'en' })).map((each) => each.summary),
    ).toEqual(['Work: day', 'Break: lunch', 'Away']));

  it('has no line longer than 75 bytes, and no word of it can end a line or begin an entry', () => {
    const key = `${'siang 🌞 '.repeat(20)}; a, b\nEND:VEVENT`;
    const text = calendarText([{ ...SHIFT, key }], OWNER);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(eventsIn(text).map((each) => each.summary)).toEqual([`Kerja: ${key}`]);
  });

  it('leaves out what is gone, and without an entry is still a calendar', () => {
    const text = calendarText([{ ...SHIFT, gone: true }], OWNER);
    expect(eventsIn(text)).toEqual([]);
    expect(ICAL.Component.fromString(text).getAllSubcomponents()).toHaveLength(1);
  });

  it('says the company’s own words for shifts and breaks as they are', () =>
    expect(eventsIn(calendarText([{ ...SHIFT, key: 'pagi' }], OWNER)).map((each) => each.summary)).toEqual([
      'Kerja: pagi',
    ]));

  it('has one tag for as long as it is the same, wherever its entries were read', () => {
    const read = Object.fromEntries(Object.entries(SHIFT).reverse()) as unknown as ToldEntry;
    expect(calendarTag([read], OWNER)).toBe(calendarTag([SHIFT], OWNER));
    const others = [
      calendarTag([SHIFT], { ...OWNER, language: 'en' }),
      calendarTag([{ ...SHIFT, sequence: 3 }], OWNER),
    ];
    expect(new Set([calendarTag([SHIFT], OWNER), calendarTag([], OWNER), ...others]).size).toBe(4);
  });

  it('is written as programs have it: whoever changes this text raises EDITION, and both of these', () => {
    const text =
      calendarText([SHIFT, lunch, away], OWNER) + calendarText([SHIFT, lunch, away], { ...OWNER, language: 'en' });
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    expect([hash, calendarTag([SHIFT, lunch, away], OWNER).slice(0, 8)]).toEqual(['ZsVn9vxZ', '-nl7mtkg']);
  });

  it('names the same entry of another person otherwise', () => {
    const uid = (of: object): string | undefined => eventsIn(calendarText([SHIFT], { ...OWNER, ...of }))[0]?.uid;
    expect(new Set([uid({}), uid({ employeeId: 'budi' }), uid({ workspace: 'lain' })]).size).toBe(3);
  });
});
