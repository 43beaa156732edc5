import type { EntityManager } from 'typeorm';
import type { Employee } from '../../domain/employee';
import { employeeColumns, toEmployee, type EmployeeRow } from '../employee-row';

export interface Holders {
  /** Only of this team. */
  readonly teamId: string | undefined;
  /** Only who holds this role. */
  readonly role: string | undefined;
  /** Only who reports to this person, through others too. */
  readonly below?: string | undefined;
  readonly limit: number;
}

/** People who work here, by name: those of a team, or who hold a role, or both. */
export async function findHolders(
  manager: EntityManager,
  workspace: string,
  { teamId, role, below, limit }: Holders,
): Promise<Employee[]> {
  const rows = await manager.query<EmployeeRow[]>(
    `with recursive line (id) as (
       select $5::text collate "C"
       union select r.id from line join employees r on r.workspace = $1 and r.manager_id = line.id
     )
     select ${employeeColumns} from employees e
     where e.workspace = $1 and e.active and ($2::text is null or e.team_id = $2) and ($3::text is null or e.roles && array[$3])
       and ($5::text is null or (e.id in (select id from line) and e.id <> $5))
     order by e.name_plain, e.id limit $4`,
    [workspace, teamId ?? null, role ?? null, limit, below ?? null],
  );
  return rows.map(toEmployee);
}
