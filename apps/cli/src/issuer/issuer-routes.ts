import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText, sendJson, sendProblem } from '../ingress/answers';
import { HostUnknown, IssuerProblem, TokenRequestInvalid } from './issuer.errors';
import { TOKEN_SECONDS, type Issuer } from './issuer';
import type { OwnNames } from './own-names';

const LONGEST_BODY = 10_000;

/** Answers the issuer's addresses; false if this is none of them. */
export async function answerForIssuer(
  issuer: Issuer,
  names: OwnNames,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  try {
    switch (`${request.method ?? ''} ${path}`) {
      case 'GET /.well-known/openid-configuration':
        sendJson(response, 200, issuer.configuration);
        return true;
      case 'GET /auth/jwks.json':
        sendJson(response, 200, issuer.jwks);
        return true;
      case 'GET /auth/personas':
        sendJson(response, 200, { company: issuer.company, personas: await issuer.personas() });
        return true;
      case 'POST /auth/token':
        if (!names.has(request.headers.host)) throw new HostUnknown();
        sendJson(response, 200, await token(issuer, request));
        return true;
      default:
        return false;
    }
  } catch (error) {
    if (!(error instanceof IssuerProblem)) throw error;
    sendProblem(response, { status: error.status, code: error.code, detail: error.message, instance: path });
    return true;
  }
}

/** In the shape of OAuth 2.0 (RFC 6749, section 5.1), which HTTP clients know. */
async function token(issuer: Issuer, request: IncomingMessage) {
  const { persona, employeeId } = await wishOf(request);
  if (typeof persona === 'string') return bearer(await issuer.tokenForPersona(persona));
  if (typeof employeeId === 'string') return bearer(await issuer.tokenForEmployee(employeeId));
  throw new TokenRequestInvalid();
}

const bearer = (access_token: string) => ({ access_token, token_type: 'Bearer', expires_in: TOKEN_SECONDS });

async function wishOf(request: IncomingMessage): Promise<{ persona?: unknown; employeeId?: unknown }> {
  const text = await readText(request, LONGEST_BODY);
  if (text === undefined) throw new TokenRequestInvalid();
  return fromJson(text) ?? Object.fromEntries(new URLSearchParams(text));
}

/** Whatever its Content-Type says: curl calls JSON a form unless it is told otherwise. */
function fromJson(text: string): object | undefined {
  try {
    const wish: unknown = JSON.parse(text);
    return wish !== null && typeof wish === 'object' ? wish : undefined;
  } catch {
    return undefined;
  }
}
