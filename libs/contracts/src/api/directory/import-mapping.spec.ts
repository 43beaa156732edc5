import { ImportMapping } from './import-mapping';

const read = (mapping: object) => ImportMapping.parse({ version: 1, ...mapping });
const faultsOf = (mapping: object): Record<string, string> => {
  const { error } = ImportMapping.safeParse({ version: 1, ...mapping });
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
};
const employees = (fields: object): object => ({
  employees: { file: 'p.csv', fields: { externalId: 'id', ...fields } },
});

describe('a mapping', () => {
  it('needs no time zone for a site: it has the one of the workspace', () => {
    const listed = [{ key: 'hq', name: 'Headquarters' }];
    expect(read({ sites: listed }).sites).toEqual(listed);
    const inFile = { file: 's.csv', join: {}, fields: { key: 'city', name: 'city' } };
    expect(read({ sites: inFile }).sites).toEqual(inFile);
  });

  it('names anything by one text, or by one for each language', () => {
    const office = 'front';
    const both = { id: 'Toko', en: 'Shop' };
    const { teams } = read({
      teams: [
        { key: 'a', name: 'Shop', office },
        { key: 'b', name: both, office },
      ],
    });
    expect(teams).toMatchObject([{ name: { id: 'Shop', en: 'Shop' } }, { name: both }]);
  });

  it.each([
    ['a site without a name', { sites: [{ key: 'hq' }] }, 'sites.0.name', 'expected string'],
    ['a key that does not exist', { sites: [{ key: 'hq', name: 'HQ', zone: 'x' }] }, 'sites.0', '"zone"'],
    [
      'an office that does not exist',
      { teams: [{ key: 'a', name: 'A', office: 'middle' }] },
      'teams.0.office',
      'front',
    ],
    ['teams of a file without its name', { teams: { fields: {} } }, 'teams.file', 'expected string'],
    ['a name in one language', { skills: [{ key: 'a', name: { id: 'A' } }] }, 'skills.0.name.en', 'expected string'],
    ['a name that is none', { skills: [{ key: 'a', name: 5 }] }, 'skills.0.name', 'one text, or { id: …, en: … }'],
    ['a rule that is misspelt', employees({ name: { colum: 'n' } }), 'employees.fields.name', '"colum"'],
    ['a rule that is missing', employees({}), 'employees.fields.name', 'expected string'],
    ['a telephone rule', employees({ name: 'n', phone: { column: 5 } }), 'employees.fields.phone.column', 'string'],
    ['a person who is a list', { lastResort: [] }, 'lastResort', 'external id'],
  ])('says where it is wrong, and why: %s', (_, mapping, path, why) => {
    expect(faultsOf(mapping)).toHaveProperty([path], expect.stringContaining(why));
  });
});
