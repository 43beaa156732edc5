import type { IncomingMessage } from 'node:http';

/** Sent with every request of a page. Another site cannot send it: that takes a preflight, and no address here answers one. */
export const PAGE_HEADER = 'sambung-page';

/**
 * Whether a request was made by a page of this very origin, and not in its name by somebody else's (cross-site request forgery). Three things must
 * agree: a header that other sites cannot send, what the browser says of the request (Fetch Metadata; `same-site` is not enough: another port of the
 * same machine is), and its Origin, which every change carries.
 */
export function isFromOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  if (headers[PAGE_HEADER] === undefined) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined || hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
