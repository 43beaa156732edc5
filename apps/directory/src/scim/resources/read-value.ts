import { DateTime } from 'luxon';
import { cellFault, cellText } from '../../import-company/tables/cell-text';
import { ValueInvalid } from '../scim.errors';
import { named } from '../schemas/resource-type';
import type { Attribute } from '../schemas/attribute';
import type { Parts } from './resource';

const LONGEST_TEXT = 500;
/** Bounds what one request can make of a resource; a team may have many people. */
const MOST_ENTRIES: Readonly<Record<string, number>> = { members: 20_000 };
const ORDINARY_ENTRIES = 100;

/**
 * A client's value as the attribute has it; undefined: it has none (null, an empty text, an empty list). Understood are `"False"` for a truth, a bare
 * text or a list of one where parts are expected, an object with `value` where a text is, and texts joined by commas where several are.
 * Parts that only Sambung says, and those it does not know, are left out. Throws ValueInvalid.
 */
export function readValue(attribute: Attribute, sent: unknown, path = attribute.name): unknown {
  return attribute.multiValued ? readList(attribute, sent, path) : readOne(attribute, sent, path);
}

function readList(attribute: Attribute, sent: unknown, path: string): unknown[] | undefined {
  const all = Array.isArray(sent)
    ? sent
    : attribute.type === 'string' && typeof sent === 'string'
      ? sent.split(/[,;]/)
      : [sent];
  const most = MOST_ENTRIES[attribute.name] ?? ORDINARY_ENTRIES;
  if (all.length > most) throw new ValueInvalid(`“${path}” has at most ${most} entries.`);
  const read = all.flatMap((each, index) => readOne(attribute, each, `${path}[${index}]`) ?? []);
  const unique = attribute.type === 'complex' ? read : [...new Set(read)];
  return unique.length > 0 ? onePrimary(unique) : undefined;
}

/** RFC 7643, section 2.4: at most one entry is primary. Of several the first is. */
function onePrimary(list: readonly unknown[]): unknown[] {
  const first = list.findIndex((entry) => (entry as Parts)['primary'] === true);
  return list.map((entry, index) => {
    if (index === first || (entry as Parts)['primary'] !== true) return entry;
    return { ...(entry as Parts), primary: false };
  });
}

function readOne(attribute: Attribute, sent: unknown, path: string): unknown {
  if (sent === null || sent === undefined || sent === '') return undefined;
  switch (attribute.type) {
    case 'complex':
      return readParts(attribute, sent, path);
    case 'boolean':
      return readTruth(bare(sent), path);
    case 'dateTime':
      return readTime(bare(sent), path);
    default:
      return readText(bare(sent), path);
  }
}

/** `[{"value": "x"}]`, `{"value": "x"}` and `"x"` are one text. */
function bare(sent: unknown): unknown {
  const single = Array.isArray(sent) && sent.length === 1 ? (sent[0] as unknown) : sent;
  return isObject(single) && 'value' in single ? single['value'] : single;
}

function readParts(attribute: Attribute, sent: unknown, path: string): Parts | undefined {
  const single = Array.isArray(sent) && sent.length === 1 ? (sent[0] as unknown) : sent;
  const subs = attribute.subAttributes ?? [];
  const value = named(subs, 'value');
  if (!isObject(single) && value && (typeof single === 'string' || typeof single === 'number'))
    return readParts(attribute, { value: single }, path);
  if (!isObject(single))
    throw new ValueInvalid(`“${path}” is an object with ${subs.map(({ name }) => name).join(', ')}.`);
  const read = Object.entries(single).flatMap(([name, part]) => {
    const sub = named(subs, name);
    const known = sub && sub.mutability !== 'readOnly' ? readOne(sub, part, `${path}.${sub.name}`) : undefined;
    return sub && known !== undefined ? [[sub.name, known] as const] : [];
  });
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

function readText(sent: unknown, path: string): string | undefined {
  if (sent === null || sent === '') return undefined;
  if (typeof sent !== 'string' && typeof sent !== 'number' && typeof sent !== 'boolean')
    throw new ValueInvalid(`“${path}” is a text.`);
  const text = cellText(String(sent));
  if (text.length > LONGEST_TEXT) throw new ValueInvalid(`“${path}” has at most ${LONGEST_TEXT} characters.`);
  const fault = cellFault(text);
  if (fault) throw new ValueInvalid(`“${path}”: ${fault.problem.replace('the cell', 'it')}. Send it without.`);
  return text === '' ? undefined : text;
}

function readTruth(sent: unknown, path: string): boolean {
  const said = typeof sent === 'string' ? sent.trim().toLowerCase() : sent;
  if (said === true || said === 'true') return true;
  if (said === false || said === 'false') return false;
  throw new ValueInvalid(`“${path}” is true or false.`);
}

function readTime(sent: unknown, path: string): string {
  const at = typeof sent === 'string' ? DateTime.fromISO(sent, { zone: 'utc' }) : undefined;
  if (!at?.isValid) throw new ValueInvalid(`“${path}” is a time such as 2026-11-22T05:00:00Z.`);
  return at.toISO();
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
