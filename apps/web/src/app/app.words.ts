import type { Words } from '../language/words';

export const APP_WORDS = {
  'app.skip': { id: 'Langsung ke isi', en: 'Skip to the content' },
  'app.menu': { id: 'Menu utama', en: 'Main menu' },
  'app.language': { id: 'Bahasa', en: 'Language' },
  'app.toDark': { id: 'Mode gelap', en: 'Dark colours' },
  'app.toLight': { id: 'Mode terang', en: 'Light colours' },
  'app.signOut': { id: 'Keluar', en: 'Sign out' },
  'app.handOver': { id: 'Sambungkan', en: 'Hand over' },
  'app.desk': { id: 'Meja', en: 'Desk' },
  'app.devices': { id: 'Perangkat', en: 'Devices' },
  'app.close': { id: 'Tutup', en: 'Close' },
  'app.people': { id: 'Karyawan', en: 'People' },
  'app.floor': { id: 'Pantauan', en: 'Floor' },
  'app.copy': { id: 'Salin', en: 'Copy' },
  'app.copied': { id: 'Tersalin', en: 'Copied' },
  'app.again': { id: 'Coba lagi', en: 'Try again' },
  'app.wentWrong': { id: 'Terjadi kendala', en: 'Something did not work' },
  'app.unanswered': {
    id: 'Tidak ada jawaban. Periksa jaringan, lalu coba lagi.',
    en: 'No answer came. Check the network, then try again.',
  },
  'app.reload': { id: 'Muat ulang', en: 'Reload the page' },
  'app.notShown': { id: 'Bagian ini belum bisa ditampilkan', en: 'This cannot be shown just now' },
  'app.notFetched': {
    id: 'Isinya tidak bisa diambil: jaringan terputus, atau Sambung baru saja diperbarui. Kalau tetap begitu, muat ulang halaman ini.',
    en: 'It could not be fetched: the network is gone, or Sambung has just been renewed. If it stays so, reload the page.',
  },
  'app.againByItself': { id: 'Dicoba lagi dengan sendirinya.', en: 'It is tried again by itself.' },
  'app.broken': {
    id: 'Ada kesalahan pada halaman ini, bukan pada Anda. Coba lagi, atau muat ulang. Kalau tetap begitu, sampaikan kalimat di bawah kepada pengelola Sambung.',
    en: 'It is the page’s fault, not yours. Try again, or reload it. If it stays so, tell whoever runs Sambung what stands below.',
  },
  'app.offline': { id: 'Tidak ada sambungan ke Sambung', en: 'No connection to Sambung' },
  'app.offlineCall': {
    id: 'Jangan biarkan pelanggan menunggu. Hubungi:',
    en: 'Do not keep the customer waiting. Call:',
  },
  'app.offlineNobody': {
    id: 'Yang terlihat mungkin bukan keadaan terbaru. Halaman ini menyambung lagi dengan sendirinya.',
    en: 'What you see may be old. This page reconnects by itself.',
  },
  'app.notFound': { id: 'Halaman ini tidak ada', en: 'There is no such page' },
} as const satisfies Record<string, Words>;
