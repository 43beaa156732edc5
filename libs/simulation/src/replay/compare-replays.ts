import type { AllFigures, ContactOutcome, Observed, ReasonFigures, Window } from './observe';

type End = ContactOutcome['end'];

/** The same figure of what was, of what the model makes of it, and of the change. */
export interface ThreeWays<T> {
  readonly recorded: T;
  /** Played again with nothing changed: how far it is from what was says how good the model is. */
  readonly modelled: T;
  readonly changed: T;
}

export interface OutcomeInSeconds {
  readonly wait_s: number;
  readonly end: End;
  readonly receiver: string | null;
}

/** What `sambung replay --json` prints. Ids alone. */
export interface ReplayComparison {
  readonly since: string;
  readonly until: string;
  readonly contacts: number;
  /** Of how many contacts the model without a change says what is recorded: the same end, the same receiver, the wait within a second. */
  readonly modelled_as_recorded: number;
  /** Contacts that came in the recording and not in what was played: their handoff was refused there. More than none makes figures of the columns different things. */
  readonly refused: { readonly modelled: number; readonly changed: number };
  readonly figures: ThreeWays<AllFigures & { readonly ends: Readonly<Record<End, number>> }>;
  readonly reasons: readonly ({ readonly reason: string; readonly reasonId: string } & ThreeWays<ReasonFigures>)[];
  /** Those whose wait the change makes longer or shorter by most. */
  readonly contacts_changed_most: readonly ({
    readonly handoffId: string;
    readonly reason: string;
    readonly requestedAt: string;
  } & ThreeWays<OutcomeInSeconds>)[];
  readonly people: readonly ({ readonly employeeId: string } & ThreeWays<{
    readonly taken: number;
    readonly occupancy: number | null;
  }>)[];
}

const MOST_CONTACTS = 20;

/** `keys`: how people call reasons; an id without one is told as it is. */
export function compareReplays(
  { since, until }: Window,
  observed: ThreeWays<Observed>,
  keys: ReadonlyMap<string, string>,
): ReplayComparison {
  const { recorded, modelled, changed } = observed;
  const missing = (played: Observed): number =>
    [...recorded.contacts.keys()].filter((id) => !played.contacts.has(id)).length;
  const nameOf = (reasonId: string): string => keys.get(reasonId) ?? reasonId;
  return {
    since: new Date(since).toISOString(),
    until: new Date(until).toISOString(),
    contacts: recorded.contacts.size,
    modelled_as_recorded: [...recorded.contacts].filter(([id, was]) => isSame(was, modelled.contacts.get(id))).length,
    refused: { modelled: missing(modelled), changed: missing(changed) },
    figures: eachWay(observed, ({ all, contacts }) => ({ ...all, ends: endsOf(contacts) })),
    reasons: reasonsOf(observed, nameOf),
    contacts_changed_most: contactsOf(observed, nameOf),
    people: peopleOf(observed),
  };
}

const eachWay = <From, To>(
  { recorded, modelled, changed }: ThreeWays<From>,
  of: (from: From) => To,
): ThreeWays<To> => ({
  recorded: of(recorded),
  modelled: of(modelled),
  changed: of(changed),
});

function isSame(was: ContactOutcome, played: ContactOutcome | undefined): boolean {
  return played?.end === was.end && played.receiverId === was.receiverId && Math.abs(played.wait - was.wait) <= 1_000;
}

function endsOf(contacts: Observed['contacts']): Record<End, number> {
  const ends = { answered: 0, abandoned: 0, callback: 0, returned: 0, waiting: 0 };
  for (const { end } of contacts.values()) ends[end]++;
  return ends;
}

/** Only those for which somebody came, the most frequent first. */
function reasonsOf(observed: ThreeWays<Observed>, nameOf: (id: string) => string): ReplayComparison['reasons'] {
  return Object.entries(observed.recorded.byReason)
    .filter(([, { contacts }]) => contacts > 0)
    .sort(([, a], [, b]) => b.contacts - a.contacts)
    .map(([reasonId, recorded]) => ({
      ...{ reason: nameOf(reasonId), reasonId, recorded },
      modelled: observed.modelled.byReason[reasonId] ?? recorded,
      changed: observed.changed.byReason[reasonId] ?? recorded,
    }));
}

function contactsOf(
  observed: ThreeWays<Observed>,
  nameOf: (id: string) => string,
): ReplayComparison['contacts_changed_most'] {
  const rows = [...observed.recorded.contacts].flatMap(([handoffId, recorded]) => {
    const [modelled, changed] = [observed.modelled.contacts.get(handoffId), observed.changed.contacts.get(handoffId)];
    if (!modelled || !changed || modelled.wait === changed.wait) return [];
    const { reasonId, requestedAt } = recorded;
    return [{ handoffId, reasonId, requestedAt, ...{ recorded, modelled, changed } }];
  });
  return rows
    .sort((a, b) => Math.abs(b.changed.wait - b.modelled.wait) - Math.abs(a.changed.wait - a.modelled.wait))
    .slice(0, MOST_CONTACTS)
    .map(({ handoffId, reasonId, requestedAt, ...ways }) => ({
      ...{ handoffId, reason: nameOf(reasonId), requestedAt: new Date(requestedAt).toISOString() },
      ...eachWay(ways, ({ wait, end, receiverId }) => ({ wait_s: wait / 1_000, end, receiver: receiverId })),
    }));
}

function peopleOf({ recorded, modelled, changed }: ThreeWays<Observed>): ReplayComparison['people'] {
  const ids = [...new Set([recorded, modelled, changed].flatMap(({ people }) => [...people.keys()]))].sort();
  const nothing = { taken: 0, occupancy: null };
  return ids.map((employeeId) => ({
    employeeId,
    ...eachWay({ recorded, modelled, changed }, ({ people }) => people.get(employeeId) ?? nothing),
  }));
}
