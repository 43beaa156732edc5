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
