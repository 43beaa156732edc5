import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { EmployeeNotFound } from '../domain/directory.errors';
import { DevicesNotYours } from '../domain/devices/device.errors';
import { findEmployee } from '../persistence/find-employee';
import { maySeeDetails } from '../show-employee/may-see-details';

/** Themself, signed in by the company’s account; a manager up their line; hr and admin. Throws EmployeeNotFound, DevicesNotYours. */
export async function requireMayHaveDevices(
  manager: EntityManager,
  asker: Principal,
  employeeId: string,
): Promise<void> {
  if (!(await findEmployee(manager, asker.workspace, employeeId))) throw new EmployeeNotFound();
  if (!(await maySeeDetails(manager, asker, employeeId))) throw new DevicesNotYours();
}
