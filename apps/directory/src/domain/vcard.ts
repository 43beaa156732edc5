import type { ContactPoints } from '@sambung/contracts';

/** What of somebody goes into an address book. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  /** Names of their roles, in one language. */
  readonly roles: readonly string[];
  readonly team: string | undefined;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly timeZone: string | undefined;
  readonly contactPoints: ContactPoints;
}

/** RFC 6350, section 3.2: octets of a line, without its line break. */
const LONGEST_LINE = 75;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Somebody as a vCard 4.0 (RFC 6350). Names are not taken apart: many Indonesians have one alone, and which part of others is the family's nobody
 * has said; the whole name stands as the given one, so that it is shown and sorted as it is said.
 */
export function vcardOf(contact: Contact): string {
  const { id, name, roles, team, languages, timeZone } = contact;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    UUID.test(id) ? `UID:urn:uuid:${id}` : `UID;VALUE=text:${escaped(id)}`,
    `FN:${escaped(name)}`,
    `N:;${escapedPart(name)};;;`,
    ...(team === undefined ? [] : [`ORG:;${escapedPart(team)}`]),
    ...roles.map((role) => `ROLE:${escaped(role)}`),
    ...ways(contact.contactPoints),
    ...languages.map((language) => `LANG:${language}`),
    ...(timeZone === undefined ? [] : [`TZ:${escaped(timeZone)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function ways({ phone, extension, email, sip, chat, counter }: ContactPoints): string[] {
  return [
    ...telephones(phone, extension),
    ...(email === undefined ? [] : [`EMAIL;TYPE=work:${escaped(email)}`]),
    ...(sip === undefined ? [] : [`IMPP;TYPE=work:${asUri(sip, 'sip:')}`]),
    ...(chat !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(chat) ? [`URL;TYPE=work:${asUri(chat, '')}`] : []),
    ...(counter === undefined ? [] : [`NOTE:${escaped(counter)}`]),
  ];
}

/** RFC 3966: an extension belongs to a global number. Without one there is no such address, and it stands as text. */
function telephones(phone: string | undefined, extension: string | undefined): string[] {
  const isGlobal = phone !== undefined && /^\+\d{3,15}$/.test(phone);
  const isExtension = extension !== undefined && /^\d+$/.test(extension);
  if (isGlobal && isExtension) return [`TEL;VALUE=uri;TYPE="voice,work":tel:${phone};ext=${extension}`];
  return [
    ...(phone === undefined
      ? []
      : [isGlobal ? `TEL;VALUE=uri;TYPE="voice,work":tel:${phone}` : `TEL;VALUE=text;TYPE=work:${escaped(phone)}`]),
    ...(extension === undefined ? [] : [`TEL;VALUE=text;TYPE=work:${escaped(extension)}`]),
  ];
}

/** RFC 6350, section 3.4. A lone carriage return is a line break too. */
const escaped = (text: string): string => text.replace(/[\\,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** A part of a value that has several: semicolons would part it. */
const escapedPart = (text: string): string => escaped(text).replaceAll(';', '\\;');

/** Without what no URI may hold, a line break first of all: it would begin another property. */
const asUri = (text: string, scheme: string): string =>
  encodeURI(text.toLowerCase().startsWith(scheme) ? text : scheme + text).replaceAll('%25', '%');

/** RFC 6350, section 3.2: a line goes on after a line break and a space. Characters stay whole. */
function folded(line: string): string {
  let [result, octets] = ['', 0];
  for (const character of Array.from(line)) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) [result, octets] = [`${result}\r\n `, 1];
    result += character;
    octets += size;
  }
  return result;
}
