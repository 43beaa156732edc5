import type { Words } from '../../language/words';

/** What was refused, by its code in docs/ERRORS.md. Of rotas, demands and shifts. */
export const REFUSED_ROTAS = {
  'refusal.rota-demand.not-found': { id: 'Kebutuhan ini tidak ada untuk tim ini.', en: 'The team has no such demand.' },
  'refusal.rota-demand.refused': {
    id: 'Ada baris dalam berkas yang tidak dimengerti. Tidak ada yang dihitung.',
    en: 'Lines of the file cannot be understood. Nothing was computed.',
  },
  'refusal.rota-demand.too-little-history': {
    id: 'Harinya terlalu sedikit untuk tahu berapa yang biasanya datang. Kirim lebih banyak minggu, atau isi sendiri.',
    en: 'There are too few days to say what usually comes. Send more weeks, or say what is needed by hand.',
  },
  'refusal.rota.breaks-rules': {
    id: 'Perubahan ini melanggar aturan, jadi tidak dilakukan.',
    en: 'This change breaks rules, so it was not made.',
  },
  'refusal.rota.days-taken': {
    id: 'Jadwal lain yang sudah terbit menentukan hari itu bagi seseorang. Tarik dulu yang itu.',
    en: 'Another published rota decides a day of somebody of this one. Take that one back first.',
  },
  'refusal.rota.not-found': { id: 'Jadwal ini tidak ada.', en: 'There is no such rota.' },
  'refusal.rota.not-planned': {
    id: 'Jadwal ini belum selesai disusun, atau tidak bisa disusun.',
    en: 'This rota is still being planned, or could not be.',
  },
  'refusal.rota.not-your-team': {
    id: 'Jadwal disusun oleh manajer tim, atasannya, dan HR.',
    en: 'Rotas are planned by the team’s manager, those above them, and HR.',
  },
  'refusal.rota.not-yours': {
    id: 'Jam kerja dan keinginan hanya untuk yang bersangkutan, atasannya, dan HR.',
    en: 'Shifts and wishes are for the person, their managers and HR.',
  },
  'refusal.rota.person-unknown': {
    id: 'Orang atau hari itu tidak ada dalam jadwal ini.',
    en: 'This person or day is not in the rota.',
  },
  'refusal.rota.policies-differ': {
    id: 'Kebijakan memberi orang-orang tim ini istirahat yang berbeda. Samakan, atau pisahkan timnya.',
    en: 'Policies give people of this team different breaks. Make them one, or put the people into a team of their own.',
  },
  'refusal.rota.policy-changes': {
    id: 'Kebijakan berubah di tengah hari-hari ini. Susun terpisah sebelum dan sesudahnya.',
    en: 'A policy changes within these days. Plan the days before it and from it on separately.',
  },
  'refusal.rota.replan-differs': {
    id: 'Sementara itu jadwalnya berubah, jadi hasilnya akan lain dari yang Anda lihat. Tidak ada yang berubah; lihat lagi.',
    en: 'Meanwhile the rota has changed, so it would come to something else than you have seen. Nothing was changed; look again.',
  },
  'refusal.rota.rules-impossible': {
    id: 'Istirahatnya tidak muat dalam jam kerja. Longgarkan jam istirahat, atau pendekkan jam kerja.',
    en: 'A shift cannot have its breaks at those times. Widen the times, or shorten the shift.',
  },
  'refusal.rota.rules-missing': {
    id: 'Tim ini belum punya aturan. Ambil dulu aturan bawaannya.',
    en: 'The team has no rules to plan by. Take the defaults over first.',
  },
  'refusal.shift-calendar.not-found': {
    id: 'Kalender ini tidak ada lagi. Minta alamat baru.',
    en: 'There is no such calendar any more. Ask for a new address.',
  },
} as const satisfies Record<string, Words>;
