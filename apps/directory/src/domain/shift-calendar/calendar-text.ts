import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { v5 as namedId } from 'uuid';
import type { ToldEntry } from './told-entries';

/** Of names of entries (RFC 9562, section 5.5): the same name is the same id for ever. */
const NAMES = '6f1d6f0c-3f0e-4c2a-9d0e-5b6a1c7a9e41';
/** Raised whenever {@link calendarText} writes the same entries otherwise: calendars that programs have are old then. */
const EDITION = 2;
/** How often calendar programs are to ask again; the first line is RFC 7986’s, the second is read by Outlook. */
const ASK_AGAIN = 'PT1H';

/** ical.js does not count the space that a folded line begins with: its own 75 make lines of 76 bytes. */
ICAL.foldLength = 74;

const WORDS = {
  id: { calendar: 'Jadwal kerja', shift: 'Kerja', break: 'Istirahat', absence: 'Tidak masuk' },
  en: { calendar: 'My shifts', shift: 'Work', break: 'Break', absence: 'Away' },
} as const;

/** Shifts and breaks have keys, which are the company’s own words; those of the rules that it begins with are English. */
const KEYS_OF_DEFAULTS: Readonly<Record<keyof typeof WORDS, ReadonlyMap<string, string>>> = {
  id: new Map([
    ['day', ''],
    ['first', 'pertama'],
    ['lunch', 'makan siang'],
    ['second', 'kedua'],
  ]),
  en: new Map(),
};

/** Whose calendar it is, and in which language. */
export interface CalendarOwner {
  readonly workspace: string;
  readonly employeeId: string;
  readonly language: keyof typeof WORDS;
}

/**
 * The calendar as iCalendar (RFC 5545): moments in UTC, days as dates, lines folded and words escaped by ical.js. It says nothing that a clock would change: the same entries are the same
 * text. Without METHOD, so DTSTAMP is when an entry was changed last (section 3.8.7.2).
 */
export function calendarText(entries: readonly ToldEntry[], owner: CalendarOwner): string {
  const words = WORDS[owner.language];
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Sambung//Directory//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  for (const name of ['name', 'x-wr-calname']) calendar.addPropertyWithValue(name, words.calendar);
  const again = new ICAL.Property('refresh-interval');
  again.resetType('duration');
  again.setValue(ICAL.Duration.fromString(ASK_AGAIN));
  calendar.addProperty(again);
  calendar.addPropertyWithValue('x-published-ttl', ASK_AGAIN);
  const shown = entries.filter(({ gone }) => !gone).map((entry) => eventOf(entry, owner));
  for (const component of shown.length > 0 ? shown : [universalTime()]) calendar.addSubcomponent(component);
  return `${calendar.toString()}\r\n`;
}

/** Tells texts apart without writing them: of what they are written from. */
export function calendarTag(entries: readonly ToldEntry[], owner: CalendarOwner): string {
  // One by one: the database gives their fields back in an order of its own.
  const shown = entries.map(({ name, kind, key, from, to, sequence, changedAt, gone }) =>
    gone ? [] : [name, kind, key, from, to, sequence, changedAt],
  );
  const made = JSON.stringify([EDITION, owner.workspace, owner.employeeId, owner.language, shown]);
  return createHash('sha256').update(made).digest('base64url').slice(0, 22);
}

function eventOf(entry: ToldEntry, { workspace, employeeId, language }: CalendarOwner): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const words = WORDS[language];
  event.addPropertyWithValue('uid', namedId(`${workspace}/${employeeId}/${entry.name}`, NAMES));
  for (const name of ['dtstamp', 'last-modified']) event.addPropertyWithValue(name, momentOf(entry.changedAt));
  event.addPropertyWithValue('sequence', entry.sequence);
  const timeOf = entry.kind === 'absence' ? dayOf : momentOf;
  event.addPropertyWithValue('dtstart', timeOf(entry.from));
  event.addPropertyWithValue('dtend', timeOf(entry.to));
  const key = KEYS_OF_DEFAULTS[language].get(entry.key) ?? entry.key;
  event.addPropertyWithValue('summary', key ? `${words[entry.kind]}: ${key}` : words[entry.kind]);
  // Who looks for a time with somebody may take their break; not their shift, nor their leave.
  event.addPropertyWithValue('transp', entry.kind === 'break' ? 'TRANSPARENT' : 'OPAQUE');
  return event;
}

/** A calendar has at least one component (RFC 5545, section 3.6): without an entry this says nothing, and is one. */
function universalTime(): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', 'UTC');
  const standard = new ICAL.Component('standard');
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1970-01-01T00:00:00'));
  for (const name of ['tzoffsetfrom', 'tzoffsetto'])
    standard.addPropertyWithValue(name, ICAL.UtcOffset.fromString('+00:00'));
  zone.addSubcomponent(standard);
  return zone;
}

const momentOf = (at: string): ICAL.Time =>
  ICAL.Time.fromDateTimeString(DateTime.fromISO(at, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"));
const dayOf = (date: string): ICAL.Time => ICAL.Time.fromDateString(date);
