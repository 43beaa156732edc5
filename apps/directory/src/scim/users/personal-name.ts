import { fold } from '../filter/matches';

/** RFC 7643, section 4.1.1. */
export interface NameParts {
  readonly formatted?: string;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly middleName?: string;
}

/** What people type where a form demands a name that somebody does not have. LNU, FNU: last, first name unknown. */
const NO_NAME = /^(?:[-–—._/*]+|n\/?a|none|lnu|fnu|tidak ada)$/i;

/**
 * The whole name that parts make; undefined if they make none. Names of one word are names: a family name that only stands there because a form
 * demanded one (a sign, or the given name once more) is left out.
 */
export function wholeName({ formatted, givenName, middleName, familyName }: NameParts): string | undefined {
  if (formatted !== undefined) return formatted;
  const parts = [givenName, middleName, familyName].filter(
    (part): part is string => part !== undefined && !NO_NAME.test(part),
  );
  const isSaidTwice = familyName !== undefined && givenName !== undefined && fold(familyName) === fold(givenName);
  const whole = (isSaidTwice ? parts.slice(0, -1) : parts).join(' ');
  return whole === '' ? undefined : whole;
}

export interface Named {
  readonly displayName?: string | undefined;
  readonly name?: NameParts | undefined;
}

/**
 * What somebody is called after a client said new names; undefined: as before. The display name goes before the parts. While the display name is
 * just what the parts make, new parts make a new one.
 */
export function nameAfter(before: Named, after: Named): string | undefined {
  if (after.displayName !== undefined && after.displayName !== before.displayName) return after.displayName;
  const made = after.name && wholeName(withoutStale(before.name, after.name));
  if (after.displayName === undefined) return made;
  const wasMade = before.name !== undefined && wholeName(before.name) === before.displayName;
  return wasMade ? made : undefined;
}

/** The parts to keep: a formatted name that was not said anew, though its parts were, is no longer theirs. */
export function withoutStale(before: NameParts | undefined, { formatted, ...parts }: NameParts): NameParts {
  const isStale =
    formatted === before?.formatted &&
    (['givenName', 'middleName', 'familyName'] as const).some((part) => parts[part] !== before?.[part]);
  return isStale || formatted === undefined ? parts : { formatted, ...parts };
}
