import type { ContactPoints } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface Named {
  readonly employeeId: string;
  readonly name: string;
  readonly contactPoints: ContactPoints;
}

/** Names and contact points of employees, by id; whoever the directory has forgotten is missing. */
export async function loadPeople(
  manager: EntityManager,
  workspace: string,
  employeeIds: Iterable<string>,
): Promise<ReadonlyMap<string, Named>> {
  const people = await manager.query<Named[]>(
    `SELECT employee_id AS "employeeId", name, contact_points AS "contactPoints"
     FROM people WHERE workspace = $1 AND employee_id = ANY ($2)`,
    [workspace, [...new Set(employeeIds)]],
  );
  return new Map(people.map((person) => [person.employeeId, person]));
}
