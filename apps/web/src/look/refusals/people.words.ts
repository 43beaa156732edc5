import type { Words } from '../../language/words';

/** What was refused, by its code in docs/ERRORS.md. Of people, the catalogue, imports, skills and policies. */
export const REFUSED_PEOPLE = {
  'refusal.catalogue.key-taken': {
    id: 'Kunci ini sudah dipakai. Pilih yang lain.',
    en: 'This key is taken. Choose another.',
  },
  'refusal.catalogue.not-found': {
    id: 'Ini tidak ada lagi. Muat ulang daftarnya.',
    en: 'There is no such thing any more. Load the list again.',
  },
  'refusal.directory.names-unknown': {
    id: 'Ada nama peran, keahlian, tim, lokasi, atau orang yang tidak dikenal.',
    en: 'A role, skill, team, site or person is named that there is not.',
  },
  'refusal.directory.time-zone-unknown': { id: 'Zona waktu ini tidak ada.', en: 'There is no such time zone.' },
  'refusal.employee.external-id-taken': {
    id: 'Nomor karyawan ini milik orang lain.',
    en: 'This employee number is somebody else’s.',
  },
  'refusal.employee.inactive-not-shown': {
    id: 'Yang sudah tidak bekerja hanya bisa dilihat HR.',
    en: 'Those who work here no longer are for HR alone.',
  },
  'refusal.employee.levels-not-shown': {
    id: 'Tingkat keahlian orang lain tidak bisa dicari.',
    en: 'Other people’s levels cannot be searched for.',
  },
  'refusal.employee.manager-cycle': {
    id: 'Orang ini akan menjadi atasan dirinya sendiri. Pilih atasan lain.',
    en: 'They would be their own manager. Choose somebody who does not report to them.',
  },
  'refusal.employee.deputy-cycle': {
    id: 'Para pengganti akan saling menggantikan tanpa akhir. Pilih pengganti lain.',
    en: 'Deputies would stand in for each other in a circle. Choose another.',
  },
  'refusal.employee.named-in-plans': {
    id: 'Orang ini disebut dalam rencana. Pilih dulu siapa penggantinya.',
    en: 'Plans name this person. Choose first who takes their place.',
  },
  'refusal.employee.not-found': { id: 'Orang ini tidak ada.', en: 'There is no such person.' },
  'refusal.employee.not-your-line': {
    id: 'Orang ini bukan Anda dan bukan bawahan Anda. Minta atasannya atau HR.',
    en: 'This is neither yourself nor somebody below you. Ask their manager, or HR.',
  },
  'refusal.employee.own-deputy': {
    id: 'Seseorang tidak bisa menjadi pengganti dirinya sendiri.',
    en: 'Nobody can be their own deputy.',
  },
  'refusal.employee.plans-would-end-with-nobody': {
    id: 'Tanpa orang ini ada rencana yang tidak lagi punya penerima. Pilih dulu penggantinya.',
    en: 'Plans would end with nobody without this person. Choose first who takes their place.',
  },
  'refusal.export.not-yours': {
    id: 'Semua catatan tentang seseorang hanya untuk yang bersangkutan dan HR.',
    en: 'Everything that is kept of somebody is for themself and HR.',
  },
  'refusal.audit.not-your-record': {
    id: 'Yang tercatat tentang orang lain hanya untuk yang bersangkutan dan HR.',
    en: 'What is kept about somebody else is for them and HR.',
  },
  'refusal.authority.beyond-own': {
    id: 'Wewenang ini melebihi milik Anda sendiri. Kurangi, atau minta atasan.',
    en: 'This is more than you may decide yourself. Delegate less, or ask whoever is above.',
  },
  'refusal.authority.not-your-report': {
    id: 'Orang ini bukan bawahan Anda.',
    en: 'This person does not report to you.',
  },
  'refusal.authority.already-over': { id: 'Waktu berakhirnya sudah lewat.', en: 'It would be over before it begins.' },
  'refusal.authority.given-by-others': {
    id: 'Wewenang ini diberikan orang lain.',
    en: 'This was given by somebody else.',
  },
  'refusal.authority.not-yours-to-end': {
    id: 'Yang memberi wewenang ini adalah perusahaan atau orang lain. Minta kepada pemberinya atau HR.',
    en: 'The company or somebody else gave this. Ask them, or HR.',
  },
  'refusal.holidays.refused': {
    id: 'Ada hari libur dalam berkas yang tidak dimengerti. Tidak ada yang diimpor.',
    en: 'Something in the file cannot be understood as holidays. Nothing was imported.',
  },
  'refusal.import.mapping-unconfirmed': {
    id: 'Masih ada pertanyaan tentang berkas ini. Jawab dulu.',
    en: 'There are questions about these files. Answer them first.',
  },
  'refusal.import.not-found': {
    id: 'Impor ini tidak ada; laporan disimpan 90 hari.',
    en: 'There is no such import; reports are kept for 90 days.',
  },
  'refusal.import.refused': {
    id: 'Ada yang salah dalam berkas, jadi tidak ada yang diimpor.',
    en: 'Something in the files is wrong, so nothing was imported.',
  },
  'refusal.reason.inactive-not-shown': {
    id: 'Keperluan yang belum atau tidak dipakai hanya bisa dilihat HR.',
    en: 'Drafts and retired reasons are for HR alone.',
  },
  'refusal.reason.plan-ends-with-nobody': {
    id: 'Rencana ini bisa berakhir tanpa penerima. Sebut seseorang yang punya atasan atau pengganti.',
    en: 'This plan would end with nobody. Name somebody who has an active manager or deputy.',
  },
  'refusal.reason.unclear-comes-along': {
    id: '“Belum jelas” belum bisa dipilih: pakai juga, bersama yang lain.',
    en: '“Unclear” cannot be chosen yet: take it over too, with the others.',
  },
  'refusal.front-office.role-not-front': {
    id: 'Peran itu milik back office. Pilih peran front office.',
    en: 'That role belongs to the back office. Choose one of the front office.',
  },
  'refusal.reason.unclear-is-always-valid': {
    id: '“Belum jelas” selalu ada: ubah rencananya, bukan namanya.',
    en: '“Unclear” is always there: change its plan instead.',
  },
  'refusal.policy.conflicts': {
    id: 'Kebijakan ini berbenturan dengan yang lain.',
    en: 'This policy conflicts with others.',
  },
  'refusal.policy.in-the-past': {
    id: 'Kebijakan tidak bisa berlaku surut. Mulailah hari ini atau nanti.',
    en: 'A policy cannot have held before today. Let it begin today or later.',
  },
  'refusal.policy.kind-stays': {
    id: 'Jenis kebijakan tidak bisa diganti. Buat kebijakan lain.',
    en: 'The kind of a policy stays. Make another policy.',
  },
  'refusal.policy.not-found': { id: 'Kebijakan ini tidak ada.', en: 'There is no such policy.' },
  'refusal.policy.not-yours': {
    id: 'Kebijakan seseorang hanya untuk yang bersangkutan, atasannya, dan HR.',
    en: 'Which policies hold for somebody is for them, their managers and HR.',
  },
  'refusal.policy.version-not-yours': {
    id: 'Versi ini tidak berlaku bagi Anda. Lihat yang berlaku sekarang.',
    en: 'This version does not hold for you. Look at what does.',
  },
  'refusal.learned-rates.not-found': {
    id: 'Angka orang ini bukan untuk Anda lihat.',
    en: 'This person’s figures are not yours to see.',
  },
  'refusal.role.gaps-not-yours': {
    id: 'Kekurangan seseorang hanya untuk yang bersangkutan, atasannya, dan HR.',
    en: 'How people stand against roles is for them, their managers and HR.',
  },
  'refusal.self-assessment.answers-unknown': {
    id: 'Ada jawaban untuk yang tidak ditanyakan. Muat ulang halaman ini.',
    en: 'There is an answer to what is not asked. Load this page again.',
  },
  'refusal.self-assessment.no-manager': {
    id: 'Anda tidak punya atasan di sini. Bagikan kepada HR, atau tidak sama sekali.',
    en: 'You have no manager here. Share it with HR, or not.',
  },
  'refusal.self-assessment.not-found': { id: 'Hasil ini tidak ada.', en: 'There is no such result.' },
  'refusal.self-assessment.nothing-shared': {
    id: 'Orang ini tidak membagikan apa pun; itu haknya.',
    en: 'This person shares nothing; that is theirs to decide.',
  },
  'refusal.self-assessment.too-little-answered': {
    id: 'Jawablah setidaknya separuh pernyataan dulu.',
    en: 'Answer at least half of the statements first.',
  },
  'refusal.self-assessment.too-many-kept': {
    id: 'Sudah ada dua puluh hasil. Hapus salah satunya.',
    en: 'Twenty results are kept already. Delete one.',
  },
  'refusal.skill.assessed-in-the-future': { id: 'Hari itu belum tiba.', en: 'That day has not come yet.' },
  'refusal.skill.assessment-not-found': { id: 'Penilaian ini tidak ada.', en: 'There is no such assessment.' },
  'refusal.skill.expires-before-assessed': {
    id: 'Masa berlakunya habis sebelum hari penilaian. Pilih hari terakhir yang lebih lambat.',
    en: 'It would have expired before its day. Choose a later last day.',
  },
  'refusal.skill.may-not-assess': {
    id: 'Anda tidak bisa menilai orang ini. Minta atasannya.',
    en: 'You cannot assess this person. Ask their manager.',
  },
  'refusal.skill.not-yours': {
    id: 'Tingkat dan bukti hanya untuk yang bersangkutan, atasannya, dan HR.',
    en: 'Levels and evidence are for the person, their managers and HR.',
  },
  'refusal.skill.too-many-assessments': {
    id: 'Sudah ada lima puluh penilaian, dan tidak bisa ditambah.',
    en: 'Fifty assessments are kept, and no more.',
  },
  'refusal.api-key.already-expired': {
    id: 'Hari itu sudah lewat. Pilih hari nanti, atau kosongkan.',
    en: 'That day is over. Choose one to come, or leave it empty.',
  },
} as const satisfies Record<string, Words>;
