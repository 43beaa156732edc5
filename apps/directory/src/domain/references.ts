/** One thing of a request that names what does not exist. `path` is where it stands in the request. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What exists in the workspace, of what somebody names. */
export interface Known {
  readonly roles: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

export type Kind = keyof Known;
export interface Reference {
  readonly kind: Kind;
  readonly value: string;
  readonly path: string;
}

/** What one of each kind is. */
export const ENTRY = {
  roles: 'role',
  skills: 'skill',
  teams: 'team',
  sites: 'site',
  people: 'employee',
} as const satisfies Record<Kind, string>;

/** Every reference to something that is not there. */
export const unknownOf = (references: readonly Reference[], known: Known): Reference[] =>
  references.filter(({ kind, value }) => !known[kind].has(value));

/** The same as faults of a request. */
export function unknownReferences(references: readonly Reference[], known: Known): Fault[] {
  return unknownOf(references, known).map(({ kind, value, path }) => ({
    path,
    message: `there is no ${ENTRY[kind]} “${value}” in this workspace; GET /v1/${PATHS[kind]} lists them`,
  }));
}

const PATHS: Readonly<Record<Kind, string>> = {
  roles: 'roles',
  skills: 'skills',
  teams: 'teams',
  sites: 'sites',
  people: 'employees',
};
