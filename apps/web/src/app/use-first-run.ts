import { $api } from '../api/api';

/** Somebody else may be at it too, and an identity provider may push people meanwhile. */
const LOOK_EVERY_MS = 3_000;

/** How far the company is, read from the services; again and again where `live`. */
export function useFirstRun({ enabled = true, live = false }: { readonly enabled?: boolean; readonly live?: boolean }) {
  const often = live ? LOOK_EVERY_MS : (false as const);
  const readiness = $api.useQuery('get', '/v1/readiness', {}, { enabled, refetchInterval: often });
  const first = $api.useQuery(
    'get',
    '/v1/first-handoff',
    {},
    { enabled, refetchInterval: ({ state }) => (live && state.data?.completed !== true ? LOOK_EVERY_MS / 3 : false) },
  );
  return { readiness, first };
}
