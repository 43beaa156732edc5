import { $api } from '../api/api';
import { Problem } from '../api/problem';
import type { FirstHandoff, Readiness } from '../api/views';
import type { Trial } from './first-run-steps';

/** Somebody else may be at it too, and an identity provider may push people meanwhile. */
const LOOK_EVERY_MS = 3_000;
const NONE: Trial = { completed: false, handoff: null };

interface FirstRun {
  readonly company: Readiness | undefined;
  readonly trial: Trial | undefined;
  readonly error: unknown;
  readonly again: () => void;
}

/** How far the company is, read from the services; again and again where `live`. */
export function useFirstRun({ enabled = true, live = false }: { enabled?: boolean; live?: boolean }): FirstRun {
  const often = live ? LOOK_EVERY_MS : (false as const);
  const { data, error, refetch } = $api.useQuery('get', '/v1/readiness', {}, { enabled, refetchInterval: often });
  // Before there are people and reasons nobody can have handed over, and front-desk knows of no company yet.
  const mayHaveTried = data !== undefined && data.people > 0 && data.reasons.unclear;
  const first = $api.useQuery(
    'get',
    '/v1/first-handoff',
    {},
    {
      enabled: enabled && mayHaveTried,
      refetchInterval: ({ state: { data: seen } }) => (live && !seen?.completed ? pauseAfter(seen) : false),
    },
  );
  const isNotYet = data !== undefined && (!mayHaveTried || hasNotReadIt(first.error));
  return {
    company: data,
    trial: isNotYet ? NONE : first.data,
    error: error ?? (isNotYet ? null : first.error),
    again: () => void refetch(),
  };
}

/** Whoever looks sees each thing within a second of its happening, once something happens. */
const pauseAfter = (seen: FirstHandoff | undefined): number =>
  seen?.handoff && seen.handoff.state !== 'ended' ? 1_000 : LOOK_EVERY_MS;

/** What the directory has just been told reaches front-desk a moment later. */
const hasNotReadIt = (error: unknown): boolean => error instanceof Problem && error.code === 'workspace.not-ready';
