import { createHash } from 'node:crypto';
import type { IDToken } from 'openid-client';
import type { Instances } from '../instances';
import { GOOGLE, type OidcSettings } from './oidc.environment';
import type { OwnTokens, Person } from './own-tokens';
import { DirectoryAway, PersonInactive, PersonUnknown, PersonUnnamed } from './sign-in.errors';

const LIMIT_MS = 5_000;
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const SAMBUNG = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:User';
const ATTRIBUTES = { userName: 'userName', externalId: 'externalId', employeeNumber: `${ENTERPRISE}:employeeNumber` };
const ROLE_OF_OFFICE: Readonly<Record<string, string>> = { front: 'front-office', back: 'back-office' };
/** Nobody of a provider is an integration. */
const ROLES = ['back-office', 'front-office', 'manager', 'hr', 'admin'];
/** Whoever brings in the first employees is none yet. */
const WITHOUT_EMPLOYEE = new Set(['hr', 'admin']);

interface User {
  readonly id: string;
  readonly userName?: string;
  readonly displayName?: string;
  readonly active?: boolean;
  readonly [SAMBUNG]?: { readonly offices?: readonly string[] };
}

/** Who somebody of the provider is here: by one claim, looked up in the directory as identity providers know people there (SCIM). */
export class FindPerson {
  constructor(
    private readonly settings: OidcSettings,
    private readonly instances: Instances,
    private readonly tokens: OwnTokens,
  ) {}

  /** Throws PersonUnnamed, PersonUnknown, PersonInactive, DirectoryAway. */
  async by(claims: IDToken): Promise<Person> {
    this.mustBelong(claims);
    const said = rolesIn(claims[this.settings.OIDC_ROLES_CLAIM]);
    const user = await this.find(this.nameIn(claims));
    if (!user) return this.stranger(claims, said);
    if (user.active === false) throw new PersonInactive('deactivated in the directory');
    const ofOffices = (user[SAMBUNG]?.offices ?? []).flatMap((office) => ROLE_OF_OFFICE[office] ?? []);
    const roles = [...new Set([...said, ...ofOffices])];
    return { sub: user.id, roles, ...(user.displayName !== undefined && { name: user.displayName }) };
  }

  /** Google lets anybody open an account on anybody's address; `hd` says whose company it is of. */
  private mustBelong(claims: IDToken): void {
    const required = this.settings.OIDC_REQUIRED_CLAIM;
    const at = required?.indexOf('=') ?? -1;
    if (required !== undefined && claims[required.slice(0, at)] !== required.slice(at + 1))
      throw new PersonUnknown(`${required.slice(0, at)} is not what OIDC_REQUIRED_CLAIM says`);
    if (claims.iss === GOOGLE && claims['hd'] === undefined)
      throw new PersonUnknown('an account of no company (no hd)');
  }

  /** Undefined: nobody. Two people under one number: which of them it is cannot be told. */
  private async find(name: string): Promise<User | undefined> {
    const { OIDC_PERSON_IS: as } = this.settings;
    const [user, another] = await this.ask(`${ATTRIBUTES[as]} eq ${JSON.stringify(name)}`);
    if (another) throw new PersonUnknown('several people in the directory go by this name');
    // Somebody without a name goes by their id there. Where people choose their names, anybody could call themselves that.
    if (as === 'userName' && user && user.userName === user.id) throw new PersonUnknown('they have no user name');
    return user;
  }

  /**
   * Somebody who is nobody in the directory, under a name that is no employee's id, whatever the provider calls them: who brings in the first employees is none yet.
   * Later it would let in whoever has left and still has the role at the provider.
   */
  private async stranger(claims: IDToken, said: readonly string[]): Promise<Person> {
    const roles = said.filter((role) => WITHOUT_EMPLOYEE.has(role));
    if (roles.length === 0) throw new PersonUnknown('nobody in the directory goes by this name');
    if (this.settings.OIDC_WITHOUT_RECORD === 'first' && (await this.ask('active eq true')).length > 0)
      throw new PersonUnknown('hr and administrators need a record by now (OIDC_WITHOUT_RECORD=first)');
    const sub = `oidc:${createHash('sha256').update(`${claims.iss} ${claims.sub}`).digest('base64url')}`;
    return { sub, roles, ...(typeof claims['name'] === 'string' && { name: claims['name'].slice(0, 200) }) };
  }

  /** An address of which the provider is not sure belongs to whoever typed it in. */
  private nameIn(claims: IDToken): string {
    const { OIDC_PERSON_CLAIM: claim } = this.settings;
    const name = claims[claim];
    if (typeof name !== 'string' || name === '') throw new PersonUnnamed(`no claim ${claim}`);
    if (claim === 'email' && claims['email_verified'] !== true) throw new PersonUnnamed('email_verified is not true');
    return name;
  }

  /** Two at most: one more than is of use. */
  private async ask(filter: string): Promise<readonly User[]> {
    const attributes = `userName,displayName,active,${SAMBUNG}:offices`;
    const query = new URLSearchParams({ filter, count: '2', attributes });
    const authorization = `Bearer ${await this.tokens.forAsking()}`;
    for (const url of this.instances.inTurn('directory')) {
      const answer = await fetch(`${url}/scim/v2/Users?${query.toString()}`, {
        headers: { authorization },
        signal: AbortSignal.timeout(LIMIT_MS),
      }).catch(() => undefined);
      if (answer?.ok) return ((await answer.json()) as { Resources?: readonly User[] }).Resources ?? [];
      await answer?.body?.cancel();
      // Another instance would say the same.
      if (answer && answer.status < 500) throw new DirectoryAway(`the directory answered ${answer.status}`);
    }
    throw new DirectoryAway('the directory does not answer');
  }
}

/** As the services take them: a list; and of those who send a single role as a text, that. */
function rolesIn(given: unknown): string[] {
  const all: readonly unknown[] = typeof given === 'string' ? [given] : Array.isArray(given) ? given : [];
  return ROLES.filter((role) => all.includes(role));
}
