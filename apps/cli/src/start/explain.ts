import { CannotStart } from './cannot-start';

/** One sentence for what keeps us from starting; the whole story for a fault of ours. */
export function explain(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
