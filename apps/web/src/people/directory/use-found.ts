import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

/** Who is free changes. */
const LOOK_EVERY_MS = 15_000;
const AT_ONCE = 25;

export interface Wanted {
  readonly q: string;
  /** Empty: both. */
  readonly office: '' | 'front' | 'back';
  readonly available: boolean;
  /** Those who work here no longer, instead of everybody else. */
  readonly inactive: boolean;
}

/** Whom the directory finds, a page at a time. */
export function useFound({ q, office, available, inactive }: Wanted) {
  const found = useInfiniteQuery({
    queryKey: ['get', '/v1/employees', 'directory', q, office, available, inactive],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: AT_ONCE,
        ...(q !== '' && { q }),
        ...(office !== '' && { office }),
        ...(available && { available: 'true' as const }),
        ...(inactive && { status: 'inactive' as const }),
        ...(pageParam !== null && { cursor: pageParam }),
      };
      const { data } = await api.GET('/v1/employees', { params: { query }, signal });
      return data ?? { employees: [], next: null };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: LOOK_EVERY_MS,
    placeholderData: keepPreviousData,
  });
  return { ...found, people: found.data?.pages.flatMap(({ employees }) => employees) ?? [] };
}
