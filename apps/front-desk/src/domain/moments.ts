import type { Standing } from './standing';

export interface ToldAt {
  readonly at: Date;
  readonly standing: Standing;
}

/** When each thing came first in a story, RFC 3339; null: not yet. */
export interface Moments {
  readonly offeredAt: string | null;
  readonly acceptedAt: string | null;
  readonly connectedAt: string | null;
  readonly endedAt: string | null;
}

export function momentsOf(story: readonly ToldAt[]): Moments {
  const first = (is: (standing: Standing) => boolean): string | null =>
    story.find(({ standing }) => is(standing))?.at.toISOString() ?? null;
  return {
    offeredAt: first((standing) => standing.phase === 'searching' && standing.offers.length > 0),
    acceptedAt: first(({ phase }) => phase === 'assigned' || phase === 'connected'),
    connectedAt: first(({ phase }) => phase === 'connected'),
    endedAt: first(({ phase }) => phase === 'ended'),
  };
}
