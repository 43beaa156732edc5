import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientMetadata, Configuration, Provider as OidcProvider } from 'oidc-provider';

/** Somebody whom the provider knows: what it says of them. */
export type Account = Readonly<Record<string, unknown>> & { readonly sub: string };

const COOKIES = { keys: ['only for tests'] };

/** A real OpenID provider (`oidc-provider`, certified) on this machine, where everybody signs in by their name alone. */
export class IdentityProvider {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly make: (configuration: Configuration) => OidcProvider,
    private answer: RequestListener,
  ) {}

  /** @param accounts by the name that is typed in. The redirect addresses of the client are set once they are known (`admit`). */
  static async start(): Promise<IdentityProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // Loaded only now: it says on the console which Node it is used to.
    const { Provider } = await import('oidc-provider');
    const make = (configuration: Configuration): OidcProvider => new Provider(issuer, configuration);
    const provider = new IdentityProvider(issuer, server, make, (_request, response) => response.writeHead(503).end());
    server.on('request', (request, response) => {
      provider.answer(request, response);
    });
    return provider;
  }

  admit(client: ClientMetadata, accounts: Readonly<Record<string, Account>>, more: Configuration = {}): void {
    const provider = this.make({
      clients: [client],
      cookies: COOKIES,
      // Whoever is asked for these gets them in the ID token, as of Entra ID, Okta and Keycloak.
      conformIdTokenClaims: false,
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
      findAccount: (_context, id) => {
        const account = accounts[id];
        return account && { accountId: id, claims: () => ({ ...account, sub: account.sub }) };
      },
      features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
      ttl: {
        Interaction: 3_600,
        Session: 3_600,
        Grant: 3_600,
        IdToken: 3_600,
        AccessToken: 3_600,
        AuthorizationCode: 3_600,
      },
      ...more,
    });
    const answer = provider.callback();
    this.answer = (request, response) => void answer(request, response);
  }

  /** Instead of what it would answer. */
  answerBy(listener: RequestListener): void {
    this.answer = listener;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
