import type { AssistView, BilingualText, PersonRef } from '@sambung/contracts';
import { sayMeanwhile, whatIsAsked } from '../domain/assist-sentences';
import { stateOfAssist } from '../domain/assist-standing';
import { howToConnect } from '../domain/how-to-connect';
import type { StoredAssist } from '../persistence/assists';
import type { Named } from '../persistence/load-people';

export interface AroundAssists {
  readonly people: ReadonlyMap<string, Named>;
  readonly now: number;
}

/** Somebody the directory does not know (any more). */
const SOMEBODY: BilingualText = { id: 'Seorang rekan', en: 'A colleague' };

/** A question as it is shown. What was written in it may name the contact: only those see it who have a part in it (`readsNotes`). */
export function presentAssist(stored: StoredAssist, around: AroundAssists, readsNotes: boolean): AssistView {
  const { standing, about, teamName } = stored;
  const { ask, ending } = standing;
  const nameOf = (id: string): BilingualText => {
    const name = around.people.get(id)?.name;
    return name === undefined ? SOMEBODY : { id: name, en: name };
  };
  return {
    ...{ assistId: stored.assistId, state: stateOfAssist(standing), by: standing.by, ask },
    asker: person(standing.askerId, around),
    what: whatIsAsked(standing, nameOf, teamName ?? undefined),
    note: readsNotes ? stored.note : null,
    about: about && { ...about, reason: about.reason ?? { id: '—', en: '—' } },
    engagementId: standing.engagementId ?? null,
    requestedAt: stored.requestedAt.toISOString(),
    ...{ promiseAt: standing.promiseAt, endsAt: standing.endsAt, overdue: standing.overdue },
    offers: standing.offers.map(({ offerId, receiverId, expiresAt }) => ({
      ...{ offerId, expiresAt },
      receiver: person(receiverId, around),
    })),
    ...answererIn(stored, around),
    answer:
      ending?.end === 'answered' ? { note: readsNotes ? stored.answerNote : null, approval: ending.approval } : null,
    because: ending?.because ?? null,
    call: callIn(ending?.callId ?? null, around),
    helpful: stored.helpful,
    say: sayMeanwhile(standing, nameOf),
    serverTime: new Date(around.now).toISOString(),
  };
}

function answererIn({ standing }: StoredAssist, around: AroundAssists): Pick<AssistView, 'answerer' | 'connect'> {
  const { receiverId } = standing;
  if (receiverId === null) return { answerer: null, connect: null };
  return { answerer: person(receiverId, around), connect: ways(receiverId, around) };
}

const callIn = (callId: string | null, around: AroundAssists): AssistView['call'] =>
  callId === null ? null : { employee: person(callId, around), connect: ways(callId, around) };

/** Colleagues call each other. */
const ways = (id: string, { people }: AroundAssists): AssistView['connect'] =>
  howToConnect('phone', people.get(id)?.contactPoints ?? {});

function person(employeeId: string, { people }: AroundAssists): PersonRef {
  return { employeeId, name: people.get(employeeId)?.name ?? SOMEBODY.en };
}
