import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Language } from '../../language/languages';

const AT_ONCE = 50;

export interface AuditWanted {
  /** Whose record; empty: everybody's. */
  readonly employee: string;
  readonly kind: string;
  /** Days in the time zone of the machine; both included. Empty: without end. */
  readonly from: string;
  readonly to: string;
  readonly isHr: boolean;
}

/** The audit, the newest first, a page at a time. Who is not of HR sees what was changed about themself. */
export function useAudit({ employee, kind, from, to, isHr }: AuditWanted) {
  const found = useInfiniteQuery({
    queryKey: ['get', '/v1/audit', employee, kind, from, to, isHr],
    queryFn: async ({ pageParam, signal }) => {
      const page = { limit: AT_ONCE, ...timesOf(from, to), ...(pageParam !== null && { cursor: pageParam }) };
      const { data } = isHr
        ? await api.GET('/v1/audit', {
            params: { query: { ...page, ...(employee !== '' && { employee }), ...(kind !== '' && { kind }) } },
            signal,
          })
        : await api.GET('/v1/employees/{id}/audit', { params: { path: { id: employee }, query: page }, signal });
      return data ?? { entries: [], next: null };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  return { ...found, entries: found.data?.pages.flatMap(({ entries }) => entries) ?? [] };
}

/** The first thousand as CSV; where Excel is set to Indonesian it takes semicolons for columns. */
export function csvPath({ employee, kind, from, to }: AuditWanted, language: Language): string {
  const query = new URLSearchParams({
    limit: '1000',
    separator: language === 'id' ? 'semicolon' : 'comma',
    ...timesOf(from, to),
    ...(employee !== '' && { employee }),
    ...(kind !== '' && { kind }),
  });
  return `/v1/audit?${query.toString()}`;
}

function timesOf(from: string, to: string): { from?: string; to?: string } {
  const end = new Date(`${to}T00:00`);
  end.setDate(end.getDate() + 1);
  return {
    ...(from !== '' && { from: new Date(`${from}T00:00`).toISOString() }),
    ...(to !== '' && { to: end.toISOString() }),
  };
}
