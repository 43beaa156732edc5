import { complex, reference, text, type Schema } from './attribute';

export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const SAMBUNG_GROUP = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:Group';

const READ_ONLY = { mutability: 'readOnly' } as const;

/** RFC 7643, section 4.2. */
export const GROUP_SCHEMA: Schema = {
  id: GROUP,
  name: 'Group',
  description: 'A team (department). Somebody is in one team at most.',
  attributes: [
    text('displayName', 'Unique among the teams, without regard to case.', { required: true, uniqueness: 'server' }),
    complex(
      'members',
      'The people of the team.',
      [
        text('value', 'Id of a User.', { caseExact: true, mutability: 'immutable' }),
        reference('$ref', 'Where the User is.', { ...READ_ONLY, referenceTypes: ['User'] }),
        text('display', 'Their name.', READ_ONLY),
        text('type', 'Always User.', { mutability: 'immutable', canonicalValues: ['User'] }),
      ],
      { multiValued: true },
    ),
  ],
};

export const SAMBUNG_GROUP_SCHEMA: Schema = {
  id: SAMBUNG_GROUP,
  name: 'SambungGroup',
  description: 'What a team is in Sambung.',
  attributes: [
    text('office', 'front or back; back, where a new team says nothing.', { canonicalValues: ['front', 'back'] }),
    text('manager', 'Id of the User to whom escalation goes.', { caseExact: true }),
    text('key', 'What plans and files call it.', { ...READ_ONLY, uniqueness: 'server' }),
  ],
};
