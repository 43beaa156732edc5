import type { Words } from '../language/words';

export const SESSION_WORDS = {
  'session.title': { id: 'Masuk', en: 'Sign in' },
  'session.promise': {
    id: 'Siapa pun yang dihubungi pelanggan dapat menyambungkannya ke orang yang tepat dalam satu langkah.',
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
  'session.company': { id: 'Masuk dengan akun perusahaan', en: 'Sign in with your company account' },
  'session.companyNamed': { id: 'Masuk dengan {name}', en: 'Sign in with {name}' },
  'session.companyHelp': {
    id: 'Akun yang sama seperti untuk e-mail kantor. Kata sandinya tidak pernah sampai ke Sambung.',
    en: 'The account that you use at work. Its password never reaches Sambung.',
  },
  'session.notSignedIn': { id: 'Anda belum masuk', en: 'You are not signed in' },
  'session.refused': {
    id: 'Anda atau perusahaan tidak mengizinkannya. Tekan tombol untuk mencoba lagi; kalau tetap ditolak, minta akses ke bagian TI.',
    en: 'You or your company did not allow it. Press the button to try again; if it is refused again, ask IT for access.',
  },
  'session.expired': {
    id: 'Terlalu lama, sudah selesai, atau dimulai di jendela lain. Tekan tombol sekali lagi.',
    en: 'It took too long, was done already, or was begun in another browser. Press the button once more.',
  },
  'session.providerAway': {
    id: 'Layanan masuk perusahaan tidak menjawab. Coba lagi sebentar lagi; siapa yang sudah masuk tetap bisa bekerja.',
    en: 'The company’s sign-in service does not answer. Try again in a moment; whoever is signed in can work on.',
  },
  'session.clocksDiffer': {
    id: 'Jam layanan masuk dan jam Sambung terlalu berbeda. Beri tahu bagian TI.',
    en: 'The clocks of the sign-in service and of Sambung differ too much. Tell IT.',
  },
  'session.answerInvalid': {
    id: 'Jawaban layanan masuk tidak bisa dipercaya. Coba sekali lagi; kalau terulang, beri tahu bagian TI.',
    en: 'What the sign-in service answered cannot be trusted. Try once more; if it happens again, tell IT.',
  },
  'session.personUnnamed': {
    id: 'Layanan masuk tidak memastikan siapa Anda di sini. Beri tahu bagian TI.',
    en: 'The sign-in service does not say for certain who you are here. Tell IT.',
  },
  'session.personUnknown': {
    id: 'Akun Anda benar, tetapi belum ada di direktori karyawan. Minta HR menambahkannya.',
    en: 'Your account is right, but it is not in the directory of employees yet. Ask HR to add it.',
  },
  'session.personInactive': {
    id: 'Di direktori karyawan Anda tercatat tidak aktif lagi. Hubungi HR.',
    en: 'The directory of employees says that you work here no longer. Ask HR.',
  },
  'session.directoryAway': {
    id: 'Direktori karyawan tidak menjawab. Coba lagi sebentar lagi.',
    en: 'The directory of employees does not answer. Try again in a moment.',
  },
  'session.case': { id: 'Nomor untuk bagian TI: {id}', en: 'Number for IT: {id}' },
  'session.soonOver': { id: 'Sesi Anda berakhir pukul {until}', en: 'You will be signed out at {until}' },
  'session.soonOverHelp': {
    id: 'Selesaikan yang sedang diketik, lalu masuk lagi. Anda kembali ke halaman ini.',
    en: 'Finish what you are typing, then sign in again. You come back to this page.',
  },
  'session.over': { id: 'Sesi Anda sudah berakhir', en: 'You are signed out' },
  'session.overHelp': {
    id: 'Yang terlihat di sini tidak diperbarui lagi. Masuk lagi; Anda kembali ke halaman ini.',
    en: 'What you see here is not kept up to date any more. Sign in again; you come back to this page.',
  },
  'session.again': { id: 'Masuk lagi', en: 'Sign in again' },
  'session.starting': {
    id: 'Perusahaan contoh sedang disiapkan. Sebentar lagi siap.',
    en: 'The demo company is being brought in. Ready in a moment.',
  },
  'persona.accountant': {
    id: 'Akuntan yang keliru dihubungi pelanggan',
    en: 'An accountant whom customers reach by mistake',
  },
  'persona.network-administrator': { id: 'Back office, jam kerja fleksibel', en: 'Back office, at flexible hours' },
  'persona.sales': {
    id: 'Penjualan di toko Jakarta, jam kerja fleksibel',
    en: 'Sells in the Jakarta store, at flexible hours',
  },
  'persona.night-sales': { id: 'Penjualan daring, sif malam', en: 'Sells online in the night shift' },
  'persona.customer-service': { id: 'Layanan pelanggan, sif pagi', en: 'Customer service in the morning shift' },
  'persona.receptionist': { id: 'Menerima keperluan yang belum jelas', en: 'Where unclear reasons go' },
  'persona.store-manager': { id: 'Kepala toko Jakarta', en: 'Head of the Jakarta store' },
  'persona.front-office-manager': {
    id: 'Penerima terakhir untuk kebanyakan keperluan',
    en: 'The last resort of most reasons',
  },
  'persona.back-office-manager': { id: 'Penerima terakhir di back office', en: 'The last resort of the back office' },
  'persona.hr': { id: 'Mengubah data orang, keahlian, dan jam kerja', en: 'Changes people, skills and hours' },
  'persona.admin': {
    id: 'Mengimpor perusahaan dan membuat kunci API; bukan karyawan',
    en: 'Imports the company and makes API keys; no employee',
  },
  'persona.oracle-admin': {
    id: 'Administrator perusahaan kosong, untuk npm run demo',
    en: 'Administrator of the company of npm run demo',
  },
  'personaName.admin': { id: 'Administrator', en: 'Administrator' },
  'personaName.oracle-admin': { id: 'Administrator kedua', en: 'Second administrator' },
} as const satisfies Record<string, Words>;
