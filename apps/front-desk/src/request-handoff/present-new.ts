import type { HandoffView } from '@sambung/contracts';
import type { HandoffToInsert } from '../persistence/insert-handoff';
import type { Named } from '../persistence/load-people';
import type { RequestFacts } from '../persistence/request-facts';
import { presentHandoff } from '../show-handoff/present-handoff';

/** A handoff that was just made, as its sender is shown it: from what is known already, so that nothing is read back. */
export function presentNew(handoff: HandoffToInsert, facts: RequestFacts, now: number): HandoffView {
  const { contact, siteId } = handoff;
  const stored = {
    ...handoff,
    requestedAt: new Date(handoff.requestedAt),
    siteName: siteId === null ? null : (facts.site?.name ?? null),
    timeZone: facts.site?.timeZone ?? null,
    tier: contact.tier,
    contactKind: contact.kind,
    contactName: contact.name,
    contactNumber: contact.number,
    contactNote: contact.note,
    contactErasedAt: null,
    involved: [handoff.senderId],
    lines: 1,
    reasonKey: facts.reason?.key ?? null,
    reasonName: facts.reason?.name ?? null,
    shortAnswer: facts.reason?.shortAnswer ?? null,
  };
  return presentHandoff(stored, { people: peopleIn(handoff, facts), now }, 'part');
}

function peopleIn({ senderId, namedEmployeeId }: HandoffToInsert, facts: RequestFacts): ReadonlyMap<string, Named> {
  const named = (employeeId: string | null, name: string | undefined): [string, Named][] =>
    employeeId === null || name === undefined ? [] : [[employeeId, { employeeId, name, contactPoints: {} }]];
  return new Map([...named(senderId, facts.sender?.name), ...named(namedEmployeeId, facts.named?.name)]);
}
