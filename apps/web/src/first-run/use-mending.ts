import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import type { Person } from '../api/views';
import type { paths } from '../api/schema';

type Patch = paths['/v1/employees/{id}']['patch']['requestBody']['content']['application/json'];

interface Mend {
  readonly employeeId: string;
  /** What of them becomes different, seen from how they are now. */
  readonly change: (person: Person) => Patch;
}

/** Changes one person as they are at this moment: what somebody else has changed meanwhile is kept, or it is refused. */
export function useMending() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ employeeId: id, change }: Mend) => {
      const { data, response } = await api.GET('/v1/employees/{id}', { params: { path: { id } } });
      if (!data) throw new Error('A person was read without an answer.');
      const header = { 'If-Match': response.headers.get('etag') ?? '' };
      await api.PATCH('/v1/employees/{id}', { params: { path: { id }, header }, body: change(data) });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
