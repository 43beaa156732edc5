import type { EntityManager } from 'typeorm';

export interface PublishedDay {
  readonly employeeId: string;
  readonly date: string;
  readonly spans: readonly (readonly [number, number])[];
}

/** Days of these people that another published rota decides: one line each. */
export async function findTakenDays(
  manager: EntityManager,
  workspace: string,
  rotaId: string,
  employeeIds: readonly string[],
  dates: readonly string[],
): Promise<{ employeeId: string; date: string }[]> {
  return manager.query<{ employeeId: string; date: string }[]>(
    `select employee_id as "employeeId", date::text from rota_days
     where workspace = $1 and employee_id = any($2) and date = any($3::date[]) and rota_id <> $4 order by date, employee_id limit 20`,
    [workspace, employeeIds, dates, rotaId],
  );
}

/** Puts these days in place of what the rota said before. Returns whom it is about, before and now. */
export async function publishDays(
  manager: EntityManager,
  rota: { readonly workspace: string; readonly id: string; readonly timeZone: string },
  days: readonly PublishedDay[],
): Promise<string[]> {
  const { workspace, id, timeZone } = rota;
  const [gone] = await manager.query<[{ employee_id: string }[], number]>(
    `delete from rota_days where workspace = $1 and rota_id = $2 returning employee_id`,
    [workspace, id],
  );
  await manager.query(
    `insert into rota_days (workspace, employee_id, date, rota_id, time_zone, spans)
     select $1, d."employeeId", d.date, $2, $3, d.spans from jsonb_to_recordset($4::jsonb) as d ("employeeId" text, date date, spans jsonb)`,
    [workspace, id, timeZone, JSON.stringify(days)],
  );
  return [...new Set([...gone.map(({ employee_id }) => employee_id), ...days.map(({ employeeId }) => employeeId)])];
}
