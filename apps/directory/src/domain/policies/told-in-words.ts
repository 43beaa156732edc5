import type { BilingualText } from '@sambung/contracts';
import type { Policy, Scope } from './policy';
import { namedIn, type Dimension } from './scope';

/** What roles, departments and sites are called. Whatever is not there any more is told by its key or id. */
export interface Names {
  readonly roles: ReadonlyMap<string, BilingualText>;
  readonly teams: ReadonlyMap<string, BilingualText>;
  readonly sites: ReadonlyMap<string, string>;
}

const EVERYBODY: BilingualText = { id: 'semua orang', en: 'everybody' };
const OFFICES: Readonly<Record<'front' | 'back', BilingualText>> = {
  front: { id: 'front office', en: 'the front office' },
  back: { id: 'back office', en: 'the back office' },
};

/** Whom a scope is for: “the department Sales and the role Cashier”. */
export function scopeInWords(scope: Scope, names: Names): BilingualText {
  const parts = namedIn(scope).map((each) => partInWords(each, scope, names));
  if (parts.length === 0) return EVERYBODY;
  return { id: parts.map(({ id }) => id).join(' dan '), en: parts.map(({ en }) => en).join(' and ') };
}

function partInWords(dimension: Dimension, scope: Scope, { roles, teams, sites }: Names): BilingualText {
  const value = scope[dimension] ?? '';
  const called = (name: BilingualText | undefined): BilingualText => name ?? { id: value, en: value };
  switch (dimension) {
    case 'office':
      return OFFICES[value === 'front' ? 'front' : 'back'];
    case 'siteId': {
      const name = sites.get(value) ?? value;
      return { id: `lokasi ${name}`, en: `the site ${name}` };
    }
    case 'role':
      return { id: `peran ${called(roles.get(value)).id}`, en: `the role ${called(roles.get(value)).en}` };
    case 'teamId':
      return { id: `departemen ${called(teams.get(value)).id}`, en: `the department ${called(teams.get(value)).en}` };
  }
}

/** Why a policy holds. */
export function whyInWords(scope: Scope, overruled: readonly Scope[], names: Names): BilingualText {
  const own = scopeInWords(scope, names);
  const [next] = overruled;
  if (!next) return { id: `Berlaku untuk ${own.id}.`, en: `It is for ${own.en}.` };
  const other = scopeInWords(next, names);
  return {
    id: `Berlaku untuk ${own.id}, dan itu lebih khusus daripada ${other.id}.`,
    en: `It is for ${own.en}, which is more specific than ${other.en}.`,
  };
}

/** Why nothing holds: policies that are equally specific. */
export function tieInWords(policies: readonly Policy[]): BilingualText {
  const called = (language: 'id' | 'en', joined: string): string =>
    policies.map(({ key, versions }) => `“${versions.at(-1)?.name[language] ?? key}”`).join(joined);
  return {
    id: `Kebijakan ${called('id', ' dan ')} sama khususnya, jadi tidak ada yang berlaku sampai HR memutuskan.`,
    en: `The policies ${called('en', ' and ')} are equally specific, so neither holds until HR decides.`,
  };
}
