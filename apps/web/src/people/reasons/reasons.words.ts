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
  'reasons.switchOff': { id: 'Matikan', en: 'Switch off' },
  'reasons.switchOn': { id: 'Hidupkan', en: 'Switch on' },
  'reasons.leaveIt': { id: 'Biarkan saja', en: 'Leave it' },
  'reasons.switchOffAsk': { id: 'Matikan “{reason}”?', en: 'Switch “{reason}” off?' },
  'reasons.switchOnAsk': { id: 'Hidupkan “{reason}”?', en: 'Switch “{reason}” on?' },
  'reasons.offMeans': {
    id: 'Mulai sekarang tidak bisa dipilih lagi, baik di halaman Sambungkan maupun oleh sistem lain.',
    en: 'From now on nobody can choose it, neither at Hand over nor through other systems.',
  },
  'reasons.offWaiting': {
    id: '{people, plural, =0 {Saat ini tidak ada yang menunggu untuk keperluan ini.} other {# pelanggan sedang menunggu untuk keperluan ini; mereka tetap dilayani sesuai rencananya.}}',
    en: '{people, plural, =0 {Nobody waits for it just now.} one {# contact waits for it now, and is still served by its plan.} other {# contacts wait for it now, and are still served by its plan.}}',
  },
  'reasons.offWhoeverWaits': {
    id: 'Pelanggan yang sedang menunggu tetap dilayani sesuai rencananya.',
    en: 'Whoever waits for it now is still served by its plan.',
  },
  'reasons.offKept': {
    id: 'Rencana dan laporannya tetap ada, dan bisa dihidupkan lagi kapan saja.',
    en: 'Its plan and its reports stay, and it can be switched on again at any time.',
  },
  'reasons.onMeans': {
    id: 'Mulai sekarang bisa dipilih lagi oleh siapa pun.',
    en: 'From now on everybody can choose it again.',
  },
  'reasons.onPlan': {
    id: 'Yang ditanya adalah orang-orang dalam rencananya, seperti tertulis di halaman ini.',
    en: 'Who is asked is as its plan says on this page.',
  },
  'reasons.changedMeanwhile': {
    id: 'Orang lain baru saja mengubahnya. Yang terlihat di halaman ini sudah yang terbaru; tekan lagi kalau masih mau.',
    en: 'Somebody else has just changed it. The page shows it as it is now; press again if you still want to.',
  },
  'reasons.change': { id: 'Ubah rencana', en: 'Change the plan' },
} as const satisfies Record<string, Words>;
