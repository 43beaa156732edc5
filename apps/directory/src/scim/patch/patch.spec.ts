import fc from 'fast-check';
import { readResource } from '../resources/read-resource';
import { USER_TYPE } from '../schemas/resource-type';
import { ENTERPRISE_USER, SAMBUNG_USER, USER } from '../schemas/user-schemas';
import { PatchBody } from './operations';
import { patched } from './patch';

const MANAGER = `${ENTERPRISE_USER}:manager`;
const sari = new Map<string, unknown>([
  ['userName', 'sari'],
  ['active', true],
  ['name', { givenName: 'Sari', familyName: 'Wulandari' }],
  ['emails', [{ value: 'sari@toko.example', type: 'work', primary: true }]],
  [`${SAMBUNG_USER}:roles`, ['cashier']],
]);
const after = (operations: readonly object[], before = sari): Record<string, unknown> =>
  Object.fromEntries(patched(USER_TYPE, before, PatchBody.parse({ Operations: operations }).Operations));

describe('changing somebody as identity providers write it', () => {
  it.each([
    ['a truth in a text, in capitals', { op: 'Replace', path: 'active', value: 'False' }, 'active', false],
    ['an object without a path', { op: 'replace', value: { active: false } }, 'active', false],
    [
      'names with dots without a path',
      { op: 'Add', value: { 'name.givenName': 'Dewi' } },
      'name',
      { givenName: 'Dewi', familyName: 'Wulandari' },
    ],
    [
      'the URN before the name, without a path',
      { op: 'add', value: { [`${ENTERPRISE_USER}:department`]: 'Sales' } },
      `${ENTERPRISE_USER}:department`,
      'Sales',
    ],
    [
      'a whole extension without a path',
      { op: 'add', value: { [ENTERPRISE_USER]: { department: 'Sales' } } },
      `${ENTERPRISE_USER}:department`,
      'Sales',
    ],
    [
      'a whole extension as the path',
      { op: 'add', path: ENTERPRISE_USER, value: { department: 'Sales' } },
      `${ENTERPRISE_USER}:department`,
      'Sales',
    ],
    [
      'a name in another letter case',
      { op: 'replace', path: 'NAME.familyname', value: 'Dewi' },
      'name',
      { givenName: 'Sari', familyName: 'Dewi' },
    ],
    [
      'a first mobile number by a filter',
      { op: 'Replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+62812' },
      'phoneNumbers',
      [{ type: 'mobile', value: '+62812' }],
    ],
    [
      'the same without a path',
      { op: 'replace', value: { 'phoneNumbers[type eq "mobile"].value': '+62812' } },
      'phoneNumbers',
      [{ type: 'mobile', value: '+62812' }],
    ],
    [
      'an address by a filter',
      { op: 'Add', path: 'emails[type eq "work"].value', value: 'dewi@toko.example' },
      'emails',
      [{ value: 'dewi@toko.example', type: 'work', primary: true }],
    ],
    [
      'a manager in a list',
      { op: 'Add', path: MANAGER, value: [{ $ref: 'https://x/Users/1', value: '1' }] },
      MANAGER,
      { value: '1' },
    ],
    ['a manager in an object', { op: 'Replace', path: MANAGER, value: { value: '1' } }, MANAGER, { value: '1' }],
    ['a manager as a text', { op: 'Replace', path: MANAGER, value: '1' }, MANAGER, { value: '1' }],
    [
      'roles in one text',
      { op: 'replace', path: `${SAMBUNG_USER}:roles`, value: 'cashier, receptionist' },
      `${SAMBUNG_USER}:roles`,
      ['cashier', 'receptionist'],
    ],
    [
      'one more role',
      { op: 'add', path: `${SAMBUNG_USER}:roles`, value: ['receptionist', 'cashier'] },
      `${SAMBUNG_USER}:roles`,
      ['cashier', 'receptionist'],
    ],
    [
      'a role less, by a filter',
      { op: 'remove', path: `${SAMBUNG_USER}:roles[value eq "cashier"]` },
      `${SAMBUNG_USER}:roles`,
      undefined,
    ],
    [
      'a role less, by its value',
      { op: 'Remove', path: `${SAMBUNG_USER}:roles`, value: [{ value: 'cashier' }] },
      `${SAMBUNG_USER}:roles`,
      undefined,
    ],
    ['an empty manager', { op: 'Replace', path: MANAGER, value: { value: '' } }, MANAGER, undefined],
    ['nothing for something', { op: 'Replace', path: 'name.familyName', value: null }, 'name', { givenName: 'Sari' }],
    ['something that nobody knows, without a path', { op: 'add', value: { shoeSize: 42 } }, 'userName', 'sari'],
  ])('takes %s', (_, operation, key, value) => expect(after([operation])[key]).toEqual(value));

  it.each([
    ['a path to nothing', { op: 'replace', path: 'shoeSize', value: 42 }, 'scim.path-invalid'],
    ['brackets behind no list', { op: 'replace', path: 'name[type eq "x"]', value: 'x' }, 'scim.path-invalid'],
    ['a path that is not written right', { op: 'replace', path: 'emails[type eq]', value: 'x' }, 'scim.path-invalid'],
    ['an id', { op: 'replace', path: 'id', value: 'x' }, 'scim.mutability'],
    [
      'offices, which follow from roles',
      { op: 'add', path: `${SAMBUNG_USER}:offices`, value: 'front' },
      'scim.mutability',
    ],
    ['no user name', { op: 'remove', path: 'userName' }, 'scim.mutability'],
    ['the removal of nothing in particular', { op: 'remove' }, 'scim.no-target'],
    [
      'new entries that nothing describes',
      { op: 'replace', path: 'emails[value co "zzz"].type', value: 'home' },
      'scim.no-target',
    ],
    ['a text where attributes are expected', { op: 'replace', value: 'x' }, 'scim.syntax-invalid'],
    ['what is neither true nor false', { op: 'replace', path: 'active', value: 'perhaps' }, 'scim.value-invalid'],
  ])('refuses %s', (_, operation, code) =>
    expect(() => after([operation])).toThrow(expect.objectContaining({ code }) as Error),
  );

  it('does nothing where there is nothing to remove', () =>
    expect(after([{ op: 'remove', path: 'phoneNumbers[type eq "fax"]' }])).toEqual(Object.fromEntries(sari)));

  it('lets one address be primary: the last that was said to be', () =>
    expect(
      after([{ op: 'add', path: 'emails', value: [{ value: 'home@x.example', type: 'home', primary: true }] }])[
        'emails'
      ],
    ).toEqual([
      { value: 'sari@toko.example', type: 'work', primary: false },
      { value: 'home@x.example', type: 'home', primary: true },
    ]));

  describe('whatever is sent', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((each) => /^[^\p{C}\s,;\ufffd]+$/u.test(each) && each === each.normalize('NFC'));
    const simple = fc.constantFrom('nickName', 'title', 'userType', 'displayName', `${ENTERPRISE_USER}:division`);
    const type = fc.constantFrom('work', 'home', 'mobile');
    const values = fc.record({ title: text, nickName: text, [`${ENTERPRISE_USER}:division`]: text });

    it('a path, and the same attribute without a path, mean the same in any letter case and with any capitals', () =>
      fc.assert(
        fc.property(simple, text, fc.constantFrom('add', 'Add', 'REPLACE', 'replace'), (key, value, op) => {
          const plain = after([{ op: 'replace', path: key, value }]);
          expect(after([{ op, value: { [key]: value } }])).toEqual(plain);
          expect(after([{ op, path: key.toUpperCase(), value }])).toEqual(plain);
        }),
      ));

    it('a replacement done twice is done once, and touches nothing else', () =>
      fc.assert(
        fc.property(simple, text, (key, value) => {
          const operation = { op: 'replace', path: key, value };
          const once = after([operation]);
          expect(after([operation, operation])).toEqual(once);
          expect({ ...once, [key]: undefined }).toEqual({ ...Object.fromEntries(sari), [key]: undefined });
        }),
      ));

    it('operations are done one after the other: together, and each by itself, they come to the same', () =>
      fc.assert(
        fc.property(fc.array(fc.tuple(simple, fc.option(text)), { minLength: 1, maxLength: 6 }), (list) => {
          const operations = list.map(([path, value]) =>
            value === null ? { op: 'remove', path } : { op: 'add', path, value },
          );
          const singly = operations.reduce((before, each) => new Map(Object.entries(after([each], before))), sari);
          expect(after(operations)).toEqual(Object.fromEntries(singly));
        }),
      ));

    it('entries added and removed again leave the list as it was; added twice they are there once', () =>
      fc.assert(
        fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 5 }), type, (numbers, kind) => {
          const list = numbers.map((value) => ({ value, type: kind }));
          const add = { op: 'add', path: 'phoneNumbers', value: list };
          expect(after([add, add])['phoneNumbers']).toEqual(list);
          const removals = numbers.map((value) => ({
            op: 'remove',
            path: `phoneNumbers[value eq ${JSON.stringify(value)}]`,
          }));
          expect(after([add, ...removals])).toEqual(Object.fromEntries(sari));
        }),
      ));

    it('an entry set by a filter is found by that filter, and no other entry is touched', () =>
      fc.assert(
        fc.property(type, text, (kind, value) => {
          const path = `phoneNumbers[type eq "${kind}"].value`;
          const before = new Map([...sari, ['phoneNumbers', [{ type: 'fax', value: '1' }]]]);
          const once = after([{ op: 'Replace', path, value }], before);
          expect(once['phoneNumbers']).toEqual([
            { type: 'fax', value: '1' },
            { type: kind, value },
          ]);
          expect(
            after(
              [
                { op: 'Replace', path, value: 'other' },
                { op: 'Replace', path, value },
              ],
              before,
            ),
          ).toEqual(once);
        }),
      ));

    it('a whole resource, and each of its attributes added to an empty one, are the same', () =>
      fc.assert(
        fc.property(values, (some) => {
          const whole = readResource(USER_TYPE, { schemas: [USER], userName: 'sari', ...some });
          expect(after([{ op: 'add', value: { userName: 'sari', ...some } }], new Map())).toEqual(
            Object.fromEntries(whole),
          );
        }),
      ));

    it('nothing that is sent is anything but refused or taken: no word of it reaches the program', () =>
      fc.assert(
        fc.property(
          fc.jsonValue(),
          fc.oneof(fc.string(), fc.constantFrom('__proto__', 'emails[', 'constructor')),
          (value, path) => {
            for (const operation of [
              { op: 'add', path, value },
              { op: 'add', value: { [path]: value } },
            ]) {
              try {
                after([operation]);
              } catch (error) {
                expect(error).toMatchObject({ extensions: { scimType: expect.any(String) } });
              }
            }
            expect({}).not.toHaveProperty('polluted');
          },
        ),
      ));
  });
});
