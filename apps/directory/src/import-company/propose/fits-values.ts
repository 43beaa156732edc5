import { DateUnreadable, parseDate } from '../../domain/calendar-date';
import { readExtension } from '../../domain/contact-form';
import { fold, nameKey } from '../../domain/name-key';
import { isHours } from '../../domain/working-hours';
import { NO, YES } from '../yes-no';
import type { Recognised } from './header-words';

/** How a value of a field looks; fields that may hold any text have no entry. `people`: what those of the same file are called by; `all`: every value of the column. */
type Looks = (value: string, people: ReadonlySet<string>, all: ReadonlySet<string>) => boolean;

/** A company has a few shifts; what is written in more ways is something else. */
const MOST_NAMES_OF_HOURS = 30;

/** So long are telephone numbers. */
const LONGER = 9;

/** What is no employee number, though NIK is what it is called. */
export const IDENTITY_CARDS = 'numbers of identity cards';

const LOOKS: Partial<Readonly<Record<Recognised, readonly [looks: Looks, otherwise: string]>>> = {
  // NIK is also the number of the identity card, 16 digits, which is nobody's business here.
  externalId: [(value) => !/^\d{16}$/.test(value), IDENTITY_CARDS],
  name: [(value) => /\p{L}/u.test(value), 'not names'],
  active: [(value) => YES.has(value.toLowerCase()) || NO.has(value.toLowerCase()), 'neither yes nor no'],
  manager: [isPerson, 'neither numbers nor names of people in this file'],
  deputy: [isPerson, 'neither numbers nor names of people in this file'],
  languages: [
    (value) => value.split(/[|,;]/).every((tag) => /^\s*[a-z]{2,3}(-\w+)*(:[1-5])?\s*$/.test(tag)),
    'not language tags',
  ],
  // Hours, or one of a few names for them: which hours those are is asked.
  workingHours: [
    (value, _, all) => isHours(value) || all.size <= MOST_NAMES_OF_HOURS,
    'neither hours such as Sen-Jum 08.00-17.00 nor a few names of shifts',
  ],
  timeZone: [(value) => /^[A-Z]\w+\/\w+/.test(value), 'not time zones such as Asia/Jakarta'],
  wrapUpSeconds: [(value) => /^\d+$/.test(value), 'not seconds'],
  skillsAssessedOn: [isDates, 'not dates'],
  skillsExpireOn: [isDates, 'not dates'],
  leaveFrom: [isDates, 'not dates'],
  leaveUntil: [isDates, 'not dates'],
  // A column of whole numbers is one of telephones.
  extension: [(value) => (readExtension(value)?.text?.length ?? LONGER) < LONGER, 'not extensions'],
  phone: [(value) => value.replace(/\D/g, '').length >= 5, 'not telephone numbers'],
  sip: [(value) => /@/.test(value), 'not SIP addresses'],
  email: [(value) => /@/.test(value), 'not e-mail addresses'],
};

/** Undefined if the values may be what the header says; else what most of them are. Half of them must fit: one slip of the pen is a problem of its row. */
export function speaksAgainst(
  field: Recognised,
  values: readonly string[],
  people: ReadonlySet<string>,
): string | undefined {
  const [looks, otherwise] = LOOKS[field] ?? [];
  const filled = values.filter((value) => value !== '');
  if (!looks || filled.length === 0) return undefined;
  const all = new Set(filled);
  const fitting = filled.filter((value) => looks(value, people, all)).length;
  return fitting * 2 >= filled.length ? undefined : (otherwise ?? 'something else');
}

/** “-” stands in many lists where there is nobody. */
function isPerson(value: string, people: ReadonlySet<string>): boolean {
  const name = nameKey(value);
  return people.has(value) || people.has(name) || people.has(fold(value)) || name === '';
}

/** The first of them stands for all. */
function isDates(value: string): boolean {
  return doesNotThrow(() => parseDate(value.split('|')[0] ?? ''), DateUnreadable);
}

function doesNotThrow(work: () => unknown, expected: typeof DateUnreadable): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof expected) return false;
    throw error;
  }
}
