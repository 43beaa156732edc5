import { ValueInvalid } from '../scim.errors';
import { readTelephone } from '../../domain/telephone';
import type { Parts } from '../resources/resource';

export interface Entry {
  readonly value?: string;
  readonly type?: string;
  readonly primary?: boolean;
  readonly [part: string]: unknown;
}

/** One of a client's list is the person's contact point; the list keeps its place, and the person its value. */
export interface SplitEntries {
  readonly contactPoint: string | undefined;
  readonly entries: readonly Entry[] | undefined;
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const LONGEST = { email: 254, phone: 32 } as const;

/** Throws ValueInvalid for what is no e-mail address. */
export function splitEmails(list: readonly Entry[]): SplitEntries {
  return split(list, (value) => {
    if (!ADDRESS.test(value) || value.length > LONGEST.email)
      throw new ValueInvalid(`“${value}” in emails is no e-mail address of at most ${LONGEST.email} characters.`);
    return value;
  });
}

/** Numbers become E.164 by the region's rules where they can. Throws ValueInvalid for one that a spreadsheet has rounded. */
export function splitPhoneNumbers(list: readonly Entry[], region: string): SplitEntries {
  return split(list, (value) => {
    const { number, doubt } = readTelephone(value.replace(/^tel:/i, ''), region);
    if (doubt === 'digits-lost')
      throw new ValueInvalid(
        `“${value}” in phoneNumbers was rounded by a spreadsheet, and its last digits are lost. Send all of them.`,
      );
    if (number.length > LONGEST.phone)
      throw new ValueInvalid(`“${value}” in phoneNumbers has more than ${LONGEST.phone} characters.`);
    return number;
  });
}

function split(list: readonly Entry[], read: (value: string) => string): SplitEntries {
  const entries = list.flatMap((entry) => (entry.value === undefined ? [] : [{ ...entry, value: read(entry.value) }]));
  const contact = entries.find(({ primary }) => primary) ?? entries.find(isForWork) ?? entries[0];
  if (!contact) return { contactPoint: undefined, entries: undefined };
  const { value, ...place } = contact;
  return { contactPoint: value, entries: entries.map((entry): Parts => (entry === contact ? place : entry)) };
}

const isForWork = ({ type }: Entry): boolean => type?.toLowerCase() === 'work';
