import { Conflict, Invalid, NotFound } from '@sambung/contracts';
import { HttpProblem } from '@sambung/platform';

/** RFC 7644, table 9: the word for a 400 or 409 that clients branch on. */
export type ScimType =
  'invalidFilter' | 'invalidPath' | 'invalidSyntax' | 'invalidValue' | 'mutability' | 'noTarget' | 'uniqueness';

export class FilterInvalid extends Invalid {
  readonly code = 'scim.filter-invalid';
  readonly extensions = { scimType: 'invalidFilter' } satisfies { scimType: ScimType };
}

export class PathInvalid extends Invalid {
  readonly code = 'scim.path-invalid';
  readonly extensions = { scimType: 'invalidPath' } satisfies { scimType: ScimType };
}

export class SyntaxInvalid extends Invalid {
  readonly code = 'scim.syntax-invalid';
  readonly extensions = { scimType: 'invalidSyntax' } satisfies { scimType: ScimType };
}

export class ValueInvalid extends Invalid {
  readonly code = 'scim.value-invalid';
  readonly extensions = { scimType: 'invalidValue' } satisfies { scimType: ScimType };
}

/** Something that only Sambung says, or that a resource cannot be without. */
export class NotForClients extends Invalid {
  readonly code = 'scim.mutability';
  readonly extensions = { scimType: 'mutability' } satisfies { scimType: ScimType };
}

/** A PATCH points to entries of which there are none, and does not say what they would be. */
export class NoTarget extends Invalid {
  readonly code = 'scim.no-target';
  readonly extensions = { scimType: 'noTarget' } satisfies { scimType: ScimType };
}

/** A user name, an employee number or the name of a group is somebody else's. */
export class NotUnique extends Conflict {
  readonly code = 'scim.not-unique';
  readonly extensions = { scimType: 'uniqueness' } satisfies { scimType: ScimType };
}

export class ResourceNotFound extends NotFound {
  readonly code = 'scim.not-found';
  constructor(what: string) {
    super(`There is no such ${what} in this workspace.`);
  }
}

/** RFC 7644, section 4: what describes the server is not filtered. */
export class DiscoveryNotFiltered extends HttpProblem {
  readonly status = 403;
  readonly code = 'scim.discovery-not-filtered';
  constructor() {
    super('What describes this server is answered whole. Send the request without `filter`.');
  }
}
