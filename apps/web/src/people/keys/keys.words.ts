import type { Words } from '../../language/words';

export const KEYS_WORDS = {
  'keys.title': { id: 'Kunci API', en: 'API keys' },
  'keys.lead': {
    id: 'Dengan kunci, program lain (PBX, situs web, penyedia identitas) memakai Sambung. Satu kunci untuk satu program: yang hilang atau tidak dipakai lagi dicabut tanpa mengganggu yang lain.',
    en: 'With a key another program (a PBX, a web site, an identity provider) uses Sambung. One key for each program: one that is lost or not needed any more is revoked without disturbing the others.',
  },
  'keys.make': { id: 'Buat kunci', en: 'Make a key' },
  'keys.name': { id: 'Untuk apa', en: 'What it is for' },
  'keys.nameHint': { id: 'misalnya: PBX Surabaya', en: 'for example: PBX of Surabaya' },
  'keys.scopes': { id: 'Yang boleh dilakukannya', en: 'What it may do' },
  'keys.scopesHint': {
    id: 'Pilih hanya yang diperlukan program itu.',
    en: 'Choose only what the program needs.',
  },
  'keys.scopesNone': { id: 'Pilih setidaknya satu.', en: 'Choose at least one.' },
  'keys.until': { id: 'Berlaku sampai (kosong: sampai dicabut)', en: 'Valid until (empty: until it is revoked)' },
  'keys.makeNow': { id: 'Buat', en: 'Make it' },
  'keys.isMade': { id: 'Kunci untuk {name}', en: 'The key for {name}' },
  'keys.once': {
    id: 'Salin sekarang ke program itu. Kunci ini hanya ditampilkan sekali dan tidak disimpan di mana pun.',
    en: 'Copy it into the program now. It is shown this once, and kept nowhere.',
  },
  'keys.copied': { id: 'Sudah saya salin', en: 'I have copied it' },
  'keys.live': { id: 'Yang berlaku', en: 'Those that work' },
  'keys.over': { id: 'Yang sudah dicabut atau habis', en: 'Revoked, or over' },
  'keys.none': { id: 'Belum ada kunci.', en: 'There is no key yet.' },
  'keys.madeBy': { id: 'dibuat {time} oleh {name}', en: 'made {time} by {name}' },
  'keys.madeBySomebody': { id: 'dibuat {time}', en: 'made {time}' },
  'keys.used': { id: 'Terakhir membaca atau mengubah direktori: {time}', en: 'Last used with the directory: {time}' },
  'keys.neverUsed': { id: 'Belum pernah dipakai untuk direktori', en: 'Never used with the directory' },
  'keys.usedMeans': {
    id: 'Kapan sebuah kunci dipakai hanya diketahui untuk direktori dan SCIM, bukan untuk sambungan, meja, dan kehadiran.',
    en: 'When a key was used is known of the directory and SCIM alone, not of handoffs, desks and presence.',
  },
  'keys.expires': { id: 'berlaku sampai {time}', en: 'valid until {time}' },
  'keys.endless': { id: 'berlaku sampai dicabut', en: 'valid until it is revoked' },
  'keys.expired': { id: 'habis {time}', en: 'over since {time}' },
  'keys.revoked': { id: 'dicabut {time}', en: 'revoked {time}' },
  'keys.revoke': { id: 'Cabut', en: 'Revoke' },
  'keys.revokeNamed': { id: 'Cabut kunci untuk {name}', en: 'Revoke the key for {name}' },
  'keys.revokeSure': {
    id: 'Program yang memakainya langsung ditolak. Ini tidak bisa dibatalkan; kunci baru bisa dibuat.',
    en: 'The program that uses it is refused from now on. This cannot be undone; a new key can be made.',
  },
  'keys.revokeNow': { id: 'Ya, cabut', en: 'Yes, revoke it' },
  'keys.keep': { id: 'Batal', en: 'Keep it' },
  'keys.audit': { id: 'Siapa membuat dan mencabut kunci', en: 'Who made and revoked keys' },
  'scope.handoffs:read': { id: 'Melihat sambungan dan riwayatnya', en: 'See handoffs and their stories' },
  'scope.handoffs:write': {
    id: 'Menyambungkan pelanggan, dan mencatat kelanjutannya',
    en: 'Hand contacts over, and say what became of it',
  },
  'scope.desk:write': {
    id: 'Bertindak sebagai meja seseorang: menerima, menolak, menyelesaikan',
    en: 'Be somebody’s desk: accept, decline, complete',
  },
  'scope.presence:write': {
    id: 'Memberi tahu siapa yang siap atau sedang berbicara',
    en: 'Say who is available, or in a conversation',
  },
  'scope.directory:read': {
    id: 'Membaca direktori: orang, departemen, keperluan',
    en: 'Read the directory: people, departments, reasons',
  },
  'scope.directory:write': {
    id: 'Mengubah direktori, termasuk mengimpor dan menilai keahlian',
    en: 'Change the directory, imports and assessments of skills among it',
  },
  'scope.events:read': { id: 'Mengikuti semua yang terjadi', en: 'Follow everything that happens' },
  'scope.routing:read': {
    id: 'Melihat antrean, pantauan layanan, dan alasan keputusan',
    en: 'See queues, the floor, and why decisions were made',
  },
  'scope.scim:write': {
    id: 'Penyedia identitas (SCIM): menambah, mengubah, dan menonaktifkan orang',
    en: 'An identity provider (SCIM): adds, changes and deactivates people',
  },
} as const satisfies Record<string, Words>;
