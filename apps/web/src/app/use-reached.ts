import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isUnanswered } from '../api/problem';
import { sessionQuery } from '../session/session';

const EVERY_MS = 20_000;

/**
 * Whether the server answers. What the machine says of its network is no proof of either, as a server may stand on the same machine: that it has changed
 * is a reason to ask at once.
 */
export function useReached(): boolean {
  const { error, isFetching, refetch } = useQuery({ ...sessionQuery, refetchInterval: EVERY_MS, retry: 1 });
  useEffect(() => {
    const ask = (): void => void refetch();
    window.addEventListener('offline', ask);
    window.addEventListener('online', ask);
    return () => {
      window.removeEventListener('offline', ask);
      window.removeEventListener('online', ask);
    };
  }, [refetch]);
  // While it is asked once more, what was found out last still holds.
  const [reached, setReached] = useState(true);
  const answered = error === null || !isUnanswered(error);
  if (!isFetching && answered !== reached) setReached(answered);
  return reached;
}
