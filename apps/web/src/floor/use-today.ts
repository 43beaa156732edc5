import { $api } from '../api/api';

/** So old a figure of today may be. */
const EVERY_MS = 30_000;

/** How today has gone so far, of the same people as the floor. */
export function useToday(teamId: string | null, target: number) {
  const query = { target, ...(teamId !== null && { teamId }) };
  return $api.useQuery('get', '/v1/floor/today', { params: { query } }, { refetchInterval: EVERY_MS });
}
