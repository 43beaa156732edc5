import type { BilingualText, PersonRef, PlanPreviewView } from '@sambung/contracts';
import type { Outlook, PlanProblem, ReplayComparison } from '@sambung/simulation';
import { waitInWords } from '../domain/wait-in-words';
import { nameOf } from '../persistence/names';
import type { TriedPlan } from './try-plan';

/** Who asks, as far as it matters for what they are shown. */
interface Asker {
  readonly names: ReadonlyMap<string, string>;
  /** How much work somebody would have is between them and their manager. */
  readonly inChargeOf: ReadonlySet<string>;
}

type Past = NonNullable<PlanPreviewView['past']>;
type ThreeWays<T> = { readonly recorded: T; readonly modelled: T; readonly changed: T };

/** Everybody whom an answer names. */
export function peopleIn({ waiting, past }: TriedPlan): string[] {
  const asked = waiting.flatMap(({ before, after }) => [...before.receiverIds, ...after.receiverIds]);
  const served = (past?.contacts_changed_most ?? []).flatMap(({ recorded, modelled, changed }) =>
    [recorded, modelled, changed].flatMap(({ receiver }) => receiver ?? []),
  );
  return [...new Set([...asked, ...served, ...(past?.people ?? []).map(({ employeeId }) => employeeId)])];
}

export function planPreviewView(
  reasonId: string,
  { problems, waiting, past }: TriedPlan,
  asker: Asker,
): PlanPreviewView {
  const person = (employeeId: string): PersonRef => ({ employeeId, name: nameOf(asker.names, employeeId) });
  const outlook = ({ receiverIds, ...rest }: Outlook) => ({
    ...{ receivers: receiverIds.map(person), ...rest },
    wait: rest.place === null ? null : waitInWords(rest.expectedWait),
  });
  return {
    reasonId,
    problems: problems.map(({ code, path, value }) => ({ code, path, text: PROBLEMS[code](value) })),
    waiting: waiting.map(({ handoffId, requestedAt, before, after }) => ({
      ...{ handoffId, requestedAt: new Date(requestedAt).toISOString() },
      ...{ before: outlook(before), after: outlook(after) },
      changes: JSON.stringify(before) !== JSON.stringify(after),
    })),
    past: past && pastFor(reasonId, past, asker, person),
  };
}

function pastFor(
  reasonId: string,
  past: ReplayComparison,
  { inChargeOf }: Asker,
  person: (id: string) => PersonRef,
): Past {
  const { since, until, contacts, modelled_as_recorded, reasons, figures, people } = past;
  const ofReason = reasons.find((each) => each.reasonId === reasonId);
  const [theirs, others] = [
    people.filter(({ employeeId }) => inChargeOf.has(employeeId)),
    people.filter(({ employeeId }) => !inChargeOf.has(employeeId)),
  ];
  const sum = (way: keyof ThreeWays<unknown>): number => others.reduce((all, each) => all + each[way].taken, 0);
  return {
    ...{ since, until, contacts, playedAsRecorded: modelled_as_recorded },
    reason: ofReason ? ways(ofReason, figuresOf) : null,
    everybody: ways(figures, figuresOf),
    changedMost: past.contacts_changed_most.map(({ handoffId, requestedAt, ...contact }) => ({
      ...{ handoffId, requestedAt },
      ...ways(contact, ({ wait_s, end, receiver }) => ({
        ...{ waitSeconds: wait_s, end },
        receiver: receiver === null ? null : person(receiver),
      })),
    })),
    people: theirs.map(({ employeeId, ...taken }) => ({
      person: person(employeeId),
      ...ways(taken, (each) => each.taken),
    })),
    others: { recorded: sum('recorded'), playedAgain: sum('modelled'), changed: sum('changed') },
  };
}

const ways = <From, To>({ recorded, modelled, changed }: ThreeWays<From>, of: (from: From) => To) => ({
  recorded: of(recorded),
  playedAgain: of(modelled),
  changed: of(changed),
});

const figuresOf = (
  of: Pick<
    ReplayComparison['figures']['recorded'],
    'contacts' | 'mean_wait_s' | 'p95_wait_s' | 'service_level' | 'abandonment'
  >,
) => ({
  contacts: of.contacts,
  meanWaitSeconds: of.mean_wait_s,
  p95WaitSeconds: of.p95_wait_s,
  serviceLevel: of.service_level,
  abandonment: of.abandonment,
});

const PROBLEMS: Readonly<Record<PlanProblem['code'], (value: string) => BilingualText>> = {
  'ends-with-nobody': () => ({
    id: 'Penerima terakhir tidak dikenal atau tidak bekerja lagi: rencana ini bisa berakhir tanpa penerima.',
    en: 'The last resort is not known, or no longer works here: the plan could end with nobody.',
  }),
  'role-unknown': (value) => ({ id: `Tidak ada yang memegang peran ${value}.`, en: `Nobody holds the role ${value}.` }),
  'skill-unknown': (value) => ({
    id: `Tidak ada yang memiliki keahlian ${value} atau lebih.`,
    en: `Nobody has the skill ${value} or above.`,
  }),
  'team-unknown': (value) => ({ id: `Tim ${value} tidak ada.`, en: `There is no team ${value}.` }),
  'site-unknown': (value) => ({ id: `Lokasi ${value} tidak ada.`, en: `There is no site ${value}.` }),
  'person-unknown': (value) => ({ id: `Tidak ada karyawan ${value}.`, en: `There is no employee ${value}.` }),
};
