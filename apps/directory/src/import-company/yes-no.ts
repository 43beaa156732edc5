/** What a cell may say of whether somebody works here. */
export const NO: ReadonlySet<string> = new Set([
  'false',
  'no',
  'n',
  '0',
  'inactive',
  'tidak',
  'nonaktif',
  'tidak aktif',
]);
export const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', '1', 'active', 'ya', 'aktif']);
