import type { OnFloor } from './views';

export type Doing =
  'free' | 'asked' | 'accepted' | 'connected' | 'engaged' | 'wrapUp' | 'busy' | 'paused' | 'offShift' | 'away';

export interface DoingSince {
  readonly doing: Doing;
  readonly since: string;
}

const FURTHEST = ['connected', 'accepted', 'engaged', 'asked'] as const;

/** What somebody is doing, in one word, and since when: what they have in hand counts before what they said. */
export function doingOf({ work, presence }: Pick<OnFloor, 'work' | 'presence'>, now: number): DoingSince {
  for (const what of FURTHEST) {
    const first = work.find((each) => each.what === what);
    if (first) return { doing: what, since: first.since };
  }
  return { doing: withNothing(presence, now), since: presence.since };
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
