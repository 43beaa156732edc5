import type { Words } from '../language/words';

export const HAND_OVER_WORDS = {
  'handOver.title': { id: 'Sambungkan pelanggan', en: 'Hand somebody over' },
  'handOver.lead': {
    id: 'Apa keperluan pelanggan, atau siapa yang dicari?',
    en: 'What do they want, or whom do they ask for?',
  },
  'handOver.what': { id: 'Keperluan, tugas, atau nama', en: 'A matter, a duty or a name' },
  'handOver.whatHint': {
    id: 'Contoh: “tagihan salah”, “pajak”, “Sari”. Bahasa Indonesia atau Inggris.',
    en: 'For example “wrong bill”, “tax”, “Sari”. In Indonesian or English.',
  },
  'handOver.whatMissing': {
    id: 'Pilih keperluan atau orangnya. Kalau tidak tahu, pilih “Belum jelas”.',
    en: 'Choose what they want or whom. If you do not know, choose “Unclear”.',
  },
  'handOver.nothingFor': {
    id: 'Tidak ada yang cocok dengan “{words}”. Pilih “Belum jelas”: kata-kata ini ikut sebagai catatan.',
    en: 'Nothing fits “{words}”. Choose “Unclear”: these words go along as a note.',
  },
  'handOver.isNumber': {
    id: '{written} adalah nomor telepon. Simpan di halaman ini sebagai nomor pelanggan',
    en: '{written} is a telephone number. Keep it on this page as theirs',
  },
  'handOver.isEmail': {
    id: '{written} adalah alamat e-mail. Simpan di halaman ini sebagai alamat pelanggan',
    en: '{written} is an e-mail address. Keep it on this page as theirs',
  },
  'handOver.numberKept': {
    id: 'Nomor pelanggan: {written}. Belum dikirim: hanya perlu kalau harus ditelepon balik, dan Anda ditanya dulu.',
    en: 'Their number: {written}. It is not sent: it is needed for a callback alone, and you are asked first.',
  },
  'handOver.emailKept': {
    id: 'Alamat pelanggan: {written}. Tidak dikirim. Kalau penerima memerlukannya, masukkan ke catatan.',
    en: 'Their address: {written}. It is not sent. If whoever takes this needs it, put it into the note.',
  },
  'handOver.intoNote': { id: 'Masukkan ke catatan', en: 'Into the note' },
  'handOver.forget': { id: 'Hapus', en: 'Forget it' },
  'handOver.unknownYou': {
    id: 'Anda belum tercatat sebagai karyawan di sini, jadi belum bisa menyambungkan. Minta HR mengimpor Anda.',
    en: 'There is no record of you as an employee here, so you cannot hand anybody over. Ask HR to import you.',
  },
  'handOver.reasons': { id: 'Keperluan', en: 'What they want' },
  'handOver.duties': { id: 'Tugas: {duty}', en: 'Duty: {duty}' },
  'handOver.notSure': { id: 'Tidak yakin?', en: 'Not sure?' },
  'handOver.people': { id: 'Orang', en: 'People' },
  'handOver.freeNow': { id: 'bisa sekarang', en: 'free now' },
  'handOver.notNow': { id: 'sedang tidak bisa', en: 'not just now' },
  'handOver.shortAnswer': { id: 'Mungkin jawaban ini sudah cukup', en: 'This may be enough' },
  'handOver.doneHere': { id: 'Selesai di sini', en: 'Done here' },
  'handOver.doneHereSaid': { id: 'Selesai, tanpa menyambungkan.', en: 'Done, nobody was handed over.' },
  'handOver.ownTeam': {
    id: 'Ini tugas tim Anda sendiri ({team}).',
    en: 'This is your own team’s duty ({team}).',
  },
  'handOver.yourTeam': { id: 'tim Anda sendiri', en: 'your own team' },
  'handOver.channel': { id: 'Pelanggan menghubungi lewat', en: 'They are' },
  'handOver.phone': { id: 'Telepon', en: 'On the phone' },
  'handOver.counter': { id: 'Datang langsung', en: 'Here' },
  'handOver.chat': { id: 'Chat', en: 'In a chat' },
  'handOver.email': { id: 'E-mail', en: 'By e-mail' },
  'handOver.comes': { id: 'Diantar atau dijemput', en: 'Brought or fetched' },
  'handOver.brought': { id: 'Saya antar', en: 'I bring them' },
  'handOver.fetched': { id: 'Pelanggan dijemput', en: 'They are fetched' },
  'handOver.more': { id: 'Tentang pelanggan (tidak wajib)', en: 'More about them (optional)' },
  'handOver.language': { id: 'Bahasa pelanggan', en: 'Their language' },
  'handOver.send': { id: 'Sambungkan', en: 'Hand over' },
  'handOver.sending': {
    id: 'Belum terkirim, dicoba lagi. Tidak akan terkirim dua kali.',
    en: 'Not sent yet, trying again. It will not be sent twice.',
  },
  'handOver.canTake': { id: '{name} bisa sekarang', en: '{name} can take this now' },
  'handOver.nobodyNow': { id: 'Saat ini belum ada yang bisa menerima', en: 'Nobody can take this just now' },
  'handOver.nobodyNowStill': {
    id: 'Tetap sambungkan: begitu ada yang siap, orang itu ditanya. Kalau terlalu lama, Sambung menawarkan telepon balik.',
    en: 'Hand over all the same: whoever is ready first is asked. If it takes too long, a callback is proposed.',
  },
  'handOver.then': { id: 'Kalau tidak bisa: {names}', en: 'If not: {names}' },
  'handOver.looking': { id: 'Mencari yang bisa menerima …', en: 'Looking who can take this …' },
  'handOver.noEstimate': {
    id: 'Perkiraan waktu tunggu belum ada.',
    en: 'Nobody can say yet how long.',
  },
} as const satisfies Record<string, Words>;
