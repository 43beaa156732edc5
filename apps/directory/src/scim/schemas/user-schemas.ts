import { complex, entries, moment, reference, text, truth, type Attribute, type Schema } from './attribute';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE_USER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const SAMBUNG_USER = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:User';

const READ_ONLY = { mutability: 'readOnly' } as const;

/** RFC 7643, section 3.1: what every resource has, and no schema lists. */
export const COMMON: readonly Attribute[] = [
  text('id', 'Given by Sambung, never by a client.', {
    ...READ_ONLY,
    caseExact: true,
    returned: 'always',
    uniqueness: 'server',
  }),
  text('externalId', 'What the client itself knows it by.', { caseExact: true }),
  complex(
    'meta',
    'About the resource.',
    [
      text('resourceType', 'User or Group.', { ...READ_ONLY, caseExact: true }),
      moment('created', 'When it came here.', READ_ONLY),
      moment('lastModified', 'When it last changed.', READ_ONLY),
      reference('location', 'Where it is.', { ...READ_ONLY, caseExact: true }),
      text('version', 'Its entity tag.', { ...READ_ONLY, caseExact: true }),
    ],
    READ_ONLY,
  ),
];

const NAME = complex('name', 'The parts of the name. A name of one word is a name.', [
  text('formatted', 'The whole name.'),
  text('familyName', 'Where somebody has one.'),
  text('givenName', 'The first, or only, name.'),
  text('middleName', 'Names between.'),
  text('honorificPrefix', 'Ibu, Dr.'),
  text('honorificSuffix', 'S.E., M.Kom.'),
]);

const ADDRESSES = complex(
  'addresses',
  'Postal addresses; kept for the client, used for nothing.',
  [
    ...['formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country'].map((part) =>
      text(part, 'A part of the address.'),
    ),
    text('type', 'What it is for.', { canonicalValues: ['work', 'home', 'other'] }),
    truth('primary', 'The one that is used first.'),
  ],
  { multiValued: true },
);

const GROUPS = complex(
  'groups',
  'The team somebody is in.',
  [
    text('value', 'Id of the group.', READ_ONLY),
    reference('$ref', 'Where the group is.', { ...READ_ONLY, referenceTypes: ['Group'] }),
    text('display', 'Its name.', READ_ONLY),
    text('type', 'Always direct.', { ...READ_ONLY, canonicalValues: ['direct'] }),
  ],
  { ...READ_ONLY, multiValued: true },
);

/** RFC 7643, section 4.1. */
export const USER_SCHEMA: Schema = {
  id: USER,
  name: 'User',
  description: 'An employee.',
  attributes: [
    text('userName', 'Unique in the workspace, without regard to case.', { required: true, uniqueness: 'server' }),
    NAME,
    text('displayName', 'The name that colleagues and customers hear.'),
    text('nickName', 'Kept for the client.'),
    reference('profileUrl', 'Kept for the client.', { referenceTypes: ['external'] }),
    text('title', 'Kept for the client.'),
    text('userType', 'Kept for the client.'),
    text(
      'preferredLanguage',
      'Kept for the client; what somebody speaks stands in languages of the Sambung extension.',
    ),
    text('locale', 'Kept for the client.'),
    text('timezone', 'A name of the IANA database. Kept for the client; hours are planned in Sambung.', {
      caseExact: true,
    }),
    truth('active', 'False: nothing is offered to them, and what they had goes to others.'),
    entries('emails', 'The primary one, or else the one for work, is their contact point.', ['work', 'home', 'other']),
    entries('phoneNumbers', 'The primary one, or else the one for work, is their contact point.', [
      'work',
      'mobile',
      'home',
      'fax',
      'pager',
      'other',
    ]),
    ADDRESSES,
    GROUPS,
  ],
};

/** RFC 7643, section 4.3. */
export const ENTERPRISE_SCHEMA: Schema = {
  id: ENTERPRISE_USER,
  name: 'EnterpriseUser',
  description: 'An employee as the company’s records have them.',
  attributes: [
    text('employeeNumber', 'The number payroll knows them by; unique in the workspace.', {
      caseExact: true,
      uniqueness: 'server',
    }),
    text('costCenter', 'Kept for the client.'),
    text('organization', 'Kept for the client.'),
    text('division', 'Kept for the client.'),
    text('department', 'Their team: its name in either language, or its key.'),
    complex('manager', 'Whom they report to.', [
      text('value', 'Id of a User; a user name, external id or employee number is understood.', { caseExact: true }),
      reference('$ref', 'Where the manager is.', { ...READ_ONLY, referenceTypes: ['User'] }),
      text('displayName', 'The manager’s name.', READ_ONLY),
    ]),
  ],
};

/** What routing needs to know, of strings alone: identity providers map strings and lists of strings. */
export const SAMBUNG_USER_SCHEMA: Schema = {
  id: SAMBUNG_USER,
  name: 'SambungUser',
  description: 'What somebody can do, and how they are reached.',
  attributes: [
    text('roles', 'Keys of roles: cashier.', { multiValued: true }),
    text('offices', 'Front or back, as the roles have it.', {
      ...READ_ONLY,
      multiValued: true,
      canonicalValues: ['front', 'back'],
    }),
    text('skills', 'Keys of skills with a level from 1 to 5: friendliness:4. Without a level: 3.', {
      multiValued: true,
    }),
    text('languages', 'BCP 47 tags with a level from 1 to 5: id:5.', { multiValued: true }),
    text('site', 'Key or name of the site where they work.'),
    text('sipAddress', 'sip:204@pbx.example'),
    text('extension', 'What colleagues dial.'),
    text('counter', 'Where they serve people who walk in.'),
    text('unmatched', 'What the client said of them that nothing here has the name of, and how to mend it.', {
      ...READ_ONLY,
      multiValued: true,
    }),
  ],
};
