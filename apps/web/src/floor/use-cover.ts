import { useQueries } from '@tanstack/react-query';
import { $api } from '../api/api';
import type { Floor, Rota } from './views';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** So far ahead a manager can still do something about it. */
const AHEAD_MS = 8 * HOUR_MS;
const SLOT_MS = HOUR_MS / 4;
const EVERY_MS = 60_000;

export interface CoverSlot {
  /** ms since 1970: the beginning of a quarter of an hour. */
  readonly at: number;
  readonly needed: number;
  readonly there: number;
  readonly missing: number;
}

export interface CoverAhead {
  readonly slots: readonly CoverSlot[];
  readonly error: unknown;
}

/** What the published rotas of the teams on this floor say of now and the next hours, together. */
export function useCover(floor: Floor, now: number): CoverAhead {
  const listed = $api.useQuery('get', '/v1/rotas', {}, { refetchInterval: EVERY_MS });
  const teams = floor.teamId === null ? floor.teams.map(({ teamId }) => teamId) : [floor.teamId];
  const rotas = (listed.data?.rotas ?? []).filter(
    ({ teamId, status, from, days }) =>
      status === 'published' && teams.includes(teamId) && mayCover(Date.parse(from), days, now),
  );
  const shown = useQueries({
    queries: rotas.map(({ rotaId }) =>
      $api.queryOptions('get', '/v1/rotas/{id}', { params: { path: { id: rotaId } } }, { refetchInterval: EVERY_MS }),
    ),
  });
  return {
    slots: coverOf(
      shown.flatMap(({ data }) => data ?? []),
      now,
    ),
    error: listed.error ?? shown.find(({ error }) => error !== null)?.error,
  };
}

/** Roughly: its days begin in its own time zone, which is a day off at most. */
const mayCover = (from: number, days: number, now: number): boolean =>
  from - DAY_MS <= now + AHEAD_MS && now <= from + (days + 1) * DAY_MS;

/** Quarters of an hour from the one that it is, of all of them added up. */
export function coverOf(rotas: readonly Pick<Rota, 'cover'>[], now: number): CoverSlot[] {
  const slots = new Map<number, CoverSlot>();
  for (const slot of rotas.flatMap(({ cover }) => cover)) {
    const at = Date.parse(slot.at);
    if (at + SLOT_MS <= now || at > now + AHEAD_MS) continue;
    const so = slots.get(at) ?? { at, needed: 0, there: 0, missing: 0 };
    const { needed, there, missing } = slot;
    slots.set(at, { at, needed: so.needed + needed, there: so.there + there, missing: so.missing + missing });
  }
  return [...slots.values()].sort((a, b) => a.at - b.at);
}

/** Of the quarter of an hour that it is; undefined where nobody is needed, or nothing is published. */
export const coverNow = (slots: readonly CoverSlot[], now: number): CoverSlot | undefined =>
  slots.find(({ at }) => at <= now && now < at + SLOT_MS);
