import { recall, remember } from './remembered';

/** What is sent: each of its own, so that one does not forget the other. */
type Sent = 'handoff' | 'question';

const placeOf = (what: Sent): string => `sambung.sending.${what}`;

interface Sending {
  readonly key: string;
  readonly body: string;
}

/**
 * The Idempotency-Key for what is being sent: the same one for the same body until its answer has come, also after a reload, so that sending again
 * has one effect; a new one for anything else.
 */
export function keyFor(what: Sent, body: object, newKey: () => string = randomKey): string {
  const text = JSON.stringify(body);
  const kept = parse(recall(placeOf(what), 'tab'));
  if (kept?.body === text) return kept.key;
  const key = newKey();
  remember(placeOf(what), JSON.stringify({ key, body: text } satisfies Sending), 'tab');
  return key;
}

/** Its answer has come: the same words once more are another one. */
export function answered(what: Sent): void {
  remember(placeOf(what), null, 'tab');
}

function parse(text: string | null): Sending | undefined {
  try {
    return (JSON.parse(text ?? 'null') as Sending | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Also where `crypto.randomUUID` is missing: pages that are reached without TLS. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
