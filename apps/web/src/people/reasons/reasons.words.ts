import type { Words } from '../../language/words';

export const REASONS_WORDS = {
  'reasons.title': { id: 'Keperluan dan siapa yang ditanya', en: 'Reasons, and who is asked' },
  'reasons.lead': {
    id: 'Keperluan adalah yang diinginkan pelanggan. Langkah-langkahnya ditanya berurutan; yang sudah ditanya tetap bisa menerima saat langkah berikutnya ikut.',
    en: 'A reason is what a customer wants. Its steps are asked in order; who was asked before may still accept when the next joins in.',
  },
  'reasons.forHr': {
    id: 'Halaman ini untuk HR dan administrator.',
    en: 'This page is for HR and administrators.',
  },
  'reasons.none': { id: 'Belum ada keperluan.', en: 'There is no reason yet.' },
  'reasons.takeOver': { id: 'Pakai keperluan bawaan', en: 'Take the default reasons over' },
  'reasons.live': { id: 'Bisa dipilih', en: 'Can be chosen' },
  'reasons.draft': { id: 'Draf: belum dipakai', en: 'Draft: not taken over yet' },
  'reasons.off': { id: 'Dimatikan', en: 'Switched off' },
  'reasons.priority': { id: 'Prioritas {priority} dari 100', en: 'Priority {priority} of 100' },
  'reasons.atOnce': { id: '{people} orang bersamaan', en: '{people} people at the same time' },
  'reasons.nextNow': { id: 'langkah berikutnya langsung ikut', en: 'the next step joins in at once' },
  'reasons.next': { id: 'setelah {time} langkah berikutnya ikut', en: 'after {time} the next step joins in' },
  'reasons.lastNow': { id: 'jalan terakhir langsung ikut', en: 'the last resort joins in at once' },
  'reasons.last': { id: 'setelah {time} jalan terakhir ikut', en: 'after {time} the last resort joins in' },
  'reasons.noSteps': { id: 'Langsung ke jalan terakhir.', en: 'Goes to the last resort at once.' },
  'reasons.lastResort': { id: 'Jalan terakhir: {name}', en: 'Last resort: {name}' },
  'reasons.deputy': { id: 'Pengganti: {name}', en: 'Deputy: {name}' },
  'reasons.noDeputy': { id: 'tanpa pengganti', en: 'no deputy' },
  'reasons.manager': { id: 'Setelahnya atasan: {name}', en: 'Then their manager: {name}' },
  'reasons.noLastResort': { id: 'Jalan terakhir belum ditentukan.', en: 'No last resort is named yet.' },
  'reasons.warnings': { id: 'Perlu diperiksa', en: 'Worth a look' },
  'planWarning.nobody-fits': {
    id: 'Langkah {step}: tidak ada karyawan yang cocok, jadi langkah ini hanya menghabiskan waktu. Tanyakan kepada orang lain, hapus langkahnya, atau beri seseorang peran atau keahlian itu.',
    en: 'Step {step}: nobody who works here fits it, so it only costs time. Ask somebody else there, take the step away, or give somebody that role or skill.',
  },
  'planWarning.asks-everybody': {
    id: 'Langkah {step}: tanpa syarat apa pun, jadi semua orang di perusahaan bisa ditanya. Tentukan siapa yang ditanya.',
    en: 'Step {step} says nothing of who is asked, so everybody in the company is. Say who is to be.',
  },
  'planWarning.no-head-start': {
    id: 'Langkah {step}: tidak diberi waktu, jadi langkah berikutnya langsung ikut ditanya. Beri beberapa detik kalau langkah ini harus didahulukan.',
    en: 'Step {step} holds for no time, so the next one joins in at once. Give it some seconds if it is to be asked first.',
  },
  'reasons.change': { id: 'Ubah rencana', en: 'Change the plan' },
} as const satisfies Record<string, Words>;
