import type { Words } from '../language/words';

export const SESSION_WORDS = {
  'session.title': { id: 'Masuk', en: 'Sign in' },
  'session.promise': {
    id: 'Siapa pun yang dihubungi pelanggan menyambungkannya, dalam satu langkah, ke orang yang tepat.',
    en: 'Whoever a customer reaches puts them through, in one step, to the right person.',
  },
  'session.personas': {
    id: 'Coba sebagai salah seorang dari perusahaan contoh',
    en: 'Try it as somebody of the demo company',
  },
  'session.demo': {
    id: 'Perusahaan contoh: tanpa kata sandi, hanya di komputer ini.',
    en: 'A demo company: no passwords, and on this machine only.',
  },
  'session.own': { id: 'Mulai dengan perusahaan Anda sendiri', en: 'Begin with your own company' },
  'session.ownAbout': {
    id: 'Sambung dijalankan tanpa perusahaan contoh. Masuklah sebagai administrator pertama: Anda dipandu dari berkas karyawan sampai sambungan pertama.',
    en: 'Sambung runs without the demo company. Sign in as its first administrator: you are led from the file of your people to the first handoff.',
  },
  'session.administrator': { id: 'Administrator pertama', en: 'First administrator' },
  'session.administratorAbout': {
    id: 'Mengimpor karyawan dan mengatur siapa menerima siapa; bukan karyawan',
    en: 'Imports people and arranges who takes whom; no employee',
  },
  'session.ownDemo': {
    id: 'Tanpa kata sandi, hanya untuk mencoba di komputer ini. Nanti orang masuk lewat penyedia identitas perusahaan.',
    en: 'Without a password, for trying out on this machine only. Later people sign in through your company’s identity provider.',
  },
  'session.token': { id: 'Token dari penyedia identitas perusahaan', en: 'Token of your company’s identity provider' },
  'session.tokenHelp': {
    id: 'Token disimpan di tempat yang tidak dapat dibaca skrip, sampai masa berlakunya habis.',
    en: 'It is kept where no script can read it, until it expires.',
  },
  'session.enter': { id: 'Masuk', en: 'Sign in' },
  'session.starting': {
    id: 'Perusahaan contoh sedang dibawa masuk. Sebentar lagi siap.',
    en: 'The demo company is being brought in. Ready in a moment.',
  },
} as const satisfies Record<string, Words>;
