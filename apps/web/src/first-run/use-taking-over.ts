import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import type { paths } from '../api/schema';
import type { ChosenLastResort } from './last-resort';

type Body = NonNullable<paths['/v1/default-reasons']['post']['requestBody']>['content']['application/json'];

interface Wish {
  readonly lastResort: ChosenLastResort;
  readonly reasons: Body['reasons'];
}

/** Takes the reasons over, after the last resort was given their deputy where one was chosen. Both may be done again: nothing changes by it. */
export function useTakingOver() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ lastResort: { employeeId, deputyId }, reasons }: Wish) => {
      if (deputyId !== '')
        await api.PUT('/v1/employees/{id}/deputy', {
          params: { path: { id: employeeId }, header: { 'If-Match': '*' } },
          body: { deputyId },
        });
      await api.POST('/v1/default-reasons', { body: { lastResort: { employeeId }, reasons } });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
