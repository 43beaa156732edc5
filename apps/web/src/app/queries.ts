import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, mayBeTriedAgain } from '../api/problem';
import { SESSION, type Session } from '../session/session';

/** What was read of the API. Whatever says that the session is over makes the pages look at it again, and so leads to signing in. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) queries.setQueryData(SESSION, ({ provider }: Session) => ({ signedIn: false, provider }));
    },
  }),
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 3 && mayBeTriedAgain(error),
      staleTime: 5_000,
      // Whether there is an answer the server tells, not the machine: it may stand on the machine itself.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    // A change is sent again by whoever knows that twice is as once.
    mutations: { retry: false, networkMode: 'always' },
  },
});
