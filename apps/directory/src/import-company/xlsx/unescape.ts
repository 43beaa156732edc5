/** Characters that XML cannot hold are written `_x0007_` (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring); `_x005F_` is the underscore itself. */
export function unescape(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
