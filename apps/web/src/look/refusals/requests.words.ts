import type { Words } from '../../language/words';

/** What was refused, by its code in docs/ERRORS.md. Of whoever asks, and of the machines behind the pages. */
export const REFUSED_REQUESTS = {
  'refusal.access.credentials-invalid': {
    id: 'Sesi Anda sudah berakhir. Masuklah lagi.',
    en: 'Your session is over. Sign in again.',
  },
  'refusal.access.credentials-missing': {
    id: 'Anda belum masuk. Masuklah dulu.',
    en: 'You are not signed in. Sign in first.',
  },
  'refusal.access.device-not-let-in': {
    id: 'Ponsel yang masuk dengan kode hanya bisa dipakai untuk Sambungkan dan Meja.',
    en: 'A phone that was signed in by code can be used for Hand over and Desk alone.',
  },
  'refusal.access.employee-deactivated': {
    id: 'Akun Anda tidak aktif lagi. Hubungi administrator.',
    en: 'Your account is no longer active. Ask an administrator.',
  },
  'refusal.access.keys-unavailable': {
    id: 'Identitas Anda belum bisa diperiksa. Coba lagi sebentar lagi.',
    en: 'Who you are cannot be checked just now. Try again in a moment.',
  },
  'refusal.access.role-missing': {
    id: 'Peran Anda tidak mencakup ini. Minta tolong orang yang berwenang.',
    en: 'Your role does not cover this. Ask somebody whose does.',
  },
  'refusal.cursor.invalid': {
    id: 'Daftarnya sudah berubah. Muat ulang halaman ini.',
    en: 'The list has changed. Load this page again.',
  },
  'refusal.database.away': {
    id: 'Penyimpanan sedang tidak terjangkau, jadi belum pasti apakah ini berlaku. Coba lagi: tidak akan terjadi dua kali.',
    en: 'The database is away, so it is not known whether this took effect. Try again: it will not happen twice.',
  },
  'refusal.database.busy': {
    id: 'Orang lain sedang mengubah hal yang sama. Tidak ada yang berubah; coba lagi sebentar lagi.',
    en: 'Others are changing the same thing. Nothing was changed; try again in a moment.',
  },
  'refusal.database.exhausted': {
    id: 'Penyimpanan penuh, jadi tidak ada yang berubah. Beri tahu administrator.',
    en: 'There is no room left to store anything, so nothing was changed. Tell an administrator.',
  },
  'refusal.idempotency-key.reused': {
    id: 'Isian ini berubah setelah dikirim. Muat ulang halaman ini, lalu kirim lagi.',
    en: 'This was changed after it had been sent. Load this page again and send it anew.',
  },
  'refusal.internal': {
    id: 'Ada kesalahan di pihak kami, dan sudah dicatat. Coba lagi.',
    en: 'Something went wrong on our side, and it was noted. Try again.',
  },
  'refusal.export.too-many': {
    id: 'Terlalu banyak unduhan sekaligus. Tunggu sampai ada yang selesai.',
    en: 'Too many downloads at once. Wait until one has ended.',
  },
  'refusal.request.invalid': { id: 'Ada isian yang belum benar.', en: 'Something that was filled in is not right.' },
  'refusal.request.too-large': {
    id: 'Ini terlalu besar untuk dikirim sekaligus.',
    en: 'This is too large to be sent at once.',
  },
  'refusal.request.too-many': {
    id: 'Terlalu sering. Tunggu sebentar, lalu coba lagi.',
    en: 'Too often. Wait a moment, then try again.',
  },
  'refusal.stream.too-many': {
    id: 'Terlalu banyak jendela Sambung yang terbuka. Tutup yang tidak dipakai.',
    en: 'Too many windows of Sambung are open. Close those that nobody reads.',
  },
  'refusal.route.not-found': {
    id: 'Sambung ini belum bisa melakukannya. Muat ulang halaman ini.',
    en: 'This Sambung cannot do that yet. Load this page again.',
  },
  'refusal.session.foreign-page': {
    id: 'Permintaan ini bukan dari halaman Sambung, jadi ditolak.',
    en: 'This was not asked by a page of Sambung, so it was refused.',
  },
  'refusal.session.invalid': { id: 'Tanda masuk ini tidak berlaku.', en: 'This does not sign you in.' },
  'refusal.session.no-personas': {
    id: 'Di sini tidak ada perusahaan contoh. Masuklah dengan akun perusahaan.',
    en: 'There is no demo company here. Sign in with the company’s account.',
  },
  'refusal.session.persona-refused': {
    id: 'Orang contoh ini tidak bisa dipakai untuk masuk.',
    en: 'Nobody can sign in as this person of the demo.',
  },
  'refusal.session.token-too-long': {
    id: 'Tanda masuk ini terlalu panjang. Beri tahu administrator.',
    en: 'This token is too long. Tell an administrator.',
  },
  'refusal.version.missing': {
    id: 'Halaman ini sudah lama. Muat ulang, lalu ulangi perubahannya.',
    en: 'This page is old. Load it again and make the change anew.',
  },
  'refusal.version.stale': {
    id: 'Orang lain baru saja mengubahnya. Muat ulang, lalu ulangi perubahannya.',
    en: 'Somebody has changed it meanwhile. Load it again and make your change anew.',
  },
  'refusal.service.overloaded': {
    id: 'Sambung sedang sangat sibuk. Tidak ada yang berubah; coba lagi sebentar lagi.',
    en: 'Sambung is very busy. Nothing was changed; try again in a moment.',
  },
  'refusal.service.unavailable': {
    id: 'Bagian Sambung ini sedang dijalankan ulang. Tidak ada yang berubah; coba lagi sebentar lagi.',
    en: 'This part of Sambung is being started again. Nothing was changed; try again in a moment.',
  },
  'refusal.workspace.not-ready': {
    id: 'Data perusahaan belum terbaca. Coba lagi beberapa detik lagi; kalau perusahaannya masih kosong, impor dulu karyawan dan keperluannya.',
    en: 'The company’s data has not been read yet. Try again in a few seconds; if the company is still empty, import people and reasons first.',
  },
  'refusal.issuer.host-unknown': {
    id: 'Perusahaan contoh tidak bisa dibuka lewat alamat ini.',
    en: 'The demo company cannot be opened under this address.',
  },
  'refusal.issuer.persona-not-imported': {
    id: 'Perusahaan contoh masih diisi. Coba lagi sebentar lagi.',
    en: 'The demo company is still being filled. Try again in a moment.',
  },
  'refusal.issuer.persona-unknown': { id: 'Orang contoh ini tidak ada.', en: 'There is no such person in the demo.' },
  'refusal.push.endpoint-not-public': {
    id: 'Peramban ini tidak memakai layanan notifikasi yang dikenal.',
    en: 'This browser uses no push service that can be reached.',
  },
  'refusal.push.key-invalid': {
    id: 'Peramban ini memberi kunci yang tidak benar. Nyalakan lagi dari awal.',
    en: 'This browser gave a key that is none. Switch it on anew.',
  },
  'refusal.push.not-found': { id: 'Perangkat ini memang tidak berdering.', en: 'This device was not rung anyway.' },
  'refusal.push.too-many': {
    id: 'Anda sudah punya dua puluh perangkat yang berdering. Matikan dulu salah satunya.',
    en: 'Twenty of your devices are rung already. Switch one of them off first.',
  },
  'refusal.device-code.not-found': {
    id: 'Kode ini sudah dipakai, sudah diganti, atau sudah lebih dari sepuluh menit. Minta kode baru.',
    en: 'This code was used, replaced, or is older than ten minutes. Ask for a new one.',
  },
  'refusal.device-pin.locked': {
    id: 'PIN salah lima belas kali. Minta kode baru untuk memilih PIN lain.',
    en: 'The PIN was wrong fifteen times. Ask for a code that lets you choose another.',
  },
  'refusal.device-pin.too-simple': {
    id: 'PIN ini terlalu mudah ditebak. Pilih yang lain.',
    en: 'Anybody would try this PIN first. Choose another.',
  },
  'refusal.device-pin.wrong': {
    id: '{triesLeft, plural, =0 {Itu bukan PIN-nya. Minta kode baru.} other {Itu bukan PIN-nya. Masih bisa # kali dengan kode ini.}}',
    en: '{triesLeft, plural, =0 {That is not the PIN. Ask for a new code.} one {That is not the PIN. # more try with this code.} other {That is not the PIN. # more tries with this code.}}',
  },
  'refusal.device.not-found': {
    id: 'Perangkat ini tidak ada lagi: sudah keluar, dicabut, atau habis masanya.',
    en: 'There is no such device any more: it signed out, was revoked, or its time is over.',
  },
  'refusal.device.not-yours': {
    id: 'Ini perangkat orang lain. Tanyakan kepada atasannya atau HR.',
    en: 'These are somebody else’s devices. Ask their manager or HR.',
  },
  'refusal.device.too-many': {
    id: 'Sudah ada sepuluh perangkat yang masuk atas nama orang ini. Keluarkan salah satunya dulu, di halaman Perangkat.',
    en: 'They are signed in on ten devices already. Sign one of them out first, at Devices.',
  },
} as const satisfies Record<string, Words>;
