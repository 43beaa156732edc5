import type { Words } from '../language/words';

export const DEVICES_WORDS = {
  'devices.title': { id: 'Perangkat', en: 'Devices' },
  'devices.about': {
    id: 'Ponsel yang masuk dengan kode QR dan PIN, untuk Sambungkan dan Meja saja.',
    en: 'Phones that signed in with a QR code and a PIN, for Hand over and Desk alone.',
  },
  'devices.whose': { id: 'Perangkat milik', en: 'Devices of' },
  'devices.whoseHelp': {
    id: 'Ketik nama. Anda dapat mengatur perangkat Anda dan orang-orang Anda.',
    en: 'Type a name. You can look after your own devices and those of your people.',
  },
  'devices.nobody': { id: 'Tidak ada yang bernama begitu', en: 'Nobody is called that' },
  'devices.choose': { id: 'Pilih dulu orangnya.', en: 'Choose whose first.' },
  'devices.none': { id: 'Belum ada perangkat yang masuk.', en: 'No device is signed in.' },
  'devices.signedIn': { id: 'Masuk {at}; kode dibuat oleh {name}', en: 'Signed in {at}; code made by {name}' },
  'devices.used': { id: 'Terakhir dipakai {at}', en: 'Last used {at}' },
  'devices.neverUsed': { id: 'Belum dipakai', en: 'Not used yet' },
  'devices.until': { id: 'Berlaku sampai {date}', en: 'Good until {date}' },
  'devices.revoke': { id: 'Keluarkan', en: 'Sign out' },
  'devices.revokeNamed': { id: 'Keluarkan {name}', en: 'Sign {name} out' },
  'devices.revokeSure': {
    id: 'Perangkat ini langsung keluar. Untuk masuk lagi perlu kode baru.',
    en: 'It is signed out at once. To come back it needs a new code.',
  },
  'devices.keep': { id: 'Biarkan', en: 'Leave it' },
  'devices.new': { id: 'Masukkan ponsel', en: 'Sign a phone in' },
  'devices.newPin': { id: 'PIN lupa: pilih PIN baru', en: 'PIN forgotten: choose a new one' },
  'devices.locked': {
    id: 'PIN terkunci karena terlalu sering salah. Buat kode dengan pilihan PIN baru.',
    en: 'The PIN is locked: it was wrong too often. Make a code with which a new one is chosen.',
  },
  'devices.make': { id: 'Buat kode QR', en: 'Make a QR code' },
  'devices.makeAgain': { id: 'Buat kode lain', en: 'Make another code' },
  'devices.scan': {
    id: 'Pindai dengan kamera ponsel milik {name}. Kode ini untuk satu ponsel, satu kali.',
    en: 'Scan it with the camera of {name}’s phone. It is for one phone, once.',
  },
  'devices.scanOwn': {
    id: 'Pindai dengan kamera ponsel Anda. Kode ini untuk satu ponsel, satu kali.',
    en: 'Scan it with the camera of your phone. It is for one phone, once.',
  },
  'devices.picture': { id: 'Kode QR untuk memasukkan satu ponsel', en: 'QR code that signs one phone in' },
  'devices.left': {
    id: 'Masih {minutes, plural, one {# menit} other {# menit}}',
    en: '{minutes, plural, one {# minute} other {# minutes}} left',
  },
  'devices.over': { id: 'Kode ini sudah tidak berlaku.', en: 'This code is over.' },
  'devices.done': { id: 'Ponsel sudah masuk.', en: 'The phone is signed in.' },
  'devices.withoutCamera': {
    id: 'Tanpa kamera: buka alamat ini di ponsel',
    en: 'Without a camera: open this address on the phone',
  },
  'devices.notReachable': {
    id: 'Alamat ini hanya ada di komputer ini: ponsel tidak dapat membukanya. Buka halaman ini lewat alamat yang dikenal ponsel.',
    en: 'This address exists on this computer alone: a phone cannot open it. Open this page by an address that phones know.',
  },
  'device.title': { id: 'Masuk di ponsel ini', en: 'Sign in on this phone' },
  'device.hello': { id: 'Halo, {name}', en: 'Hello, {name}' },
  'device.notYou': {
    id: 'Bukan Anda? Tutup halaman ini dan kembalikan kodenya.',
    en: 'Not you? Close this page and give the code back.',
  },
  'device.choosePin': { id: 'Pilih PIN: enam angka', en: 'Choose a PIN: six digits' },
  'device.choosePinHelp': {
    id: 'Anda memerlukannya bila ponsel lain akan masuk. Jangan 123456.',
    en: 'You need it when another phone is signed in. Not 123456.',
  },
  'device.repeatPin': { id: 'Sekali lagi', en: 'Once more' },
  'device.pin': { id: 'PIN Anda: enam angka', en: 'Your PIN: six digits' },
  'device.pinHelp': {
    id: 'Yang Anda pilih waktu ponsel pertama. Lupa? Minta kode dengan PIN baru.',
    en: 'The one that you chose with your first phone. Forgotten? Ask for a code with a new PIN.',
  },
  'device.sixDigits': { id: 'Enam angka', en: 'Six digits' },
  'device.notTheSame': { id: 'Tidak sama dengan yang di atas', en: 'Not the same as above' },
  'device.name': { id: 'Nama ponsel ini', en: 'What this phone is called' },
  'device.nameHelp': {
    id: 'Agar Anda mengenalinya di daftar perangkat.',
    en: 'So that you know it in the list of devices.',
  },
  'device.enter': { id: 'Masuk', en: 'Sign in' },
  'device.noCode': {
    id: 'Pindai kode QR yang dibuat atasan Anda atau HRD di halaman Perangkat.',
    en: 'Scan the QR code that your manager or HR makes on the page Devices.',
  },
  'device.other': { id: 'Masuk dengan akun perusahaan', en: 'Sign in with a company account' },
  'device.android': { id: 'Ponsel Android', en: 'Android phone' },
  'device.iphone': { id: 'iPhone', en: 'iPhone' },
  'device.ipad': { id: 'iPad', en: 'iPad' },
  'device.computer': { id: 'Komputer', en: 'Computer' },
} as const satisfies Record<string, Words>;
