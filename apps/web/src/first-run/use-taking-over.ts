import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import type { paths } from '../api/schema';
import type { ChosenLastResort } from './last-resort';

type Body = NonNullable<paths['/v1/default-reasons']['post']['requestBody']>['content']['application/json'];

export type Taken = paths['/v1/default-reasons']['post']['responses'][200]['content']['application/json'];

interface Wish {
  readonly lastResort: ChosenLastResort;
  readonly reasons: Body['reasons'];
}

/** Takes the reasons over, and gives the last resort their deputy where one was chosen: all of it or none. What came of it is told before anything is read anew. */
export function useTakingOver(onTaken: (taken: Taken) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ lastResort: { employeeId, deputyId }, reasons }: Wish) => {
      const deputy = deputyId === '' ? {} : { deputyId };
      const { data } = await api.POST('/v1/default-reasons', {
        body: { lastResort: { employeeId, ...deputy }, reasons },
      });
      return data;
    },
    onSuccess: (taken) => {
      if (taken) onTaken(taken);
      return queries.invalidateQueries();
    },
  });
}
