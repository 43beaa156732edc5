import { SignJWT } from 'jose';
import { PersonaNotImported, PersonaUnknown } from './issuer.errors';
import type { IssuerKey } from './issuer-key';
import type { Cast, Persona } from './personas';

export interface IssuerOptions {
  /** The `iss` of its tokens, and where it is reached: `http://localhost:3000`. */
  readonly url: string;
  readonly audience: string;
  readonly key: IssuerKey;
  readonly cast: Cast;
  /** The employee with this number in the demo company, or undefined while nobody has it. */
  readonly findEmployee: (nik: string) => Promise<Employee | undefined>;
  /** Whether the demo company is, or is being, brought in; true by default. Without it nobody is promised who is not there. */
  readonly demo?: boolean;
}

export interface Employee {
  readonly employeeId: string;
  readonly name: string;
}

export type ShownPersona = Pick<Persona, 'persona' | 'roles' | 'about'> & Partial<Employee>;

export interface TokenClaims {
  readonly workspace: string;
  readonly sub: string;
  readonly roles: readonly string[];
}

/** A working day: nobody signs in again at lunch. */
export const TOKEN_SECONDS = 8 * 3_600;
const ADMINISTRATOR = 'administrator';

/**
 * A small issuer for trying Sambung out: it signs tokens for the personas of the demo company without asking for a password.
 * Never for production: there the tokens come from the company's own identity provider.
 */
export class Issuer {
  private readonly employees = new Map<string, Employee>();

  constructor(private readonly options: IssuerOptions) {}

  get jwks(): { keys: object[] } {
    return { keys: [this.options.key.publicJwk] };
  }

  get configuration(): Record<string, unknown> {
    const { url } = this.options;
    return {
      issuer: url,
      jwks_uri: `${url}/auth/jwks.json`,
      token_endpoint: `${url}/auth/token`,
      response_types_supported: ['token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      claims_supported: ['sub', 'workspace', 'roles', 'name'],
    };
  }

  /** Whose company it is: the demo company, or one of one's own that begins empty. */
  get company(): 'demo' | 'own' {
    return this.options.demo === false ? 'own' : 'demo';
  }

  /** Who there is. Their ids are known once the directory has read the demo company; without one nobody is shown who is not there. */
  async personas(): Promise<ShownPersona[]> {
    const shown = await Promise.all(this.options.cast.personas.map((persona) => this.shown(persona)));
    return shown.flatMap((persona) => persona ?? []);
  }

  private async shown({ persona, roles, about, nik, workspace }: Persona): Promise<ShownPersona | undefined> {
    const employee = nik === undefined ? undefined : await this.employee(nik);
    const isMissing = workspace !== undefined || (nik !== undefined && !employee);
    return this.company === 'own' && isMissing ? undefined : { persona, roles, about, ...employee };
  }

  /** Throws PersonaUnknown, PersonaNotImported. */
  async tokenForPersona(name: string): Promise<string> {
    const { personas, workspace } = this.options.cast;
    const persona = personas.find((each) => each.persona === name);
    if (!persona) throw new PersonaUnknown(personas.map((each) => each.persona));
    if (persona.nik === undefined)
      return this.sign({ workspace: persona.workspace ?? workspace, sub: ADMINISTRATOR, roles: persona.roles });
    const employee = await this.employee(persona.nik);
    if (!employee) throw new PersonaNotImported(name);
    return this.sign({ workspace, sub: employee.employeeId, roles: persona.roles }, employee.name);
  }

  /** The same by an employee's id, who must be one of the personas. */
  async tokenForEmployee(employeeId: string): Promise<string> {
    const found = (await this.personas()).find((each) => each.employeeId === employeeId);
    return this.tokenForPersona(found?.persona ?? '');
  }

  /** For whoever runs in this process (the seeding, tests): any claims. Not reachable over HTTP. */
  sign({ workspace, sub, roles }: TokenClaims, name?: string): Promise<string> {
    const { url, audience, key } = this.options;
    return new SignJWT({ workspace, roles: [...roles], ...(name !== undefined && { name }) })
      .setProtectedHeader({ alg: 'ES256', kid: key.publicJwk.kid ?? '', typ: 'JWT' })
      .setSubject(sub)
      .setIssuer(url)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_SECONDS}s`)
      .sign(key.privateKey);
  }

  private async employee(nik: string): Promise<Employee | undefined> {
    const known = this.employees.get(nik) ?? (await this.options.findEmployee(nik).catch(() => undefined));
    if (known) this.employees.set(nik, known);
    return known;
  }
}
