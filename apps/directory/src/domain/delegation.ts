import type { Authority } from '@sambung/contracts';
import { Conflict, Forbidden, Invalid } from '@sambung/contracts';

/** Nobody gives away more than they have: another matter, a higher amount, or for longer. */
export class BeyondOwnAuthority extends Forbidden {
  readonly code = 'authority.beyond-own';
  constructor(what: string) {
    super(
      `You may not decide “${what}” yourself, not up to that amount, or not for so long, and so you cannot delegate it. What was delegated to you is not yours to give.`,
    );
  }
}

export class NotYourReport extends Forbidden {
  readonly code = 'authority.not-your-report';
  constructor() {
    super('Authority is delegated down the reporting line, and taken back there: this person does not report to you.');
  }
}

export class DelegationOver extends Invalid {
  readonly code = 'authority.already-over';
  constructor() {
    super('The delegation would be over before it begins. Name a moment to come.');
  }
}

/** Somebody above gave it, or the company: who reports to you has not given it. */
export class NotYoursToEnd extends Forbidden {
  readonly code = 'authority.not-yours-to-end';
  constructor() {
    super(
      'You may end what you gave, what somebody below you gave, and what is somebody’s own who reports to you. Ask whoever gave this, hr or admin.',
    );
  }
}

/** Whose grant of a matter: an employee's id, `company`, or `own`. */
export type Giver = string;

/** Who asked ends what they gave themself, and nobody would know that the same matter still stands by another’s word. */
export class GivenByOthers extends Conflict {
  readonly code = 'authority.given-by-others';
  readonly extensions: { readonly givenBy: readonly Giver[] };
  constructor(what: string, givenBy: readonly Giver[]) {
    super(
      `You have not given them “${what}”, and nothing was ended: they have it from others. Name in \`from\` whose grant ends: ${givenBy.join(', ')}.`,
    );
    this.extensions = { givenBy };
  }
}

export type Delegated = Authority & { readonly until: string };

/** What an event may hold of one person. */
const MOST_AUTHORITIES = 50;

/** What somebody may decide: what is their own, and what others let them decide. Of more than an event may hold their own stays. */
export function authoritiesOf(own: readonly Authority[], delegated: readonly Delegated[] = []): Authority[] {
  const given = delegated.map(({ what, upTo, until }) => ({ what, upTo, until }));
  return [...own, ...given].slice(0, MOST_AUTHORITIES);
}

/** Throws DelegationOver. `now` in ms. */
export function requireToCome({ until }: Delegated, now: number): void {
  if (Date.parse(until) <= now) throw new DelegationOver();
}

/** Throws BeyondOwnAuthority. `now` in ms. */
export function requireWithin(own: readonly Authority[], { what, upTo, until }: Delegated, now: number): void {
  const covers = own.some(
    (each) =>
      each.what === what &&
      isStanding(each, now) &&
      (each.upTo === null || (upTo !== null && upTo <= each.upTo)) &&
      (each.until === null || Date.parse(until) <= Date.parse(each.until)),
  );
  if (!covers) throw new BeyondOwnAuthority(what);
}

const isStanding = ({ until }: Authority, now: number): boolean => until === null || Date.parse(until) > now;
