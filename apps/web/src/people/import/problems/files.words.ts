import type { Words } from '../../../language/words';

/** What is wrong with a file, by the codes of `IMPORT_PROBLEMS`: as a whole, with a row, with a cell whatever it holds. */
export const FILE_PROBLEMS = {
  'importProblem.file.protected': {
    id: 'Berkas ini dikunci dengan kata sandi. Simpan salinannya tanpa kata sandi, lalu pakai yang itu.',
    en: 'The workbook is protected by a password. Save a copy without one, and drop that.',
  },
  'importProblem.file.old-excel': {
    id: 'Ini berkas Excel 97–2003 (.xls). Buka di Excel atau LibreOffice, lalu simpan sebagai “Excel Workbook (.xlsx)” atau “CSV UTF-8”.',
    en: 'This is a workbook of Excel 97–2003 (.xls). Open it in Excel or LibreOffice, and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.',
  },
  'importProblem.file.binary-workbook': {
    id: 'Ini berkas Excel biner (.xlsb). Buka di Excel, lalu simpan sebagai “Excel Workbook (.xlsx)” atau “CSV UTF-8”.',
    en: 'This is a binary workbook (.xlsb). Open it in Excel, and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.',
  },
  'importProblem.file.open-document': {
    id: 'Ini berkas OpenDocument (.ods). Buka di Excel atau LibreOffice, lalu simpan sebagai “Excel Workbook (.xlsx)” atau “CSV UTF-8”.',
    en: 'This is an OpenDocument file (.ods). Open it in Excel or LibreOffice, and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.',
  },
  'importProblem.file.other-document': {
    id: 'Ini dokumen Office, tetapi bukan berkas Excel. Simpan tabelnya sebagai “Excel Workbook (.xlsx)” atau “CSV UTF-8”.',
    en: 'This is a document of an office program, but no workbook. Save the table as “Excel workbook (.xlsx)” or “CSV UTF-8”.',
  },
  'importProblem.file.web-page': {
    id: 'Isinya halaman web atau XML, apa pun nama berkasnya. Buka di Excel atau LibreOffice, lalu simpan sebagai “Excel Workbook (.xlsx)” atau “CSV UTF-8”.',
    en: 'This is a web page or XML, whatever its name says. Open it in Excel or LibreOffice, and save it as “Excel workbook (.xlsx)” or “CSV UTF-8”.',
  },
  'importProblem.file.archive': {
    id: 'Ini berkas zip, bukan berkas Excel. Buka dulu zip-nya, lalu pakai berkas di dalamnya.',
    en: 'This is a zip archive, but no workbook. Unpack it, and drop the files in it.',
  },
  'importProblem.file.damaged': {
    id: 'Berkas Excel ini rusak ({says}). Buka di Excel atau LibreOffice, lalu simpan lagi sebagai “Excel Workbook (.xlsx)”.',
    en: 'The workbook is damaged ({says}). Open it in Excel or LibreOffice, and save it again as “Excel workbook (.xlsx)”.',
  },
  'importProblem.file.unpacks-too-large': {
    id: 'Isi berkas ini lebih dari {megabytes} MB setelah dibuka. Bagi menjadi beberapa berkas, atau simpan sebagai CSV.',
    en: 'The workbook unpacks to more than {megabytes} MB. Split the table into several files, or save it as CSV.',
  },
  'importProblem.file.too-many-parts': {
    id: 'Berkas ini punya lebih dari {most, number} lembar atau bagian. Bagi menjadi beberapa berkas, atau simpan sebagai CSV.',
    en: 'The workbook holds more than {most, number} sheets or parts. Split the table into several files, or save it as CSV.',
  },
  'importProblem.file.too-many-texts': {
    id: 'Berkas ini berisi lebih dari {most, number} teks. Bagi menjadi beberapa berkas, atau simpan sebagai CSV.',
    en: 'The workbook holds more than {most, number} texts. Split the table into several files, or save it as CSV.',
  },
  'importProblem.file.too-many-rows': {
    id: 'Ada lebih dari {most, number} baris. Impor sebagian-sebagian.',
    en: 'It has more than {most, number} rows. Import fewer at a time.',
  },
  'importProblem.file.too-many-columns': {
    id: 'Ada {columns, number} kolom, padahal paling banyak {most, number}. Sisakan kolom yang perlu saja.',
    en: 'There are {columns, number} columns, and at most {most, number} are read. Keep those that matter.',
  },
  'importProblem.file.no-sheet': {
    id: 'Berkas Excel ini tidak punya lembar. Buka di Excel atau LibreOffice, lalu simpan lagi.',
    en: 'The workbook has no sheet. Open it in Excel or LibreOffice, and save it again.',
  },
  'importProblem.file.sheet-unknown': {
    id: 'Tidak ada lembar “{sheet}” di berkas ini. Lembarnya: {sheets}.',
    en: 'The workbook has no sheet “{sheet}”. Its sheets are: {sheets}.',
  },
  'importProblem.file.no-header': {
    id: 'Tidak ada baris judul kolom. Beri nama setiap kolom di baris pertama.',
    en: 'No row names the columns. Name each of them in the first row.',
  },
  'importProblem.file.header-twice': {
    id: 'Dua kolom berjudul “{header}”. Beri setiap kolom judul sendiri.',
    en: 'Two columns have the header “{header}”. Give each a header of its own.',
  },
  'importProblem.file.not-utf8': {
    id: 'Huruf di berkas ini tidak terbaca (bukan UTF-8). Simpan sebagai “CSV UTF-8”, lalu pakai yang itu.',
    en: 'The file is not UTF-8. Save it as “CSV UTF-8”, and drop that.',
  },
  'importProblem.file.hidden-rows': {
    id: '{rows, plural, other {# baris tersembunyi}} ikut dibaca seperti yang lain. Tampilkan dulu (mungkin tersembunyi oleh filter), dan hapus yang tidak perlu diimpor.',
    en: '{rows, plural, one {A hidden row is} other {# hidden rows are}} read as all others are. Show them (a filter may hide them), and delete what shall not be imported.',
  },
  'importProblem.row.endless': {
    id: 'Satu baris lebih dari 1 MB; yang di bawahnya tidak dibaca. Tutup setiap tanda kutip, dan akhiri setiap baris dengan baris baru.',
    en: 'A row has more than 1 MB; what stands below it is not read. Close every quoted cell, and end every row with a new line.',
  },
  'importProblem.row.length': {
    id: 'Baris ini punya {cells} sel, sedangkan judul kolomnya {columns}. Beri tanda kutip pada sel yang berisi pemisah, tanda kutip, atau baris baru.',
    en: 'The row has {cells} cells, the header {columns}. Put cells that hold the delimiter, quotes or new lines into double quotes.',
  },
  'importProblem.row.quotes': {
    id: 'Mulai dari sini tidak terbaca: ada tanda kutip di tempat yang salah. Gandakan tanda kutip di dalam sel, dan tutup setiap sel yang dikutip.',
    en: 'From here on it cannot be read: a double quote stands where none may stand. Double the quotes inside of a quoted cell, and close every quoted cell.',
  },
  'importProblem.cell.error': {
    id: 'Sel ini menampilkan galat {error}. Perbaiki rumusnya, atau tulis langsung isinya.',
    en: 'The cell shows the error {error}. Mend its formula, or write the value itself.',
  },
  'importProblem.cell.no-result': {
    id: 'Sel ini berisi rumus yang belum dihitung. Buka berkasnya di Excel atau LibreOffice lalu simpan, atau tulis langsung isinya.',
    en: 'The cell holds a formula without a result. Open the workbook in Excel or LibreOffice and save it, or write the value itself.',
  },
  'importProblem.cell.digits-lost': {
    id: 'Angka lebih dari 15 digit: Excel sudah mengganti digit terakhirnya dengan nol. Format kolomnya sebagai teks, lalu ketik lagi angkanya.',
    en: 'A number of more than 15 digits: Excel has replaced those behind by zeros. Format the column as text, and type the number again.',
  },
  'importProblem.cell.no-character': {
    id: 'Di sel ini ada {character}, yang bukan huruf. Ketik lagi isinya, atau simpan berkasnya sebagai “CSV UTF-8”.',
    en: 'The cell holds {character}, which is no character of a text. Type it again, or save the file as “CSV UTF-8”.',
  },
  'importProblem.cell.turns-round': {
    id: 'Di sel ini ada {character}, tanda tak terlihat yang membalik arah teks. Ketik lagi isinya.',
    en: 'The cell holds {character}, an invisible sign that turns the text behind it round. Type the cell again.',
  },
  'importProblem.cell.character-lost': {
    id: 'Ada huruf yang hilang ketika berkas ini disimpan (U+FFFD). Ketik lagi isinya, atau simpan berkasnya sebagai “CSV UTF-8”.',
    en: 'A character was lost when the file was saved (U+FFFD). Type the cell again, or save the file as “CSV UTF-8”.',
  },
  'importProblem.cell.empty': {
    id: '{field} kosong. Setiap orang harus punya.',
    en: '{field} is empty. Every person needs one.',
  },
  'importProblem.cell.too-long': {
    id: '{field} lebih dari {most} huruf. Persingkat.',
    en: '{field} is longer than {most} characters. Shorten it.',
  },
  'importProblem.cell.untranslated': {
    id: 'Arti isi sel ini tidak disebut di mapping. Tambahkan di values, atau beri otherwise.',
    en: 'The mapping does not say what this means. Add it to values, or give the rule an otherwise.',
  },
  'importProblem.join.no-row': {
    id: 'Di “{table}” tidak ada baris dengan {key} ini. Tambahkan barisnya di sana, atau perbaiki isinya.',
    en: '“{table}” has no row whose {key} is this. Add the row there, or correct the value.',
  },
  'importProblem.join.twice': {
    id: 'Baris sebelumnya punya isi yang sama, jadi tidak jelas yang mana. Sisakan satu saja.',
    en: 'An earlier row has the same value, so nobody can tell which is meant. Keep one of them.',
  },
} as const satisfies Record<string, Words>;
