import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

const AT_ONCE = 50;

export interface Wanted {
  readonly q: string;
  /** Empty: all. */
  readonly office: string;
  readonly team: string;
  readonly site: string;
}

/** People with their skills, a page at a time. */
export function useMatrix({ q, office, team, site }: Wanted) {
  const found = useInfiniteQuery({
    queryKey: ['get', '/v1/skill-matrix', q, office, team, site],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: AT_ONCE,
        ...(q !== '' && { q }),
        ...officeOf(office),
        ...(team !== '' && { team }),
        ...(site !== '' && { site }),
        ...(pageParam !== null && { cursor: pageParam }),
      };
      const { data } = await api.GET('/v1/skill-matrix', { params: { query }, signal });
      return data ?? { today: '', skills: [], people: [], next: null };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const first = found.data?.pages[0];
  return {
    ...found,
    today: first?.today ?? '',
    skills: first?.skills ?? [],
    people: found.data?.pages.flatMap(({ people }) => people) ?? [],
  };
}

/** An address may say anything: what is no office is not asked for. */
const officeOf = (office: string): { office?: 'front' | 'back' } =>
  office === 'front' ? { office: 'front' } : office === 'back' ? { office: 'back' } : {};
