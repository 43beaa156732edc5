import { ServiceUnavailable } from '../ingress.errors';
import { PersonaNotSignedIn } from './session.errors';

const LIMIT_MS = 5_000;

/** A token of a demo issuer that runs as a process of its own. Throws PersonaNotSignedIn with what it says, ServiceUnavailable. */
export async function askDemoIssuer(url: string, persona: string): Promise<string> {
  const answer = await fetch(`${url}/auth/token`, {
    method: 'POST',
    body: JSON.stringify({ persona }),
    signal: AbortSignal.timeout(LIMIT_MS),
  }).catch(() => undefined);
  const body = (await answer?.json().catch(() => undefined)) as { access_token?: string; detail?: string } | undefined;
  if (!answer || !body) throw new ServiceUnavailable('issuer');
  if (body.access_token === undefined) throw new PersonaNotSignedIn(body.detail ?? 'The demo issuer refused it.');
  return body.access_token;
}
