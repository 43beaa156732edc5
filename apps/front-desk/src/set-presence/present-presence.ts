import type { PresenceView } from '@sambung/contracts';
import type { PresenceState } from '../persistence/presence';

/** Presence as routing sees it; of somebody whom routing has not spoken about yet, what is known here. */
export function presentPresence(
  employeeId: string,
  state: PresenceState | null,
  { reachable, now }: { readonly reachable: boolean; readonly now: number },
): PresenceView {
  const serverTime = new Date(now).toISOString();
  if (!state) return { ...NOT_SEEN_YET, employeeId, reachable, since: serverTime, serverTime };
  const { because: _, at: __, ...seen } = state;
  return { ...seen, employeeId, serverTime };
}

const NOT_SEEN_YET = {
  availability: 'Offline',
  activity: 'Offline',
  expiresAt: null,
  onShift: false,
  offerable: false,
  load: 0,
  capacity: 0,
  wrapUpUntil: null,
} as const;
