import type { Authority } from '@sambung/contracts';
import { Forbidden, Invalid } from '@sambung/contracts';

/** Nobody gives away more than they have: another matter, a higher amount, or for longer. */
export class BeyondOwnAuthority extends Forbidden {
  readonly code = 'authority.beyond-own';
  constructor(what: string) {
    super(
      `You may not decide “${what}” yourself, not up to that amount, or not for so long, and so you cannot delegate it.`,
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

type Delegated = Authority & { readonly until: string };

/** What somebody holds after a delegation: it takes the place of what they held of the same matter, and what has lapsed goes. `now` in ms. */
export function withDelegation(held: readonly Authority[], delegated: Delegated, now: number): Authority[] {
  if (Date.parse(delegated.until) <= now) throw new DelegationOver();
  return [...held.filter((each) => each.what !== delegated.what && isStanding(each, now)), delegated];
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
