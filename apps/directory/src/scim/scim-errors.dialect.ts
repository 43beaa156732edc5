import type { ProblemDialect, Refusal } from '@sambung/platform';
import type { ScimType } from './scim.errors';

export const SCIM_MEDIA_TYPE = 'application/scim+json';
/** Okta sends its own media type, Entra ID has sent both. A team with many people is a long body. */
export const SCIM_BODIES = { types: [SCIM_MEDIA_TYPE, 'application/json'], maxBytes: 1024 * 1024 };
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** What the rules of the directory refuse, in SCIM's words. */
const TYPE_OF: Readonly<Record<string, ScimType>> = {
  'employee.external-id-taken': 'uniqueness',
  'catalogue.key-taken': 'uniqueness',
  'request.malformed-json': 'invalidSyntax',
  'request.invalid': 'invalidValue',
  'directory.names-unknown': 'invalidValue',
  'directory.time-zone-unknown': 'invalidValue',
  'employee.manager-cycle': 'invalidValue',
  'employee.deputy-cycle': 'invalidValue',
  'employee.own-deputy': 'invalidValue',
};

/** RFC 7644, section 3.12. `detail` holds every place and how to mend it: administrators read it in the log of their identity provider. */
export const SCIM_ERRORS: ProblemDialect = {
  below: '/scim/',
  mediaType: SCIM_MEDIA_TYPE,
  bodyOf: (refusal) => {
    const scimType = refusal.extensions['scimType'] ?? TYPE_OF[refusal.code];
    return {
      schemas: [ERROR],
      status: String(refusal.status),
      ...(scimType !== undefined && { scimType }),
      detail: [refusal.detail, ...placesIn(refusal)].join(' '),
    };
  },
};

function placesIn({ extensions }: Refusal): string[] {
  const errors = (extensions['errors'] ?? []) as readonly { path: string; message: string }[];
  return errors.map(({ path, message }) => `${path}: ${message}.`);
}
