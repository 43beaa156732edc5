import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Person, Replanned, Rota } from '../../api/views';

/** Whether the absence is written down too, and as what; null: it is not. */
export const ABSENCES = ['other', 'sick', 'leave'] as const;
export type AbsenceKind = (typeof ABSENCES)[number];

export interface NotComingWish {
  readonly date: string;
  /** From when the day may be changed, `HH:MM`. */
  readonly from: string;
  readonly who: readonly string[];
  readonly absence: AbsenceKind | null;
}

/** Who is not coming: what covering the day anew would change, and then that it is so. */
export function useNotComing({ rotaId }: Rota) {
  const queries = useQueryClient();
  const replan = async ({ date, from, who }: NotComingWish, proposal?: string): Promise<Replanned> => {
    const { data } = await api.POST('/v1/rotas/{id}/replan', {
      params: { path: { id: rotaId }, query: { dryRun: String(proposal === undefined) } },
      body: { date, from, notComing: [...who], seconds: REPLAN_SECONDS, ...(proposal !== undefined && { proposal }) },
    });
    return data as Replanned;
  };
  return {
    trying: useMutation({ mutationFn: (wish: NotComingWish) => replan(wish) }),
    taking: useMutation({
      mutationFn: async ({ wish, proposal }: { readonly wish: NotComingWish; readonly proposal: string }) => {
        // The change first: what was shown was worked out without the absence, and a refusal leaves nothing behind.
        const replanned = await replan(wish, proposal);
        if (wish.absence !== null)
          for (const employeeId of wish.who) await noteAbsence(employeeId, wish.date, wish.absence);
        return replanned;
      },
      // A refusal may mean that somebody else was faster.
      onSettled: () =>
        queries.invalidateQueries({
          predicate: ({ queryKey }) => /^\/v1\/(rotas|employees)/.test(String(queryKey[1])),
        }),
    }),
  };
}

/** The longest that the service looks for the least change, s. */
export const REPLAN_SECONDS = 10;

/** Written down once, however often it is said. */
async function noteAbsence(employeeId: string, date: string, kind: AbsenceKind): Promise<void> {
  const params = { path: { id: employeeId } };
  const { data, response } = await api.GET('/v1/employees/{id}', { params });
  const absences = (data as Person).details?.absences ?? [];
  if (absences.some(({ from, until }) => from <= date && (until === null || date <= until))) return;
  await api.PUT('/v1/employees/{id}/absences', {
    params: { ...params, header: { 'If-Match': response.headers.get('etag') ?? '' } },
    body: { absences: [...absences, { from: date, until: date, kind }] },
  });
}
