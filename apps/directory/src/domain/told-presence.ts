import type { EventData, ToldPresence } from '@sambung/contracts';

/** What routing last said of somebody. */
export type Presence = EventData<'presence.changed'>;

/** When something ends, routing says what comes after it within a moment. For so long it is waited for, ms. */
export const PATIENCE_MS = 15_000;

/** The words of Microsoft Graph's `presence.activity` (v1.0) that say nothing which is not for everybody. */
const PUBLIC_ACTIVITIES: ReadonlySet<string> = new Set([
  'Available',
  'Away',
  'BeRightBack',
  'Busy',
  'DoNotDisturb',
  'InACall',
  'InAConferenceCall',
  'Inactive',
  'InAMeeting',
  'Offline',
  'OffWork',
  'OutOfOffice',
  'Presenting',
  'UrgentInterruptionsOnly',
]);

/**
 * Whether what was said of somebody may still be believed: it has no end, the end is ahead, or it has only just come. Should routing be silent
 * beyond it, nobody knows what became of them.
 * @param now ms
 */
export const isCurrent = ({ expiresAt }: Pick<Presence, 'expiresAt'>, now: number): boolean =>
  expiresAt === null || Date.parse(expiresAt) + PATIENCE_MS > now;

/**
 * Somebody's presence as everybody may know it, in Microsoft Graph's words. Who says that they are available, and could not be asked now, is not
 * shown as available: off shift or out of reach they are Offline, with as much as they can hold, or wrapping up, Busy.
 * @param seesAll whether the asker sees the company's own words for an activity: the person, their managers, hr, admin
 */
export function toldPresence(
  employeeId: string,
  presence: Presence | undefined,
  now: number,
  seesAll: boolean,
): ToldPresence {
  if (!presence || !isCurrent(presence, now)) return { employeeId, ...UNKNOWN };
  const { since, expiresAt } = presence;
  const [availability, activity] = doing(presence, now);
  const told = seesAll || PUBLIC_ACTIVITIES.has(activity) ? activity : availability;
  return { employeeId, availability, activity: told, since, expiresAt };
}

const UNKNOWN = {
  availability: 'PresenceUnknown',
  activity: 'PresenceUnknown',
  since: null,
  expiresAt: null,
} as const;

function doing(
  { availability, activity, onShift, reachable, load, capacity, wrapUpUntil }: Presence,
  now: number,
): [Presence['availability'], string] {
  if (availability !== 'Available') return [availability, activity];
  if (!onShift) return ['Offline', 'OffWork'];
  if (!reachable) return ['Offline', 'Offline'];
  const isWrappingUp = wrapUpUntil !== null && Date.parse(wrapUpUntil) > now;
  return isWrappingUp || load >= capacity ? ['Busy', 'Busy'] : [availability, activity];
}
