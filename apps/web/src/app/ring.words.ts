import type { Words } from '../language/words';

export const RING_WORDS = {
  'ring.title': { id: 'Berdering saat layar terkunci', en: 'Ring while locked' },
  'ring.about': {
    id: 'Bila dinyalakan, perangkat ini berdering setiap ada permintaan untuk Anda, juga saat halaman ini ditutup. Anda tetap ditanya sampai satu dering terlewat.',
    en: 'Once switched on, this device rings when you are offered somebody, also while the page is closed. You go on being asked until you miss one.',
  },
  'ring.private': {
    id: 'Di layar terkunci hanya terlihat bahwa ada yang menunggu: tanpa nama, tanpa keperluan.',
    en: 'A locked screen shows that somebody is waiting, and nothing else: no name, no matter.',
  },
  'ring.on': { id: 'Deringkan perangkat ini', en: 'Ring this device' },
  'ring.isOn': { id: 'Perangkat ini berdering.', en: 'This device rings.' },
  'ring.off': { id: 'Jangan deringkan lagi', en: 'Ring it no more' },
  'ring.denied': {
    id: 'Pemberitahuan diblokir untuk alamat ini. Izinkan di setelan peramban, lalu coba lagi.',
    en: 'Notifications are blocked for this address. Allow them in the settings of the browser, then try again.',
  },
  'ring.unreached': {
    id: 'Peramban tidak bisa mendaftar: layanan pesannya tidak terjangkau dari jaringan ini, atau dimatikan. Permintaan tetap muncul di halaman ini. Coba jaringan lain, atau tanya yang mengurus perangkat ini.',
    en: 'The browser could not register: its push service cannot be reached from this network, or is switched off. Offers show on this page all the same. Try another network, or ask whoever looks after this device.',
  },
  'ring.impossible': {
    id: 'Peramban ini tidak dapat berdering. Di iPhone: tambahkan Sambung ke layar utama dan buka dari sana.',
    en: 'This browser cannot ring. On an iPhone: add Sambung to the home screen and open it from there.',
  },
} as const satisfies Record<string, Words>;
