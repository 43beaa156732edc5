import { until } from '@sambung/testing';
import type { Capacity, EmployeePage } from '@sambung/contracts';
import type { SambungClient } from '@sambung/client';
import type { System } from './system';

export interface Person {
  readonly employeeId: string;
  readonly name: string;
}

export interface Company {
  readonly workspace: string;
  readonly senders: readonly Person[];
  readonly receivers: readonly Person[];
  readonly manager: Person;
  /** The API as this person uses it. */
  as(person: Person): Promise<SambungClient>;
  tokenOf(person: Person): Promise<string>;
  readonly integration: SambungClient;
}

export interface Staff {
  readonly senders: number;
  readonly receivers: number;
  readonly capacity: Capacity;
  /** Seconds. */
  readonly wrapUp?: number;
}

const OFFICES = ['back-office', 'front-office'];
const MANAGER = 'm1';
const DIRECTOR = 'd1';

/** Imports a company of plain people through the public API and waits until front-desk and routing know it. */
export async function foundCompany(system: System, workspace: string, staff: Staff): Promise<Company> {
  const admin = await system.client(workspace, 'administrator', ['admin', 'hr']);
  const report = await admin.importCompany({
    mapping: mappingFor(staff),
    files: { 'people.csv': csv(staff) },
  });
  if (report.status !== 'done')
    throw new Error(`The import was refused: ${JSON.stringify(report.problems.slice(0, 3))}`);
  const people = await everybody(admin);
  const numbered = (letter: string) =>
    [...people].filter(([name]) => name.startsWith(letter)).map(([name, employeeId]) => ({ name, employeeId }));
  const company: Company = {
    workspace,
    senders: numbered('Sender'),
    receivers: numbered('Receiver'),
    manager: numbered('Manager')[0]!,
    as: ({ employeeId }) => system.client(workspace, employeeId, OFFICES),
    tokenOf: ({ employeeId }) => system.token(workspace, employeeId, OFFICES),
    integration: await system.client(workspace, 'integration', ['integration']),
  };
  await untilKnown(company);
  return company;
}

function mappingFor({ capacity, wrapUp = 0 }: Staff): Record<string, unknown> {
  return {
    version: 1,
    employees: {
      file: 'people.csv',
      fields: { externalId: 'number', name: 'name', roles: 'role', manager: 'manager' },
      defaults: { capacity, wrapUpSeconds: wrapUp, languages: { id: 5, en: 4 } },
    },
    reasons: [
      {
        key: 'buy',
        name: { id: 'Ingin membeli', en: 'Wants to buy' },
        steps: [{ role: 'sales-representative', holdSeconds: 30 }],
        lastResort: MANAGER,
      },
    ],
    lastResort: MANAGER,
  };
}

function csv({ senders, receivers }: Staff): string {
  const rows = [`${DIRECTOR},Director,back-office-manager,`, `${MANAGER},Manager 1,front-office-manager,${DIRECTOR}`];
  for (let i = 1; i <= senders; i++) rows.push(`s${i},Sender ${i},accountant,${MANAGER}`);
  for (let i = 1; i <= receivers; i++) rows.push(`r${i},Receiver ${i},sales-representative,${MANAGER}`);
  return ['number,name,role,manager', ...rows, ''].join('\n');
}

async function everybody(admin: SambungClient): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  for (let cursor = ''; ;) {
    const page = await admin.send<EmployeePage>(
      'GET',
      `/v1/employees?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    for (const { name, employeeId } of page.employees) people.set(name, employeeId);
    if (!page.next) return people;
    cursor = page.next;
  }
}

/** A person can only use a service that has read of them: the last of the import is the last to be known. */
async function untilKnown(company: Company): Promise<void> {
  const everyone = [...company.senders, ...company.receivers, company.manager];
  for (const person of everyone) {
    const client = await company.as(person);
    await until(async () => (await client.desk()) && true, `${person.name} is known to front-desk`);
  }
}
