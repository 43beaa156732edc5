import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError, SambungClient } from '@sambung/client';
import type { EmployeePage, ImportReport, NewApiKeyView } from '@sambung/contracts';
import { until } from './until';

export interface Person {
  readonly employeeId: string;
  readonly name: string;
}

const MAPPING = 'mapping.yaml';

/** A company whose people came in by the public import, and whom an integration's key acts for. */
export class Company {
  private constructor(
    private readonly origin: string,
    private readonly key: string,
    readonly admin: SambungClient,
    private readonly report: ImportReport,
  ) {}

  /**
   * Imports all CSV files of a folder by the mapping in it, and makes an API key for the stories.
   * @param adminToken of an administrator of the workspace the company lives in
   */
  static async import(origin: string, adminToken: string, folder: string): Promise<Company> {
    const admin = new SambungClient(origin, adminToken);
    const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    const report = await admin.importCompany({
      mapping: readFileSync(join(folder, MAPPING), 'utf8'),
      files: Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
    });
    const key = await admin.send<NewApiKeyView>('POST', '/v1/api-keys', {
      name: 'The stories of npm run demo',
      scopes: ['handoffs:read', 'handoffs:write', 'desk:write', 'presence:write', 'directory:read'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const company = new Company(origin, key.key, admin, report);
    await company.isKnown();
    return company;
  }

  /** front-desk reads of people and keys a moment after the directory has them; until then it answers 401 or 503. */
  private async isKnown(): Promise<void> {
    const key = new SambungClient(this.origin, this.key);
    await until(
      () =>
        key
          .handoffs({ limit: '1' })
          .catch((error: unknown) => (error instanceof ProblemError ? undefined : Promise.reject(error as Error))),
      'front-desk knows the new key',
    );
  }

  get headcount(): number {
    const { created, changed, unchanged } = this.report.employees;
    return created + changed + unchanged;
  }

  /** By the number payroll knows them by. */
  async person(externalId: string): Promise<Person> {
    const { employees } = await this.admin.send<EmployeePage>('GET', `/v1/employees?externalId=${externalId}`);
    const [found] = employees;
    if (!found) throw new Error(`Nobody in the directory has the number ${externalId}.`);
    return { employeeId: found.employeeId, name: found.name };
  }

  /** The API as this person uses it. */
  readonly as = (person: Person): SambungClient => new SambungClient(this.origin, this.key, person.employeeId);
}
