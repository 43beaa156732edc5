import { RefusedByRouting } from '../tell-routing/refused-by-routing.error';
import { AssistNotFound, AssistOver } from './assist.errors';

/** Offers of an assist go the way of every offer, so routing may speak of a handoff: whoever clicked knows it as an assist. */
export function refusalOfAssist(error: unknown, assistId: string): unknown {
  if (!(error instanceof RefusedByRouting)) return error;
  if (error.code === 'handoff.ended') return new AssistOver(assistId);
  return error.code === 'handoff.unknown' ? new AssistNotFound(assistId) : error;
}
