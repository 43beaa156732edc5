import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api';
import type { paths } from '../api/schema';
import type { ChosenLastResort } from './last-resort';

type Body = NonNullable<paths['/v1/default-reasons']['post']['requestBody']>['content']['application/json'];

interface Wish {
  readonly lastResort: ChosenLastResort;
  readonly reasons: Body['reasons'];
}

/** Takes the reasons over, and gives the last resort their deputy where one was chosen: all of it or none. */
export function useTakingOver() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ lastResort: { employeeId, deputyId }, reasons }: Wish) => {
      const deputy = deputyId === '' ? {} : { deputyId };
      await api.POST('/v1/default-reasons', { body: { lastResort: { employeeId, ...deputy }, reasons } });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
