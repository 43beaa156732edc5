import type { Words } from '../../../language/words';

/** What is wrong with what a row says, by the codes of `IMPORT_PROBLEMS`: of people, their times, departments and branches. */
export const PEOPLE_PROBLEMS = {
  'importProblem.person.number-twice': {
    id: 'Baris {line} punya nomor karyawan yang sama. Hapus salah satu, atau beri masing-masing nomor sendiri.',
    en: 'Line {line} has the same employee number. Keep one of the rows, or give each a number of its own.',
  },
  'importProblem.person.nobody': {
    id: '{field} ini tidak ada di berkas maupun di perusahaan. Tambahkan barisnya, perbaiki nomor atau namanya, atau kosongkan.',
    en: '{field}: nobody has this one, neither in the file nor in the company. Add their row, correct the number or the name, or leave the cell empty.',
  },
  'importProblem.person.several': {
    id: '{count} orang bernama {name}. Tulis nomor karyawan orang yang dimaksud (atau e-mail yang hanya dia punya).',
    en: '{count} people are called {name}. Write the employee number of the one who is meant (or an e-mail address that only they have).',
  },
  'importProblem.person.own-deputy': {
    id: 'Seseorang tidak bisa menjadi pengganti dirinya sendiri. Sebut orang lain, atau kosongkan.',
    en: 'Nobody can be their own deputy. Name somebody else, or leave the cell empty.',
  },
  'importProblem.person.manager-circle': {
    id: 'Atasannya berputar: {circle}. Beri salah satu atasan lain, atau kosongkan.',
    en: 'The reporting line is a circle: {circle}. Give one of them another manager, or none.',
  },
  'importProblem.person.deputy-circle': {
    id: 'Penggantinya berputar: {circle}. Beri salah satu pengganti lain, atau kosongkan.',
    en: 'The deputies are a circle: {circle}. Give one of them another deputy, or none.',
  },
  'importProblem.person.no-profile': {
    id: 'Belum ada profil untuk isi ini. Tambahkan di profiles.values pada mapping, atau beri otherwise.',
    en: 'No profile has this value. Add it to profiles.values of the mapping, or give it an otherwise.',
  },
  'importProblem.person.active-unclear': {
    id: 'Tidak jelas apakah ini berarti masih bekerja. Tulis ya atau tidak.',
    en: 'Whether this means that they work here is not clear. Write yes or no.',
  },
  'importProblem.person.role-unknown': {
    id: 'Peran ini tidak ada. Sebut peran yang ada di Sambung, atau tambahkan di mapping.',
    en: 'There is no such role. Name one that Sambung has, or add it to the mapping.',
  },
  'importProblem.person.skill-unknown': {
    id: 'Keahlian ini tidak ada. Sebut keahlian yang ada di Sambung, atau tambahkan di mapping.',
    en: 'There is no such skill. Name one that Sambung has, or add it to the mapping.',
  },
  'importProblem.person.level': {
    id: 'Tingkat keahlian adalah 1 sampai 5. Tulis 1 (pemula) sampai 5 (ahli) setelah titik dua.',
    en: 'A level is 1 to 5. Write 1 (beginner) to 5 (expert) after the colon.',
  },
  'importProblem.person.language-unknown': {
    id: 'Kode bahasa ini tidak dikenal. Pakai kode seperti id, en, atau zh-Hant.',
    en: 'This is no language code. Use codes such as id, en or zh-Hant.',
  },
  'importProblem.person.tag': {
    id: 'Ini tidak bisa menjadi label. Pakai huruf dan angka, paling banyak 40.',
    en: 'This is no tag. Use letters and digits, at most 40 of them.',
  },
  'importProblem.person.seconds': {
    id: 'Ini bukan jumlah detik dari 0 sampai 3600. Tulis angka bulat.',
    en: 'This is no number of seconds from 0 to 3600. Write whole seconds.',
  },
  'importProblem.person.contact-too-long': {
    id: 'Terlalu panjang untuk {field}. Persingkat.',
    en: 'Too long for {field}. Shorten it.',
  },
  'importProblem.phone.digits-lost': {
    id: 'Nomor ini dibulatkan oleh Excel, dan digit terakhirnya hilang. Format kolomnya sebagai teks, lalu tulis lagi nomornya.',
    en: 'A spreadsheet has rounded this number, and its last digits are lost. Format the column as text, and write the number again.',
  },
  'importProblem.phone.zero-lost': {
    id: 'Angka nol di depannya hilang di Excel; dibaca sebagai {number}. Format kolomnya sebagai teks, lalu tulis lagi nomornya.',
    en: 'Its leading zero was lost in a spreadsheet; it is read as {number}. Format the column as text, and write the number again.',
  },
  'importProblem.phone.several': {
    id: 'Ada beberapa nomor di sel ini; yang pertama dipakai, {number}. Sisakan nomor yang bisa dihubungi.',
    en: 'The cell holds several numbers; the first is taken, {number}. Leave the one that reaches them.',
  },
  'importProblem.phone.unknown': {
    id: 'Nomor ini tidak dikenal; disimpan seperti tertulis. Tulis dengan kode negaranya: +62…',
    en: 'No numbering plan knows this number; it is kept as it is written. Write it with its country’s calling code: +62…',
  },
  'importProblem.email.form': {
    id: 'Ini bukan alamat e-mail. Tulis seperti sari@perusahaan.co.id, atau kosongkan selnya.',
    en: 'This is no e-mail address. Write it as sari@company.co.id, or leave the cell empty.',
  },
  'importProblem.email.several': {
    id: 'Ada beberapa alamat di sel ini; yang pertama dipakai, {number}. Sisakan satu.',
    en: 'The cell holds several addresses; the first is taken, {number}. Leave one.',
  },
  'importProblem.extension.form': {
    id: 'Ini bukan nomor ekstensi. Tulis angkanya saja seperti 204 (boleh dengan * dan #), atau kosongkan selnya.',
    en: 'This is no extension. Write its digits alone, as 204 (* and # may stand there), or leave the cell empty.',
  },
  'importProblem.extension.several': {
    id: 'Ada beberapa nomor di sel ini; yang dipakai {number}. Sisakan ekstensinya saja.',
    en: 'The cell holds several numbers; {number} is taken. Leave the extension alone.',
  },
  'importProblem.hours.none': {
    id: 'Jam kerja tidak disebut. Tulis seperti “Sen-Jum 08.00-17.00; Sab 08.00-12.00”.',
    en: 'No working hours are given. Write them as “Mon-Fri 08:00-17:00; Sat 08:00-12:00”.',
  },
  'importProblem.hours.every-day': {
    id: 'Harinya tidak disebut: dibaca sebagai jam setiap hari, di semua baris yang memakainya. Sebut harinya seperti “Sen-Jum 08.00-17.00”, kecuali memang setiap hari.',
    en: 'No days are named: read as the hours of every day, in all rows that have them. Name the days as “Mon-Fri 08:00-17:00”, unless it is every day.',
  },
  'importProblem.hours.form': {
    id: 'Jam kerja “{part}” tidak terbaca. Tulis seperti “Sen-Jum 08.00-17.00; Sab 08.00-12.00”.',
    en: '“{part}” cannot be read as working hours. Write them as “Mon-Fri 08:00-17:00; Sat 08:00-12:00”.',
  },
  'importProblem.hours.no-length': {
    id: 'Sif dari {from} sampai {to} tidak punya lama. Untuk sepanjang hari tulis 00.00-24.00.',
    en: 'A shift from {from} to {to} has no length. Around the clock is 00:00-24:00.',
  },
  'importProblem.hours.no-time': {
    id: 'Tidak ada jam {time}. Tulis jam dari 00.00 sampai 24.00.',
    en: '{time} is no time of day. Write times from 00:00 to 24:00.',
  },
  'importProblem.hours.no-day': {
    id: '“{word}” bukan nama hari. Tulis seperti Sen, Sel, Rab, Kam, Jum, Sab, Min.',
    en: '“{word}” is no day of the week. Write Mon, Tue, Wed, Thu, Fri, Sat, Sun.',
  },
  'importProblem.time-zone.unknown': {
    id: 'Zona waktu ini tidak ada. Tulis seperti Asia/Jakarta.',
    en: 'There is no such time zone. Write it as Asia/Jakarta.',
  },
  'importProblem.date.form': {
    id: '“{text}” bukan tanggal. Tulis seperti 31/12/2026.',
    en: '“{text}” is no date. Write dates as 31/12/2026.',
  },
  'importProblem.date.no-month': {
    id: 'Tidak ada bulan {month}: tanggal ditulis sebelum bulan, seperti 31/12/2026.',
    en: 'There is no month {month}: the day stands before the month, as in 31/12/2026.',
  },
  'importProblem.date.none': {
    id: 'Tanggal {date} tidak ada. Perbaiki tanggalnya.',
    en: 'There is no {date}. Correct the date.',
  },
  'importProblem.absence.more-last-days': {
    id: 'Hari terakhirnya lebih banyak daripada hari pertamanya. Beri setiap cuti hari pertama.',
    en: 'There are more last days than first days. Give each absence its first day.',
  },
  'importProblem.absence.backwards': {
    id: 'Hari terakhirnya sebelum hari pertama, {from}. Tukar keduanya, atau perbaiki.',
    en: 'The last day is before the first, {from}. Exchange the two, or correct them.',
  },
  'importProblem.absence.open': {
    id: 'Belum ada hari terakhirnya, jadi dianggap tidak masuk sampai ada kabar. Isi kalau sudah diketahui.',
    en: 'They are away until further notice. Give the last day when it is known.',
  },
  'importProblem.evidence.more-than-skills': {
    id: 'Isinya lebih banyak daripada keahliannya. Tulis satu untuk setiap keahlian di baris ini, atau satu untuk semua.',
    en: 'There are more of these than skills. Write one for each skill of the row, or one for all.',
  },
  'importProblem.evidence.no-day': {
    id: 'Kapan “{skill}” dinilai tidak disebut. Tambahkan tanggalnya, atau kosongkan sel ini.',
    en: 'It is not said when “{skill}” was assessed. Add the day, or leave this out.',
  },
  'importProblem.evidence.to-come': {
    id: 'Tanggal penilaian ini belum tiba. Sebut {today} atau sebelumnya.',
    en: 'Nobody has been assessed on a day to come. Name {today} or a day before.',
  },
  'importProblem.evidence.backwards': {
    id: 'Sudah habis berlakunya sebelum dinilai, pada {from}. Tukar keduanya, atau perbaiki.',
    en: 'It would have expired before it was assessed, on {from}. Exchange the two, or correct them.',
  },
  'importProblem.entry.incomplete': {
    id: '{kind, select, team {Departemen} other {Cabang}} perlu kunci dan nama. Isi selnya.',
    en: '{kind, select, team {A department} other {A branch}} needs a key and a name. Fill in the cell.',
  },
  'importProblem.entry.twice': {
    id: 'Baris sebelumnya punya kunci “{key}” yang sama. Pilih kolom lain untuk kuncinya.',
    en: 'An earlier row has the same key “{key}”. Choose another column for the key.',
  },
  'importProblem.entry.unknown': {
    id: '{kind, select, team {Departemen} other {Cabang}} dengan kunci “{key}” tidak ada. Perbaiki isinya, atau tambahkan di mapping atau berkasnya.',
    en: 'There is no {kind, select, team {department} other {branch}} with the key “{key}”. Correct the cell, or add it to the mapping or its file.',
  },
  'importProblem.team.nobody-serves': {
    id: 'Ini front office, tetapi tidak satu pun dari {people, plural, other {# orang}} di sini punya peran front office: keperluan yang mencari peran tidak menemukan siapa-siapa. Pilih padanan jabatan mereka di atas (kalau berkasnya tidak punya kolom jabatan, tambahkan), atau jadikan departemen ini back office.',
    en: 'This is front office, but none of the {people, plural, one {# person} other {# people}} here has a role of the front office: reasons that ask by role find nobody. Choose which roles their jobs are above (a file without a column of jobs needs one), or make the department back office.',
  },
  'importProblem.team.office-unclear': {
    id: 'Tidak disebut apakah departemen ini front office atau back office. Isi office pada mapping dengan front atau back.',
    en: 'It is not said to which office the department belongs. Let office of the mapping give front or back.',
  },
  'importProblem.team.manager-unknown': {
    id: 'Tidak ada orang dengan nomor, nama, atau e-mail “{id}”. Tambahkan barisnya, perbaiki, atau kosongkan.',
    en: 'Nobody has the employee number, the name or the e-mail address “{id}”. Add their row, correct it, or leave it empty.',
  },
  'importProblem.site.no-whatsapp': {
    id: 'WhatsApp tidak mengenal nomor ini. Tulis dengan kode negaranya: +62…',
    en: 'WhatsApp would not find this number. Write it with its country’s calling code: +62…',
  },
} as const satisfies Record<string, Words>;
