import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { PAGE_HEADERS } from '../api/page-headers';
import { Problem } from '../api/problem';

/** Who is signed in here, as the ingress tells it (`GET /session`); the token itself no script can read. */
export interface Session {
  readonly signedIn: boolean;
  readonly employeeId?: string;
  readonly name?: string;
  readonly workspace?: string;
  readonly roles?: readonly string[];
  readonly expiresAt?: string;
  /** Of a phone that signed in by code: Hand over and Desk are all that it may see. */
  readonly deviceId?: string;
  /** People sign in with the company’s identity provider here; its name may be empty. */
  readonly provider?: { readonly name: string };
  /** After signing out: where the browser goes, to sign out at the provider too. */
  readonly goTo?: string;
}

export interface Persona {
  readonly persona: string;
  readonly about: string;
  readonly roles: readonly string[];
  readonly name?: string;
}

export const SESSION = ['session'] as const;
export const sessionQuery = queryOptions({ queryKey: SESSION, queryFn: () => ask('GET'), staleTime: 60_000 });

/** Of a page that only somebody who is signed in sees. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** A persona of the demo company, a token of the company’s issuer, or what a phone was given. */
export type Credentials =
  | { readonly persona: string }
  | { readonly token: string }
  | { readonly code: string; readonly pin: string; readonly name: string };

/** Throws Problem. */
export const signIn = (as: Credentials): Promise<Session> => ask('POST', as);
export const signOut = (): Promise<Session> => ask('DELETE');

/** Somebody else is here now: nothing that was read for the one before is kept. */
export function becomes(queries: QueryClient, session: Session): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  queries.setQueryData(SESSION, session);
}

/** Where the browser goes to sign in with the company’s identity provider, to come back to a page of ours. */
export const beginAt = (to: string): string => `/session/begin?${new URLSearchParams({ to })}`;

export interface DemoIssuer {
  /** `own`: it was started without the demo company, so the company is one’s own and may be empty. */
  readonly company: 'demo' | 'own';
  readonly personas: readonly Persona[];
}

/** Whom the demo issuer knows; null where there is none. */
export async function readPersonas(): Promise<DemoIssuer | null> {
  const response = await fetch('/auth/personas', { headers: PAGE_HEADERS });
  if (response.status === 404) return null;
  if (!response.ok) throw await Problem.from(response);
  return (await response.json()) as DemoIssuer;
}

/** The demo company is still on its way: nobody of it has a name yet. */
export const isStarting = ({ company, personas }: DemoIssuer): boolean =>
  company === 'demo' && personas.every(({ name }) => name === undefined);

async function ask(method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<Session> {
  const response = await fetch('/session', {
    method,
    headers: { ...PAGE_HEADERS, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await Problem.from(response);
  return (await response.json()) as Session;
}
