import type { WordKey } from '../language/words';

/** What a browser says that it runs on, as a name to begin with. */
export function likelyName(userAgent: string): WordKey {
  if (userAgent.includes('Android')) return 'device.android';
  if (userAgent.includes('iPhone')) return 'device.iphone';
  return userAgent.includes('iPad') ? 'device.ipad' : 'device.computer';
}
