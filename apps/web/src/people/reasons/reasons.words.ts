import type { Words } from '../../language/words';

export const REASONS_WORDS = {
  'reasons.title': { id: 'Keperluan dan siapa yang ditanya', en: 'Reasons, and who is asked' },
  'reasons.lead': {
    id: 'Keperluan adalah yang diinginkan pelanggan. Orang ditanya langkah demi langkah; yang sudah ditanya tetap bisa menerima saat langkah berikutnya ikut ditanya.',
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
  'reasons.off': { id: 'Nonaktif', en: 'Switched off' },
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
  'reasons.switchOff': { id: 'Nonaktifkan', en: 'Switch off' },
  'reasons.switchOn': { id: 'Aktifkan', en: 'Switch on' },
  'reasons.switchOffAsk': { id: 'Nonaktifkan “{reason}”?', en: 'Switch “{reason}” off?' },
  'reasons.switchOnAsk': { id: 'Aktifkan “{reason}”?', en: 'Switch “{reason}” on?' },
  'reasons.offMeans': {
    id: 'Mulai sekarang tidak bisa dipilih lagi, baik di halaman Sambungkan maupun oleh sistem lain.',
    en: 'From now on nobody can choose it, neither at Hand over nor through other systems.',
  },
  'reasons.offWaiting': {
    id: '{people, plural, =0 {Saat ini tidak ada yang menunggu untuk keperluan ini.} other {# pelanggan sedang menunggu untuk keperluan ini dan tetap dilayani sesuai rencananya.}}',
    en: '{people, plural, =0 {Nobody waits for it just now.} one {# contact waits for it now, and is still served by its plan.} other {# contacts wait for it now, and are still served by its plan.}}',
  },
  'reasons.offWhoeverWaits': {
    id: 'Pelanggan yang sedang menunggu tetap dilayani sesuai rencananya.',
    en: 'Whoever waits for it now is still served by its plan.',
  },
  'reasons.offKept': {
    id: 'Rencana dan laporannya tetap ada, dan bisa diaktifkan lagi kapan saja.',
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
  'reasons.switchAgain': {
    id: 'Inilah yang tersimpan sekarang. Tekan lagi kalau masih mau.',
    en: 'This is what is saved now. Press again if you still want to.',
  },
  'reasons.change': { id: 'Ubah', en: 'Change' },
  'reasons.use': { id: 'Atur dan pakai', en: 'Set up and use' },
  'reasons.add': { id: 'Tambah keperluan', en: 'Add a reason' },
  'reasons.answered': { id: 'Jawaban singkat: {answer}', en: 'Short answer: {answer}' },
  'reasons.formChange': { id: 'Ubah “{reason}”', en: 'Change “{reason}”' },
  'reasons.formNew': { id: 'Keperluan baru', en: 'A new reason' },
  'reasons.formLead': {
    id: 'Tidak ada yang berubah sebelum disimpan.',
    en: 'Nothing changes before it is saved.',
  },
  'reasons.called': { id: 'Namanya', en: 'What it is called' },
  'reasons.calledMeans': {
    id: 'Yang diinginkan pelanggan, dengan kata-kata yang mudah dicari: “Ingin membeli”. Nama bahasa Inggris boleh kosong.',
    en: 'What the customer wants, in words that are easily found: “Wants to buy”. The English name may be left empty.',
  },
  'reasons.nameId': { id: 'Nama (bahasa Indonesia)', en: 'Name (Indonesian)' },
  'reasons.nameEn': { id: 'Nama (bahasa Inggris)', en: 'Name (English)' },
  'reasons.alsoSaid': { id: 'Orang juga bilang', en: 'People also say' },
  'reasons.alsoSaidMeans': {
    id: 'Dengan kata-kata ini keperluan ini juga ditemukan di Sambungkan. Pisahkan dengan koma: kulkas tidak dingin, servis AC.',
    en: 'Hand over finds it by these words as well. Put commas between: fridge not cold, air conditioning repair.',
  },
  'reasons.alsoSaidMost': {
    id: 'Paling banyak {most}, masing-masing paling panjang {longest} huruf.',
    en: 'At most {most}, each of at most {longest} letters.',
  },
  'reasons.answer': { id: 'Jawaban singkat (boleh kosong)', en: 'Short answer (may be left empty)' },
  'reasons.answerMeans': {
    id: 'Dibaca lebih dulu oleh yang menerima pelanggan: kalau sudah cukup, tidak perlu disambungkan.',
    en: 'Whoever has the customer reads it first: where it is enough, nobody has to be asked.',
  },
  'reasons.answerId': { id: 'Jawaban (bahasa Indonesia)', en: 'Answer (Indonesian)' },
  'reasons.answerEn': { id: 'Jawaban (bahasa Inggris)', en: 'Answer (English)' },
  'reasons.canBeChosen': { id: 'Langsung bisa dipilih', en: 'Can be chosen at once' },
  'reasons.canBeChosenMeans': {
    id: 'Begitu disimpan, semua orang bisa memilihnya saat menyambungkan. Kalau tidak, bisa diaktifkan nanti.',
    en: 'Once it is saved, everybody can choose it when they hand over. Otherwise it can be switched on later.',
  },
  'reasons.savedOff': { id: 'Tersimpan. Belum bisa dipilih.', en: 'Saved. It cannot be chosen yet.' },
  'reasons.writePlease': { id: 'Tulis namanya, dengan huruf Latin.', en: 'Write a name, in Latin letters.' },
  'reasons.bothLanguages': { id: 'Tulis juga dalam bahasa ini.', en: 'Write it in this language, too.' },
} as const satisfies Record<string, Words>;
