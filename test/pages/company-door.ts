import { freePort, ServiceProcess } from '@sambung/testing';
import { addressesIn } from '../../apps/cli/src/doctor/where-to-look';
import { CLI, type SambungProcess } from '../../apps/cli/test/sambung-process';
import { type Account, IdentityProvider } from '../../apps/cli/test/identity-provider';

/** The workspace of the demo company. */
const WORKSPACE = 'demo';

/** Where a door of its own for the company's people is going to be: services have to know it when they start. */
export class DoorPlace {
  private constructor(private readonly port: number) {}

  static async find(): Promise<DoorPlace> {
    return new DoorPlace(await freePort());
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** What services believe of it. */
  get environment(): Record<string, string> {
    return { SESSION_ISSUER: this.origin, SESSION_JWKS_URL: `${this.origin}/session/keys.json` };
  }

  /** Opens it before services that run already, as `sambung ingress` beside a real provider, which knows these people by the name that they type. */
  async open(sambung: SambungProcess, accounts: Readonly<Record<string, Account>>): Promise<CompanyDoor> {
    const [, folder = ''] = await sambung.process.prints(/^Its data lies in (.+) until it ends\.$/m);
    const services = addressesIn(folder);
    if (!services) throw new Error(`Nothing says in ${folder} where the services answer.`);
    const provider = await IdentityProvider.start();
    provider.admit(
      {
        client_id: 'sambung',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${this.origin}/session/callback`],
        post_logout_redirect_uris: [`${this.origin}/sign-in`],
      },
      accounts,
    );
    const targets = Object.entries(services).flatMap(([name, urls]) => [`--${name}`, urls.join(',')]);
    const ingress = await ServiceProcess.start({
      name: 'ingress',
      args: [CLI, 'ingress', '--port', String(this.port), '--public-url', this.origin, ...targets],
      env: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: 'sambung',
        OIDC_NAME: 'Toko Nusantara',
        OIDC_WORKSPACE: WORKSPACE,
        OIDC_SESSION_SECRET: 'a secret of the plays and of more than thirty-two characters',
      },
      ready: { line: /^The ingress answers at/m },
    }).catch((error: unknown) => {
      provider.stop();
      throw error;
    });
    return new CompanyDoor(this.origin, ingress, provider);
  }
}

/** The origin at which people sign in with their company's account. */
export class CompanyDoor {
  constructor(
    readonly origin: string,
    private readonly ingress: ServiceProcess,
    private readonly provider: IdentityProvider,
  ) {}

  async close(): Promise<void> {
    await this.ingress.stop();
    this.provider.stop();
  }
}
