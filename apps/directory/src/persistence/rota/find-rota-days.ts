import type { EntityManager } from 'typeorm';
import type { RotaDay } from '../../domain/rota/hours-with-rota';

/** The days that published rotas decide, from yesterday to a year ahead (readers plan no further), by employee. */
export async function findRotaDays(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, readonly RotaDay[]>> {
  const rows = await manager.query<(RotaDay & { employeeId: string })[]>(
    `select employee_id as "employeeId", date::text, time_zone as "timeZone", spans from rota_days
     where workspace = $1 and employee_id = any($2) and date between $3::date - 2 and $3::date + 366 order by date`,
    [workspace, employeeIds, new Date(now).toISOString().slice(0, 10)],
  );
  const days = new Map<string, RotaDay[]>();
  for (const { employeeId, ...day } of rows) {
    const known = days.get(employeeId);
    if (known) known.push(day);
    else days.set(employeeId, [day]);
  }
  return days;
}
