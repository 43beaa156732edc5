import { Injectable } from '@nestjs/common';
import { PreviewView, type PreviewBody } from '@sambung/contracts';
import { PreviewUnavailable } from './preview-handoff.errors';

/** Says that a request has been passed on once: a row that is out of date must not send it round in circles. It gives no rights. */
export const FORWARDED = 'sambung-forwarded';
const PATIENCE_MS = 3_000;

/** What of the caller's request the owner needs to know who asks: it checks them itself, as we did. */
export type Credentials = Readonly<Record<'authorization' | 'sambung-employee' | 'traceparent', string | undefined>>;

/** Asks the instance that decides for the workspace. It is given the caller's own token and trusts nothing else of us. */
@Injectable()
export class AskOwner {
  /** Throws `PreviewUnavailable` whenever the owner gives no preview. */
  async preview(url: string, body: PreviewBody, credentials: Credentials): Promise<PreviewView> {
    const response = await fetch(new URL('/v1/routing/preview', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [FORWARDED]: '1', ...present(credentials) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    }).catch(() => undefined);
    const answer = response?.ok ? PreviewView.safeParse(await response.json().catch(() => undefined)) : undefined;
    if (!answer?.success) throw new PreviewUnavailable();
    return answer.data;
  }
}

function present(headers: Credentials): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
