/**
 * What HTTP itself refuses, before or around any rule of the domain: no token, a stale version, a body too large.
 * Rules of the domain throw a DomainError instead, which knows no status.
 */
export abstract class HttpProblem extends Error {
  abstract readonly status: number;
  /** Stable, dotted, in docs/ERRORS.md. */
  abstract readonly code: string;
  readonly headers: Readonly<Record<string, string>> = {};
  /** What is wrong where, one line for each. */
  readonly errors?: readonly ProblemDetail[];

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

export interface ProblemDetail {
  /** Where: `body.contact.name`, `query.limit`; for files: `employees.csv:12:email`. */
  readonly path: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** RFC 9457. A DomainError's own `errors` (ProblemDetail[]) and `extensions` (an object) are carried along when it has them. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly traceId?: string;
  readonly errors?: readonly ProblemDetail[];
  readonly [extension: string]: unknown;
}
