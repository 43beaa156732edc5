import { createHash } from 'node:crypto';
import type { IDToken } from 'openid-client';
import type { Instances } from '../instances';
import type { OidcSettings } from './oidc.environment';
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
    const said = rolesIn(claims[this.settings.OIDC_ROLES_CLAIM]);
    const user = await this.ask(this.nameIn(claims));
    if (!user) return stranger(claims, said);
    if (user.active === false) throw new PersonInactive('deactivated in the directory');
    const ofOffices = (user[SAMBUNG]?.offices ?? []).flatMap((office) => ROLE_OF_OFFICE[office] ?? []);
    const roles = [...new Set([...said, ...ofOffices])];
    return { sub: user.id, roles, ...(user.displayName !== undefined && { name: user.displayName }) };
  }

  /** An address of which the provider is not sure belongs to whoever typed it in. */
  private nameIn(claims: IDToken): string {
    const { OIDC_PERSON_CLAIM: claim } = this.settings;
    const name = claims[claim];
    if (typeof name !== 'string' || name === '') throw new PersonUnnamed(`no claim ${claim}`);
    if (claim === 'email' && claims['email_verified'] !== true) throw new PersonUnnamed('email_verified is not true');
    return name;
  }

  private async ask(name: string): Promise<User | undefined> {
    const filter = `${ATTRIBUTES[this.settings.OIDC_PERSON_IS]} eq ${JSON.stringify(name)}`;
    const query = new URLSearchParams({ filter, count: '2', attributes: `displayName,active,${SAMBUNG}:offices` });
    const authorization = `Bearer ${await this.tokens.forAsking()}`;
    for (const url of this.instances.inTurn('directory')) {
      const answer = await fetch(`${url}/scim/v2/Users?${query.toString()}`, {
        headers: { authorization },
        signal: AbortSignal.timeout(LIMIT_MS),
      }).catch(() => undefined);
      if (answer?.ok) return onlyOne(((await answer.json()) as { Resources?: readonly User[] }).Resources ?? []);
      await answer?.body?.cancel();
      // Another instance would say the same.
      if (answer && answer.status < 500) throw new DirectoryAway(`the directory answered ${answer.status}`);
    }
    throw new DirectoryAway('the directory does not answer');
  }
}

/** Two people under one number are nobody: which of them it is cannot be told. */
const onlyOne = (found: readonly User[]): User | undefined => (found.length === 1 ? found[0] : undefined);

/** Under a name that is no employee's id, whatever the provider calls them. */
function stranger(claims: IDToken, said: readonly string[]): Person {
  const roles = said.filter((role) => WITHOUT_EMPLOYEE.has(role));
  if (roles.length === 0) throw new PersonUnknown('nobody in the directory goes by this name');
  const sub = `oidc:${createHash('sha256').update(`${claims.iss} ${claims.sub}`).digest('base64url')}`;
  return { sub, roles, ...(typeof claims['name'] === 'string' && { name: claims['name'].slice(0, 200) }) };
}

/** As the services take them: a list; and of those who send a single role as a text, that. */
function rolesIn(given: unknown): string[] {
  const all: readonly unknown[] = typeof given === 'string' ? [given] : Array.isArray(given) ? given : [];
  return ROLES.filter((role) => all.includes(role));
}
