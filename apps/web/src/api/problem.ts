interface Fault {
  readonly path: string;
  readonly message: string;
}

/** `line` and `column` null: the file as a whole. */
export interface LineProblem {
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
  readonly remedy: string;
}

/** A refusal as the services tell it (RFC 9457); `code` stands in docs/ERRORS.md. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** Seconds after which the server asks to be tried again. */
    readonly retryAfterSeconds: number | undefined,
    /** All that it tells, for a sentence about it. */
    readonly values: Readonly<Record<string, unknown>>,
  ) {
    super(detail);
    this.name = 'Problem';
  }

  /** What exactly is wrong, by the part of what was sent. */
  get faults(): readonly Fault[] {
    return (this.values['errors'] ?? []) as readonly Fault[];
  }

  /** Lines of a file that cannot be understood. */
  get problems(): readonly LineProblem[] {
    return (this.values['problems'] ?? []) as readonly LineProblem[];
  }

  static async from(response: Response): Promise<Problem> {
    const told = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
    const wait = Number(response.headers.get('retry-after') ?? NaN);
    return new Problem(
      response.status,
      told.code ?? 'unreadable',
      told.detail ?? response.statusText,
      Number.isFinite(wait) ? wait : undefined,
      told,
    );
  }
}

export const isSignedOut = (error: unknown): boolean => error instanceof Problem && error.status === 401;

/** No answer, or one that says to come back: asking once more may help. Any other refusal stays what it is. */
export const mayBeTriedAgain = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status >= 500 || error.status === 429;

/** No answer came at all: whether it took effect is not known. */
export const isUnanswered = (error: unknown): boolean =>
  !(error instanceof Problem) || error.code === 'service.connection-lost';
