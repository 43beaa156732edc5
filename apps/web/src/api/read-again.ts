import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Reads again what is shown from under a key, after somebody said that it has changed: what is shown then is of now or later. A read that is
 * still under way may have looked before the change. Of later reads `invalidateQueries` throws such a one away, but the first it would wait for.
 */
export async function readAgain(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  void queries.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined });
  await queries.invalidateQueries({ queryKey });
}
