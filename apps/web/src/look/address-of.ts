type Way = 'extension' | 'phone' | 'sip' | 'email' | 'chat' | 'counter';

/** What the machine opens itself. Nothing else becomes a link: a directory is written by many, and `javascript:` is an address too. */
export function addressOf(by: Way, to: string): string | undefined {
  if (by === 'phone' || by === 'extension') return `tel:${to.replace(/[^\d+*#]/g, '')}`;
  if (by === 'sip') return to.startsWith('sip:') ? to : `sip:${to}`;
  if (by === 'email') return `mailto:${to}`;
  return by === 'chat' && /^https:\/\//.test(to) ? to : undefined;
}
