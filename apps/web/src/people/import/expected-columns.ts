import { FIELDS } from '../field-names';

type Field = (typeof FIELDS)[number];

/** Without them nobody can be imported. */
export const NEEDED: readonly Field[] = ['externalId', 'name'];

/** What most files of payroll have, and Sambung has a use for; the example has these and no others. */
export const USUAL: readonly Field[] = [
  ...(['roles', 'team', 'site', 'manager', 'workingHours'] as const),
  ...(['extension', 'phone', 'email', 'languages'] as const),
];

/** Everything else that a column may be. */
export const OTHERS: readonly Field[] = FIELDS.filter((field) => !NEEDED.includes(field) && !USUAL.includes(field));

type Row = Readonly<Partial<Record<Field, string>>>;

/** Two people as a file would have them, by what each column is. */
const EXAMPLE: Readonly<Record<'id' | 'en', readonly Row[]>> = {
  id: [
    {
      ...{
        externalId: 'CONTOH-1',
        name: 'Sari Contoh',
        roles: 'Tenaga penjualan',
        team: 'Toko Jakarta',
        site: 'Jakarta',
      },
      ...{ workingHours: 'Sen-Jum 08.00-17.00', extension: '101', phone: '0812-3456-7890' },
      ...{ email: 'sari@contoh.example', languages: 'id:5|en:3' },
    },
    {
      ...{ externalId: 'CONTOH-2', name: 'Budi Contoh', roles: 'Kasir', team: 'Toko Jakarta', site: 'Jakarta' },
      ...{ manager: 'CONTOH-1', workingHours: 'Sen-Jum 09.00-17.00; Sab 09.00-13.00', extension: '102' },
      ...{ phone: '0812-3456-7891', email: 'budi@contoh.example', languages: 'id:5' },
    },
  ],
  en: [
    {
      ...{ externalId: 'EXAMPLE-1', name: 'Sari Example', roles: 'Sales representative', team: 'Jakarta store' },
      ...{ site: 'Jakarta', workingHours: 'Mon-Fri 08:00-17:00', extension: '101', phone: '0812-3456-7890' },
      ...{ email: 'sari@company.example', languages: 'id:5|en:3' },
    },
    {
      ...{ externalId: 'EXAMPLE-2', name: 'Budi Example', roles: 'Cashier', team: 'Jakarta store', site: 'Jakarta' },
      ...{ manager: 'EXAMPLE-1', workingHours: 'Mon-Fri 09:00-17:00; Sat 09:00-13:00', extension: '102' },
      ...{ phone: '0812-3456-7891', email: 'budi@company.example', languages: 'id:5' },
    },
  ],
};

/** The example as rows of a file, the headings first. */
export const exampleRows = (language: 'id' | 'en', nameOf: (field: Field) => string): string[][] => {
  const columns = [...NEEDED, ...USUAL];
  return [columns.map(nameOf), ...EXAMPLE[language].map((row) => columns.map((field) => row[field] ?? ''))];
};
