import { useQueryClient } from '@tanstack/react-query';

/** What hangs on skills is read again: the matrix, the person, the gaps. */
export function useSkillChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => /skill|\/gaps|\/v1\/employees\/\{id\}$/.test(String(queryKey[1])),
    });
}
