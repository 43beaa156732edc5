import type { Words } from '../../language/words';

/** What was refused, by its code in docs/ERRORS.md. Of handoffs, offers, presence and questions to colleagues. */
export const REFUSED_HANDOFFS = {
  'refusal.contact.erased': {
    id: 'Pelanggan ini minta datanya dihapus, jadi tidak ada lagi yang dicatat di sini. Bila menghubungi lagi, sambungkan sebagai permintaan baru.',
    en: 'This contact asked to be forgotten, so nothing is written down here again. Should they come back, hand them over anew.',
  },
  'refusal.employee.missing': {
    id: 'Anda sudah masuk, tetapi belum tercatat sebagai karyawan di sini. Minta HR mengimpor Anda.',
    en: 'You are signed in, but there is no record of you as an employee here. Ask HR to import you.',
  },
  'refusal.employee.not-usable': {
    id: 'Orang ini tidak bekerja lagi di sini. Cari orang lain, atau pilih keperluannya.',
    en: 'This person does not work here any more. Look for somebody else, or choose what they want.',
  },
  'refusal.employee.unknown': {
    id: 'Sambung belum mengenal orang ini. Yang baru diimpor perlu waktu sebentar.',
    en: 'Sambung does not know this person yet. Whoever was just imported takes a moment.',
  },
  'refusal.engagement.somebody-elses': {
    id: 'Hanya orangnya sendiri yang bisa mencatat siapa yang ia layani.',
    en: 'Only they themselves can say whom they serve.',
  },
  'refusal.floor.not-found': { id: 'Di tim ini tidak ada bawahan Anda.', en: 'Nobody in this team works below you.' },
  'refusal.handoff.not-found': {
    id: 'Ini tidak ada, atau bukan untuk Anda lihat.',
    en: 'There is none, or it is not yours to see.',
  },
  'refusal.handoff.not-your-part': {
    id: 'Anda boleh melihatnya, tetapi hanya pengirim atau yang mengambilnya yang bisa melakukan ini.',
    en: 'You may look at it, but this is for its sender or for whoever took it.',
  },
  'refusal.handoff.overloaded': {
    id: 'Sambung sedang sangat sibuk. Yang ini belum diterima; coba lagi sebentar lagi.',
    en: 'Sambung is very busy. This one was not taken on; try again in a moment.',
  },
  'refusal.handoff.to-yourself': {
    id: 'Itu Anda sendiri. Pilih orang lain.',
    en: 'That is yourself. Choose somebody else.',
  },
  'refusal.handoff.already-accepted': {
    id: 'Sudah ada yang mengambilnya. Sambungkan, atau tandai bahwa tidak diangkat.',
    en: 'Somebody has taken it already. Connect them, or say that nobody picked up.',
  },
  'refusal.handoff.already-connected': {
    id: 'Pelanggan sudah bersama yang mengambilnya, dan orang itu yang melanjutkan.',
    en: 'They are with whoever took them, who goes on from here.',
  },
  'refusal.handoff.ended': { id: 'Ini sudah selesai.', en: 'This is over already.' },
  'refusal.handoff.not-accepted': {
    id: 'Saat ini belum ada yang mengambilnya.',
    en: 'Nobody has taken it at this moment.',
  },
  'refusal.handoff.not-promised': {
    id: 'Ini bukan janji telepon atau janji temu.',
    en: 'This is no callback and no appointment.',
  },
  'refusal.handoff.override-not-possible': {
    id: 'Orang ini tidak bisa ditanya sekarang.',
    en: 'This person cannot be asked now.',
  },
  'refusal.handoff.pass-on-not-possible': {
    id: 'Orang ini sudah pernah memegang atau mengirim mereka, jadi tidak ditanya lagi. Pilih orang lain, atau keperluannya.',
    en: 'This person has had them already, or handed them over, and is not asked again. Choose somebody else, or what they want.',
  },
  'refusal.handoff.too-many-hops': {
    id: 'Pelanggan ini sudah diteruskan lima kali. Bantu sendiri, janjikan telepon balik, atau minta manajer menunjuk orangnya.',
    en: 'They have been passed on five times already. Keep them, promise a callback, or ask a manager to name who takes them.',
  },
  'refusal.handoff.not-yours': {
    id: 'Hanya pengirim, penerima, atau pemiliknya yang bisa melakukan ini.',
    en: 'Only its sender, its receiver or its owner can do this.',
  },
  'refusal.handoff.promised': {
    id: 'Ini sudah menjadi janji; pemiliknya yang mencatat kalau sudah ditepati.',
    en: 'This has become a promise; its owner says when it is kept.',
  },
  'refusal.handoff.site-required': { id: 'Pilih lokasi tempat pelanggan berada.', en: 'Say at which site they stand.' },
  'refusal.handoff.unknown': { id: 'Sambung tidak mengenal yang ini.', en: 'Sambung knows no such handoff.' },
  'refusal.offer.for-somebody-else': {
    id: 'Permintaan ini untuk orang lain.',
    en: 'This offer was made to somebody else.',
  },
  'refusal.offer.not-found': { id: 'Permintaan ini tidak ada.', en: 'There is no such offer.' },
  'refusal.offer.gone': {
    id: 'Permintaan ini sudah tidak ada: diambil orang lain, dibatalkan, atau waktunya habis.',
    en: 'This offer is gone: somebody else took it, it was called off, or its time was over.',
  },
  'refusal.offer.already-extended': {
    id: 'Waktunya sudah pernah ditambah. Terima atau tolak.',
    en: 'It was given more time once already. Accept or decline it.',
  },
  'refusal.offer.unknown': { id: 'Permintaan ini tidak pernah ada.', en: 'There never was such an offer.' },
  'refusal.promise.due-in-the-past': {
    id: 'Waktu itu sudah lewat. Pilih yang lebih lambat.',
    en: 'That time is over. Choose a later one.',
  },
  'refusal.promise.made-already': {
    id: 'Sudah ada janji lain, dan itu tetap berlaku. Sampaikan waktu itu, atau sambungkan sebagai permintaan baru.',
    en: 'Another promise was made already, and it stays. Tell them that time, or hand them over anew.',
  },
  'refusal.promise.outside-hours': {
    id: 'Pada waktu itu pemiliknya tidak bekerja, atau timnya tutup. Pilih waktu di jam kerja.',
    en: 'At that time its owner is not at work, or the team is closed. Choose a time in opening hours.',
  },
  'refusal.presence.not-yours': {
    id: 'Orang ini bukan bawahan Anda. Minta atasannya.',
    en: 'This person does not work below you. Ask somebody above them.',
  },
  'refusal.presence.not-available': {
    id: 'Orang ini memang sedang tidak bisa ditanya.',
    en: 'This person is asked for nothing as it is.',
  },
  'refusal.reason.not-usable': {
    id: 'Keperluan ini tidak dipakai lagi. Pilih yang lain, atau “Belum jelas”.',
    en: 'This reason is no longer in use. Choose another, or “Unclear”.',
  },
  'refusal.reason.unknown': {
    id: 'Keperluan ini tidak dipakai lagi. Pilih yang lain, atau “Belum jelas”.',
    en: 'This reason is no longer in use. Choose another, or “Unclear”.',
  },
  'refusal.site.missing': {
    id: 'Lokasi Anda belum tercatat, jadi tidak jelas siapa yang ada di sana. Minta HR mengisinya, atau sambungkan lewat telepon.',
    en: 'You have no site on record, so nobody knows who is there. Ask HR to fill it in, or put them through by phone.',
  },
  'refusal.site.not-usable': { id: 'Lokasi ini tidak dipakai lagi.', en: 'This site is no longer in use.' },
  'refusal.assist.approval-expected': { id: 'Jawablah dengan setuju atau tidak.', en: 'Answer by granting it or not.' },
  'refusal.assist.beyond-authority': {
    id: 'Jumlah ini melebihi wewenang Anda. Tolak, atau katakan tidak bisa supaya orang lain ditanya.',
    en: 'This goes beyond what you may decide. Refuse it, or pass it on.',
  },
  'refusal.assist.colleague-unknown': {
    id: 'Rekan ini tidak bekerja lagi di sini, atau itu Anda sendiri.',
    en: 'This colleague does not work here any more, or it is yourself.',
  },
  'refusal.assist.ended': { id: 'Pertanyaan ini sudah berakhir.', en: 'This question is over.' },
  'refusal.assist.engagement-unknown': {
    id: 'Pelanggan yang Anda layani itu sudah selesai.',
    en: 'Whoever you were serving has gone.',
  },
  'refusal.assist.more-than-asked': { id: 'Itu lebih dari yang diminta.', en: 'That is more than was asked for.' },
  'refusal.assist.no-approval-asked': {
    id: 'Yang ini tidak minta persetujuan; cukup jawab saja.',
    en: 'This one asks for no approval; just answer it.',
  },
  'refusal.assist.no-more-time': {
    id: 'Waktunya tidak bisa ditambah lagi. Jawab, atau serahkan kepada yang lain.',
    en: 'There is no more time to give. Answer it, or leave it to others.',
  },
  'refusal.assist.not-answered': {
    id: 'Yang belum dijawab tidak bisa dinilai.',
    en: 'What was not answered cannot be rated.',
  },
  'refusal.assist.not-found': {
    id: 'Pertanyaan ini tidak ada, atau bukan untuk Anda lihat.',
    en: 'There is no such question, or it is not yours to see.',
  },
  'refusal.assist.not-your-part': {
    id: 'Hanya penanya atau penjawabnya yang bisa melakukan ini.',
    en: 'Only its asker or whoever answers it can do this.',
  },
  'refusal.assist.not-your-contact': {
    id: 'Pelanggan ini tidak sedang bersama Anda. Biarkan yang melayaninya yang bertanya.',
    en: 'They are not with you. Let whoever has them ask.',
  },
  'refusal.assist.not-yours': { id: 'Ini pertanyaan orang lain.', en: 'This is somebody else’s question.' },
  'refusal.assist.team-unknown': { id: 'Bagian ini tidak ada lagi.', en: 'There is no such department any more.' },
  'refusal.assist.unknown': { id: 'Pertanyaan ini sudah tidak ada.', en: 'There is no such question any more.' },
  'refusal.fill-in.not-asked': {
    id: 'Tim ini tidak meminta Anda, dan bukan di bawah Anda.',
    en: 'This team has not asked you, and is not below you.',
  },
  'refusal.fill-in.team-unknown': { id: 'Tim ini tidak ada lagi.', en: 'There is no such team any more.' },
  'refusal.explanation.busy': {
    id: 'Penjelasan lain sedang dicari. Coba lagi sebentar lagi.',
    en: 'Another explanation is being looked up. Try again in a moment.',
  },
  'refusal.explanation.employee-unknown': { id: 'Orang ini tidak ada.', en: 'There is no such person.' },
  'refusal.explanation.not-yours': {
    id: 'Ini milik orang lain. Tanyakan kepada pengirim, penerima, atau seorang manajer.',
    en: 'This is somebody else’s. Ask whoever sent or received it, or a manager.',
  },
  'refusal.explanation.unanswered': {
    id: 'Yang diketahui saat itu terlalu banyak untuk dibangun lagi. Penjelasan tanpa nama orang tetap ada.',
    en: 'What was known at that time is too much to be built again. The explanation without a person is there.',
  },
  'refusal.explanation.unknown': {
    id: 'Belum ada keputusan tentang ini, atau riwayatnya tidak disimpan lagi.',
    en: 'Nothing was decided about this, or its story is no longer kept.',
  },
  'refusal.preview.reason-unknown': {
    id: 'Keperluan ini tidak dipakai lagi. Pilih yang lain, atau “Belum jelas”.',
    en: 'This reason is no longer in use. Choose another, or “Unclear”.',
  },
  'refusal.preview.unavailable': {
    id: 'Belum bisa ditampilkan siapa yang bisa menerima sekarang. Sambungkan saja, atau tunggu sebentar.',
    en: 'Who can take this cannot be said just now. Hand over all the same, or wait a moment.',
  },
  'refusal.routing.partition-not-ours': {
    id: 'Bagian Sambung ini sedang berpindah. Coba lagi sebentar lagi.',
    en: 'This part of Sambung is moving. Try again in a moment.',
  },
  'refusal.routing.partition-given-up': {
    id: 'Bagian Sambung ini sedang diperbarui. Coba lagi sebentar lagi.',
    en: 'This part of Sambung is being renewed. Try again in a moment.',
  },
  'refusal.plan-preview.busy': {
    id: 'Rencana lain sedang dicoba. Coba lagi sebentar lagi.',
    en: 'Another plan is being tried. Try again in a moment.',
  },
  'refusal.plan-preview.policy-unknown': {
    id: 'Cara pembagian ini tidak ada.',
    en: 'There is no such way to dispatch.',
  },
  'refusal.plan-preview.reason-unknown': { id: 'Keperluan ini tidak ada.', en: 'There is no such reason.' },
  'refusal.plan-preview.took-too-long': {
    id: 'Jam-jam yang lalu terlalu banyak untuk dihitung. Pilih lebih sedikit jam.',
    en: 'So many past hours take too long. Choose fewer.',
  },
  'refusal.plan-preview.unanswered': {
    id: 'Jam-jam yang lalu terlalu banyak untuk dihitung. Pilih lebih sedikit jam.',
    en: 'So many past hours take too much memory. Choose fewer.',
  },
} as const satisfies Record<string, Words>;
