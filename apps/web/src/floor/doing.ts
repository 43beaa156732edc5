import type { OnFloor } from './views';

export type Doing =
  'free' | 'asked' | 'accepted' | 'connected' | 'engaged' | 'wrapUp' | 'busy' | 'paused' | 'offShift' | 'away';

export interface DoingSince {
  readonly doing: Doing;
  /** Null: nobody says since when. */
  readonly since: string | null;
  /** When it ends by itself. */
  readonly until: string | null;
}

const FURTHEST = ['connected', 'accepted', 'engaged', 'asked'] as const;

/** What somebody is doing, in one word, and since when: what they have in hand counts before what they said. */
export function doingOf({ work, presence }: Pick<OnFloor, 'work' | 'presence'>, now: number): DoingSince {
  for (const what of FURTHEST) {
    const first = work.find((each) => each.what === what);
    if (first) return { doing: what, since: first.since, until: null };
  }
  const doing = withNothing(presence, now);
  // When they said that they are available says nothing of when they began to write.
  if (doing === 'wrapUp') return { doing, since: null, until: presence.wrapUpUntil };
  // Of somebody who was never here the service says the moment of asking.
  const since = doing === 'away' && presence.capacity === 0 ? null : presence.since;
  return { doing, since, until: doing === 'paused' ? presence.expiresAt : null };
}

function withNothing(presence: OnFloor['presence'], now: number): Doing {
  if (!presence.reachable) return 'away';
  if (!presence.onShift) return 'offShift';
  if (presence.availability !== 'Available') return 'paused';
  if (presence.wrapUpUntil !== null && Date.parse(presence.wrapUpUntil) > now) return 'wrapUp';
  return presence.offerable ? 'free' : 'busy';
}

/** Somebody who is there at all. */
export const isHere = (doing: Doing): boolean => doing !== 'away' && doing !== 'offShift';

const ORDER: readonly Doing[] = [
  ...(['free', 'asked', 'accepted', 'connected', 'engaged', 'wrapUp', 'busy', 'paused', 'offShift', 'away'] as const),
];
/** Who can be asked comes first. */
export const byDoing = (a: Doing, b: Doing): number => ORDER.indexOf(a) - ORDER.indexOf(b);
