import type { EmployeePage } from '@sambung/contracts';
import type { Employee, Issuer } from './issuer';

/** Asks the directory's own API who has a number, as the administrator of the demo company. */
export async function findInDirectory(
  directoryUrl: string,
  issuer: Issuer,
  workspace: string,
  nik: string,
): Promise<Employee | undefined> {
  const token = await issuer.sign({ workspace, sub: 'administrator', roles: ['admin'] });
  const answer = await fetch(`${directoryUrl}/v1/employees?externalId=${encodeURIComponent(nik)}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) return undefined;
  const [found] = ((await answer.json()) as EmployeePage).employees;
  return found && { employeeId: found.employeeId, name: found.name };
}
