import type { Words } from '../language/words';

/** What is missing at the first run, for whom, and how it is mended or passed over. */
export const MISSING_WORDS = {
  'firstRun.missing': { id: '{people} belum lengkap', en: '{people} missing' },
  'firstRun.mendFile': { id: 'Atau perbaiki berkasnya dan impor lagi', en: 'Or mend the file and import it again' },
  'firstRun.save': { id: 'Simpan', en: 'Save' },
  'firstRun.withoutRole': {
    id: '{people, plural, other {# orang belum punya jabatan di Sambung}}',
    en: '{people, plural, one {# person has no job in Sambung} other {# people have no job in Sambung}}',
  },
  'firstRun.withoutRoleSo': {
    id: 'Usulan keperluan dibuat menurut jabatan: yang tanpa jabatan tidak ditanya, dan tidak bisa melakukan apa pun di ponselnya.',
    en: 'Reasons are proposed by jobs: whoever has none is not asked, and may do nothing at a phone that is signed in.',
  },
  'firstRun.worksAs': { id: '{name} bekerja sebagai', en: '{name} works as' },
  'firstRun.chooseRole': { id: 'bekerja sebagai…', en: 'works as…' },
  'firstRun.giveRoles': { id: 'Beri jabatan', en: 'Say what they work as' },
  'firstRun.goOnWithoutRoles': {
    id: 'Mereka tidak perlu jabatan: lanjut ke keperluan',
    en: 'They need no job: go on to the reasons',
  },
  'firstRun.proposedWithout': {
    id: 'Usulan di bawah tidak memperhitungkan {names}. Boleh dipakai begitu saja.',
    en: 'What is proposed below leaves out {names}. You may take it over all the same.',
  },
  'firstRun.reachSo': {
    id: '{people, plural, other {# orang di front office bisa dihubungi}}',
    en: '{people, plural, =0 {Nobody of the front office can be reached} one {# person of the front office can be reached} other {# people of the front office can be reached}}',
  },
  'firstRun.reachWhy': {
    id: 'Yang menyambungkan membaca ke mana pelanggan dibawa: ekstensi, loket, tautan chat.',
    en: 'Whoever hands over reads where to bring the customer: an extension, a counter, a chat link.',
  },
  'firstRun.reachBy': {
    id: 'Dari {front} orang di front office: telepon {phone}, loket {counter}, chat {chat}, e-mail {email}.',
    en: 'Of {front} in the front office: by telephone {phone}, at a counter {counter}, by chat {chat}, by e-mail {email}.',
  },
  'firstRun.reachUnneeded': {
    id: 'Cara yang tidak dipakai pelanggan Anda tidak perlu diisi.',
    en: 'What no customer of yours comes by needs nothing.',
  },
  'firstRun.reachAll': {
    id: 'Semua di front office bisa dihubungi.',
    en: 'Everybody of the front office can be reached.',
  },
  'firstRun.reachNobody': {
    id: 'Tidak ada yang bisa dihubungi di front office',
    en: 'Nobody of the front office can be reached',
  },
  'firstRun.unreachable': {
    id: '{people, plural, other {# orang tidak bisa dihubungi}}',
    en: '{people, plural, one {# person can be reached in no way} other {# people can be reached in no way}}',
  },
  'firstRun.unreachableSo': {
    id: 'Yang menyambungkan kepada mereka tidak membaca ke mana pelanggan dibawa. Tidak perlu diisi bila mereka selalu menjemput pelanggan.',
    en: 'Whoever hands over to them does not read where to bring the customer. It needs nothing where they always fetch customers themselves.',
  },
  'firstRun.reachedBy': { id: 'Mereka dihubungi lewat', en: 'They are reached by' },
  'firstRun.way.extension': { id: 'Ekstensi', en: 'Extension' },
  'firstRun.way.counter': { id: 'Loket dan lantai', en: 'Counter and floor' },
  'firstRun.way.chat': { id: 'Tautan chat', en: 'Chat link' },
  'firstRun.way.phone': { id: 'Telepon', en: 'Telephone' },
  'firstRun.way.sip': { id: 'Alamat SIP', en: 'SIP address' },
  'firstRun.way.email': { id: 'E-mail', en: 'E-mail' },
  'firstRun.reachOf': { id: '{way} {name}', en: '{way} of {name}' },
  'firstRun.saveReach': { id: 'Simpan untuk {name}', en: 'Save for {name}' },
  'firstRun.goOnUnreached': {
    id: 'Mereka selalu menjemput: lanjut ke percobaan',
    en: 'They always fetch customers: go on to the trial',
  },
  'firstRun.readyFor': {
    id: 'Sambungan sudah berjalan, tetapi belum lengkap',
    en: 'Handoffs work, but not for everybody',
  },
  'firstRun.unreachableAre': {
    id: 'Tidak bisa dihubungi: {names}.',
    en: 'Can be reached in no way: {names}.',
  },
  'firstRun.withoutRoleAre': { id: 'Tanpa jabatan: {names}.', en: 'Without a job: {names}.' },
} as const satisfies Record<string, Words>;
