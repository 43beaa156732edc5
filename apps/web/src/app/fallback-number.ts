import { recall, remember } from './remembered';

const KEPT = 'sambung.fallback';

export interface Fallback {
  readonly number: string;
  readonly site: string;
}

/** Kept on the machine, so that it can be shown when nothing can be reached any more. */
export function keepFallback({ number, site }: Fallback): void {
  remember(KEPT, JSON.stringify({ number, site }));
}

export function recallFallback(): Fallback | undefined {
  const kept: unknown = JSON.parse(recall(KEPT) ?? 'null');
  if (kept === null || typeof kept !== 'object' || !('number' in kept) || !('site' in kept)) return undefined;
  return { number: String(kept.number), site: String(kept.site) };
}
