import type { Words } from '../language/words';

/** What is said of the first run on every page, and on its own. */
export const FIRST_RUN_NOTE_WORDS = {
  'firstRun.note': {
    id: 'Perusahaan ini belum siap. Berikutnya: {step}.',
    en: 'This company is not ready yet. Next: {step}.',
  },
  'firstRun.goOn': { id: 'Lanjutkan', en: 'Go on' },
  'firstRun.step.people': { id: 'Masukkan karyawan', en: 'Bring your people in' },
  'firstRun.step.front-office': { id: 'Tandai front office', en: 'Mark the front office' },
  'firstRun.step.reasons': { id: 'Pakai keperluan bawaan', en: 'Take over the default reasons' },
  'firstRun.step.reach': { id: 'Isi cara menghubungi petugas', en: 'Say how they are reached' },
  'firstRun.step.try': { id: 'Coba menyambungkan sekali', en: 'Try one handoff' },
} as const satisfies Record<string, Words>;
