import type { Words } from '../language/words';

/** Of a team that is short and asks its manager: on Floor and on Desk. */
export const FILL_IN_WORDS = {
  'fillIn.asked': { id: '{team} kekurangan orang: ikut membantu?', en: '{team} is short: will you join in?' },
  'fillIn.askedWaiting': {
    id: '{waiting} menunggu. Jawab sebelum {time}.',
    en: '{waiting} waiting. Answer by {time}.',
  },
  'fillIn.join': { id: 'Saya ikut membantu', en: 'I join in' },
  'fillIn.decline': { id: 'Tidak sekarang', en: 'Not now' },
  'fillIn.joined': { id: 'Anda sedang membantu {team}', en: 'You have joined {team}' },
  'fillIn.joinedHint': {
    id: 'Permintaan datang ke meja Anda. Biarkan halaman ini atau meja Anda terbuka.',
    en: 'What you are asked for comes to your desk. Keep this page, or your desk, open.',
  },
  'fillIn.leave': { id: 'Berhenti membantu', en: 'Leave again' },
} as const satisfies Record<string, Words>;
