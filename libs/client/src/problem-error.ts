/** An answer that is no success, as the service described it (RFC 9457). */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    /** A code of docs/ERRORS.md; `unreadable` when the answer was no problem document. */
    readonly code: string,
    readonly detail: string,
    /** Seconds after which the server asks to be tried again. */
    readonly retryAfterSeconds: number | undefined,
    /** What is wrong with what was sent, one by one. */
    readonly problems: readonly { readonly path: string; readonly message: string }[] = [],
  ) {
    super(`${status} ${code}: ${detail}`);
    this.name = 'ProblemError';
  }

  static async from(response: Response): Promise<ProblemError> {
    const body = (await response.json().catch(() => ({}))) as {
      code?: string;
      detail?: string;
      errors?: ProblemError['problems'];
    };
    const where = body.errors ? ` ${JSON.stringify(body.errors)}` : '';
    const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
    return new ProblemError(
      response.status,
      body.code ?? 'unreadable',
      `${body.detail ?? response.statusText}${where}`,
      Number.isFinite(retryAfter) ? retryAfter : undefined,
      body.errors,
    );
  }
}
