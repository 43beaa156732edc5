/** What a file is, by its first bytes: people rename files, and payroll systems call a web page `.xls`. */
export type KindOfFile = 'text' | 'zip' | 'protected' | 'old-excel' | 'web-page';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** The compound file of Excel 97–2003; Excel wraps a workbook with a password into one as well ([MS-OFFCRYPTO] 1.3.3). */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const LOOKED_AT = 512;

export function kindOf(content: Buffer): KindOfFile {
  if (content.subarray(0, ZIP.length).equals(ZIP)) return 'zip';
  if (content.subarray(0, COMPOUND.length).equals(COMPOUND))
    return content.includes(ENCRYPTED) ? 'protected' : 'old-excel';
  const beginning = content
    .subarray(0, LOOKED_AT)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  return /^\s*<(!doctype|html|table|\?xml)/i.test(beginning) ? 'web-page' : 'text';
}
