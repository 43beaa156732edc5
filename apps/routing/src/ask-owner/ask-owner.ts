import { Injectable } from '@nestjs/common';
import { LearnedRatesView, PreviewView, type ErrorKind, type PreviewBody } from '@sambung/contracts';
import { z } from 'zod';
import { OwnerRefused, PreviewUnavailable } from '../preview-handoff/preview-handoff.errors';

/** Says that a request has been passed on once: a row that is out of date must not send it round in circles. It gives no rights. */
export const FORWARDED = 'sambung-forwarded';
const PATIENCE_MS = 3_000;

/** What of the caller's request the owner needs to know who asks: it checks them itself, as we did. */
export type Credentials = Readonly<Record<'authorization' | 'sambung-employee' | 'traceparent', string | undefined>>;

/** Asks the instance that decides for the workspace. It is given the caller's own token and trusts nothing else of us. */
@Injectable()
export class AskOwner {
  /** Throws `OwnerRefused` for what the owner refuses, and `PreviewUnavailable` whenever it gives no answer. */
  preview(url: string, body: PreviewBody, credentials: Credentials): Promise<PreviewView> {
    const asking = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return this.ask(new URL('/v1/routing/preview', url), asking, credentials, PreviewView);
  }

  /** As `preview`. */
  learnedRates(url: string, employeeId: string, credentials: Credentials): Promise<LearnedRatesView> {
    const path = `/v1/routing/employees/${encodeURIComponent(employeeId)}/learned-rates`;
    return this.ask(new URL(path, url), {}, credentials, LearnedRatesView);
  }

  private async ask<T>(
    url: URL,
    asking: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string },
    credentials: Credentials,
    answers: z.ZodType<T>,
  ): Promise<T> {
    const response = await fetch(url, {
      ...asking,
      headers: { ...asking.headers, [FORWARDED]: '1', ...present(credentials) },
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    }).catch(() => undefined);
    const answer: unknown = await response?.json().catch(() => undefined);
    if (response && response.status >= 400 && response.status < 500) throw refusalIn(answer);
    const read = answers.safeParse(answer);
    if (!response?.ok || !read.success) throw new PreviewUnavailable();
    return read.data;
  }
}

/** What the owner refuses is refused here with the same words. */
function refusalIn(answer: unknown): OwnerRefused | PreviewUnavailable {
  const problem = Problem.safeParse(answer);
  const kind = problem.success ? KINDS[problem.data.status] : undefined;
  return problem.success && kind
    ? new OwnerRefused(problem.data.code, kind, problem.data.detail)
    : new PreviewUnavailable();
}

const Problem = z.object({ status: z.int(), code: z.string(), detail: z.string() });
const KINDS: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
};

function present(headers: Credentials): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
