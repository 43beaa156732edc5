import { useQuery } from '@tanstack/react-query';
import { PAGE_HEADERS } from '../../api/page-headers';
import { Problem } from '../../api/problem';

const OURS = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:User';
const SHOWN = 50;

export interface UnmatchedPerson {
  readonly id: string;
  readonly name: string;
  /** What of them has no name here, and how to mend it. */
  readonly unmatched: readonly string[];
}

interface Answer {
  readonly totalResults: number;
  readonly Resources?: readonly { id: string; displayName?: string; [OURS]?: { unmatched?: readonly string[] } }[];
}

/** People of whom an identity provider said something that nothing here has the name of, as SCIM itself tells it. */
export const useUnmatched = () =>
  useQuery({
    queryKey: ['get', '/scim/v2/Users', 'unmatched'],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ filter: `${OURS}:unmatched pr`, count: String(SHOWN) });
      const response = await fetch(`/scim/v2/Users?${query.toString()}`, { headers: PAGE_HEADERS, signal });
      if (!response.ok) throw await Problem.from(response);
      const { totalResults, Resources = [] } = (await response.json()) as Answer;
      const people = Resources.map((each): UnmatchedPerson => ({
        ...{ id: each.id, name: each.displayName ?? each.id, unmatched: each[OURS]?.unmatched ?? [] },
      }));
      return { total: totalResults, people };
    },
  });
