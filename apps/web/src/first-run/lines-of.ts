import type { FirstHandoff } from '../api/views';
import { namesOf } from '../look/names-of';

type Handoff = NonNullable<FirstHandoff['handoff']>;

interface Line {
  readonly what: 'asks' | 'nobodyFree' | 'isAsked' | 'wasAsked' | 'notTaken' | 'accepts' | 'connected' | 'completed';
  readonly who: string;
  /** Since it was asked for, whole. */
  readonly seconds?: number;
}

/** What has happened in a handoff so far, in order; `completed`: it ended well. */
export function linesOf(handoff: Handoff, completed: boolean): Line[] {
  const { asked, tried, receiver, requestedAt, offeredAt, acceptedAt, connectedAt, endedAt, state } = handoff;
  const since = (at: string): number => Math.max(0, Math.round((Date.parse(at) - Date.parse(requestedAt)) / 1_000));
  const line = (what: Line['what'], who: string, at: string | null): Line[] =>
    at === null ? [] : [{ what, who, seconds: since(at) }];
  // The moment is that of the first offer: whom that was made to is not told once somebody else was asked.
  const who = tried.length > 0 ? '' : asked.length > 0 ? namesOf(asked) : (receiver?.name ?? '');
  return [
    { what: 'asks', who: handoff.sender.name },
    ...(state === 'queued' && tried.length === 0 ? [{ what: 'nobodyFree', who: '' } as const] : []),
    ...line(who === '' ? 'wasAsked' : 'isAsked', who, offeredAt),
    ...(tried.length > 0 ? [{ what: 'notTaken', who: namesOf(tried) } as const] : []),
    ...line('accepts', receiver?.name ?? '', acceptedAt),
    ...line('connected', '', connectedAt),
    ...(completed ? line('completed', '', endedAt) : []),
  ];
}
