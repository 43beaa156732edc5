/** Names of this machine that every browser leads back to it (RFC 6761, 6.3; RFC 6890): to a browser each is a site of its own, with its own sign-in. */
const BESIDE = { receiver: '127.0.0.1', sender: 'sender.localhost' } as const;
export type TrialRole = keyof typeof BESIDE;

const isLocal = (hostname: string): boolean => hostname === 'localhost' || hostname.endsWith('.localhost');

/**
 * Where the window of somebody else is opened. Where Sambung runs on this very machine, under another of its names, so that nobody is signed out by it and
 * no private window is needed; `isBeside` says so. Elsewhere the address stays as it is.
 */
export function windowAddress(url: string, origin: string, role: TrialRole): { href: string; isBeside: boolean } {
  const address = new URL(url, origin);
  const isBeside = isLocal(address.hostname) && isLocal(new URL(origin).hostname);
  if (isBeside) address.hostname = BESIDE[role];
  return { href: address.href, isBeside };
}
