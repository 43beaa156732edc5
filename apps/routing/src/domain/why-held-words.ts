import type { BilingualText } from '@sambung/contracts';

/** To follow a name: what somebody had said that they do, or was said of them. A company's own words stand as they are. */
const ACTIVITIES: Readonly<Record<string, BilingualText>> = {
  Available: { id: 'siap', en: 'was available' },
  Busy: { id: 'sibuk', en: 'had said that they were busy' },
  DoNotDisturb: { id: 'tidak mau diganggu', en: 'had asked not to be disturbed' },
  Focusing: { id: 'tidak mau diganggu', en: 'had asked not to be disturbed' },
  UrgentInterruptionsOnly: {
    id: 'hanya mau diganggu yang mendesak',
    en: 'was to be disturbed for urgent matters only',
  },
  BeRightBack: { id: 'keluar sebentar', en: 'had gone out for a moment' },
  Away: { id: 'tidak di tempat', en: 'was away' },
  OutOfOffice: { id: 'di luar kantor', en: 'was out of office' },
  Inactive: { id: 'tidak aktif', en: 'was inactive' },
  Break: { id: 'sedang istirahat', en: 'was on a break' },
  Lunch: { id: 'sedang makan', en: 'was at lunch' },
  InAMeeting: { id: 'sedang rapat', en: 'was in a meeting' },
  InACall: { id: 'sedang menelepon', en: 'was on a call' },
  InAConferenceCall: { id: 'sedang rapat lewat telepon', en: 'was in a conference call' },
  Presenting: { id: 'sedang presentasi', en: 'was presenting' },
  AfterThisOne: { id: 'menyelesaikan pelanggannya dulu', en: 'was finishing with the one they had' },
  Offline: { id: 'belum mulai bekerja (offline)', en: 'was offline' },
  OffWork: { id: 'sudah selesai bekerja', en: 'had finished work' },
  MissedOffers: { id: 'dijeda karena tidak menjawab', en: 'was paused, having missed offers' },
  PausedByManager: { id: 'dijeda oleh atasan', en: 'was paused by a manager' },
};

export const inActivity = (activity: string): BilingualText =>
  ACTIVITIES[activity] ?? { id: `sedang tidak menerima (${activity})`, en: `was paused (${activity})` };
