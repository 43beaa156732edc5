import { CannotStart } from '../start/cannot-start';

/** A token of the local issuer for one of its personas. Throws CannotStart where there is no such issuer or persona. */
export async function askIssuer(origin: string, persona: string): Promise<string> {
  const answer = await fetch(new URL('/auth/token', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  }).catch(() => undefined);
  if (!answer)
    throw new CannotStart(`Nothing answers at ${origin}. Start Sambung there (npm start), or give its --url.`);
  if (!answer.ok) {
    throw new CannotStart(
      `No local issuer at ${origin} knows the persona “${persona}”. Give an administrator's --token.`,
    );
  }
  return ((await answer.json()) as { access_token: string }).access_token;
}
