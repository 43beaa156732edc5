import { recall, remember } from '../app/remembered';
import type { HandoffBody } from '../api/views';

const KEPT = 'sambung.sending';

interface Sending {
  readonly key: string;
  readonly body: string;
}

/**
 * The Idempotency-Key for what is being sent: the same one for the same body until its answer has come, also after a reload, so that sending again
 * has one effect; a new one for anything else.
 */
export function keyFor(body: HandoffBody, newKey: () => string = randomKey): string {
  const text = JSON.stringify(body);
  const kept = parse(recall(KEPT, 'tab'));
  if (kept?.body === text) return kept.key;
  const key = newKey();
  remember(KEPT, JSON.stringify({ key, body: text } satisfies Sending), 'tab');
  return key;
}

/** Its answer has come: the same words once more are another handoff. */
export function answered(): void {
  remember(KEPT, null, 'tab');
}

function parse(text: string | null): Sending | undefined {
  try {
    return (JSON.parse(text ?? 'null') as Sending | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Also where `crypto.randomUUID` is missing: pages that are reached without TLS. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
