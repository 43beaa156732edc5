import type { Words } from '../../../language/words';

/** What is wrong with a mapping, the reasons in it, and the import itself, by the codes of `IMPORT_PROBLEMS`. */
export const MAPPING_PROBLEMS = {
  'importProblem.mapping.unreadable': {
    id: 'Mapping ini bukan YAML dan bukan JSON ({says}). docs/IMPORT.md menjelaskan cara menulisnya.',
    en: 'The mapping is neither YAML nor JSON ({says}). docs/IMPORT.md explains how it is written.',
  },
  'importProblem.mapping.invalid': {
    id: 'Bagian mapping ini tidak benar ({says}). docs/IMPORT.md menjelaskan semuanya.',
    en: 'This part of the mapping is not right ({says}). docs/IMPORT.md explains every key.',
  },
  'importProblem.mapping.one-file': {
    id: 'Tanpa mapping hanya satu berkas karyawan yang bisa dibaca. Pilih satu berkas, atau sertakan mapping.yaml.',
    en: 'Without a mapping one file of people is read. Choose one file, or add the mapping.',
  },
  'importProblem.mapping.file-not-sent': {
    id: 'Mapping menyebut berkas “{name}”, tetapi berkas itu tidak disertakan. Yang disertakan: {files}.',
    en: 'The mapping names the file “{name}”, which was not sent. Sent were: {files}.',
  },
  'importProblem.mapping.file-not-named': {
    id: 'Berkas “{name}” tidak disebut di mapping. Sebut di sana, atau jangan disertakan.',
    en: 'The mapping does not name the file “{name}”. Name it there, or leave it out.',
  },
  'importProblem.mapping.column-missing': {
    id: 'Tidak ada kolom “{header}”. Kolom di {table}: {headers}.',
    en: 'There is no column “{header}”. {table} has: {headers}.',
  },
  'importProblem.mapping.time-zone-unknown': {
    id: 'Zona waktu “{name}” tidak ada. Tulis seperti Asia/Jakarta.',
    en: 'There is no time zone “{name}”. Write it as Asia/Jakarta.',
  },
  'importProblem.mapping.name-unknown': {
    id: '{kind, select, role {Peran} skill {Keahlian} team {Departemen} site {Cabang} other {Orang}} “{name}” tidak ada. Sebut yang ada di Sambung, di mapping, atau di berkasnya.',
    en: 'There is no {kind, select, role {role} skill {skill} team {department} site {branch} other {person}} “{name}”. Name what Sambung, the mapping or its files have.',
  },
  'importProblem.mapping.too-many-missing': {
    id: '{missing} dari {here} karyawan tidak ada di berkas dan akan dinonaktifkan, lebih dari {most}%. Sertakan semua orang, atau atur batasnya di mapping (deactivateAtMost).',
    en: '{missing} of {here} people are not in the file and would be deactivated, more than {most}%. Send everybody, or say in the mapping how many may be (deactivateAtMost).',
  },
  'importProblem.reason.no-name': {
    id: 'Keperluan “{key}” baru dan belum punya nama. Beri nama dalam bahasa Indonesia dan Inggris.',
    en: 'The reason “{key}” is new and has no name. Give it one in Indonesian and English.',
  },
  'importProblem.reason.no-last-resort': {
    id: 'Rencana “{key}” bisa berakhir tanpa penerima: penerima terakhirnya belum ada. Sebut satu orang, atau beri mapping sebuah lastResort.',
    en: 'The plan of “{key}” can end with nobody: it names no last resort. Name one, or give the mapping a lastResort.',
  },
  'importProblem.reason.last-resort-unknown': {
    id: 'Tidak ada yang bernomor karyawan “{id}”. Sebut seseorang yang ada di berkas atau di perusahaan.',
    en: 'Nobody has the employee number “{id}”. Name somebody who is in the file or in the company.',
  },
  'importProblem.reason.last-resort-missing': {
    id: 'Rencana “{key}” bisa berakhir tanpa penerima: penerima terakhirnya tidak ada. Sebut orang lain.',
    en: 'The plan of “{key}” can end with nobody: its last resort does not exist. Name somebody else.',
  },
  'importProblem.reason.last-resort-inactive': {
    id: 'Rencana “{key}” bisa berakhir tanpa penerima: penerima terakhirnya, {name}, tidak bekerja lagi di sini. Sebut orang lain.',
    en: 'The plan of “{key}” can end with nobody: its last resort, {name}, works here no longer. Name somebody else.',
  },
  'importProblem.reason.last-resort-alone': {
    id: 'Rencana “{key}” bisa berakhir tanpa penerima: penerima terakhirnya, {name}, tidak punya pengganti maupun atasan. Sebut orang lain, atau beri orang itu atasan atau pengganti di berkas.',
    en: 'The plan of “{key}” can end with nobody: its last resort, {name}, has neither a deputy nor a manager. Name somebody else, or give them one in the file.',
  },
  'importProblem.reason.nobody-fits': {
    id: 'Tidak ada karyawan yang cocok dengan langkah ini, jadi hanya menghabiskan waktu. Lihat lagi langkahnya, atau biarkan.',
    en: 'Nobody who works here fits this step: it only costs its hold time. Look at it again, or leave it as it is.',
  },
  'importProblem.reason.asks-everybody': {
    id: 'Langkah ini tidak punya syarat, jadi semua orang di perusahaan ditanya. Lihat lagi langkahnya, atau biarkan.',
    en: 'This step has no criteria of its own and asks everybody in the company. Look at it again, or leave it as it is.',
  },
  'importProblem.reason.no-head-start': {
    id: 'Dengan waktu tunggu 0 detik, langkah berikutnya langsung ikut ditanya. Lihat lagi langkahnya, atau biarkan.',
    en: 'With a hold of 0 seconds the next step joins in at once. Look at it again, or leave it as it is.',
  },
  'importProblem.import.given-up': {
    id: 'Impor ini sudah dimulai {times} kali dan tidak pernah selesai. Impor sebagian-sebagian, dan beri tahu pengelola Sambung.',
    en: 'The import was begun {times} times and never came to its end. Import it in parts, and tell whoever runs Sambung.',
  },
} as const satisfies Record<string, Words>;
