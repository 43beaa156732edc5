import type { PresenceBody } from '../api/views';

/** What somebody may be doing, each with its word in `deskPresence.…`; `minutes` is how long it usually takes (nothing: until they say otherwise). */
export const CHOICES = {
  Break: { availability: 'BeRightBack', activity: 'Break', minutes: 15 },
  Lunch: { availability: 'Away', activity: 'Lunch', minutes: 60 },
  InAMeeting: { availability: 'Busy', activity: 'InAMeeting', minutes: 30 },
  Focusing: { availability: 'DoNotDisturb', activity: 'Focusing', minutes: 60 },
  OffWork: { availability: 'Offline', activity: 'OffWork', minutes: 0 },
} as const;

export type ChoiceName = keyof typeof CHOICES;
export const CHOICE_NAMES = Object.keys(CHOICES) as ChoiceName[];
/** 0: until I say otherwise. */
export const DURATIONS = [5, 15, 30, 60, 0] as const;

export const READY: PresenceBody = { availability: 'Available', activity: 'Available' };

export function bodyOf(name: ChoiceName, minutes: number): PresenceBody {
  const { availability, activity } = CHOICES[name];
  return { availability, activity, ...(minutes > 0 && { durationMinutes: minutes }) };
}

/** Nothing new until what I have in hand is over; see `useAfterThisOne`. It ends by itself, and what was said before comes back, should this page be gone. */
export const AFTER_THIS_ONE: PresenceBody = { availability: 'Busy', activity: 'AfterThisOne', durationMinutes: 240 };
/** The words of Microsoft Graph and ours for which there are words; a company’s own stands as it is. */
const KNOWN = [
  ...CHOICE_NAMES,
  'Available',
  'Busy',
  'DoNotDisturb',
  'BeRightBack',
  'Away',
  'Offline',
  'AfterThisOne',
  'MissedOffers',
  'PausedByManager',
  'FillIn',
  'InACall',
  'InAConferenceCall',
  'Inactive',
  'OutOfOffice',
  'Presenting',
  'UrgentInterruptionsOnly',
] as const;
export type KnownActivity = (typeof KNOWN)[number];
export const isKnown = (activity: string): activity is KnownActivity => (KNOWN as readonly string[]).includes(activity);
