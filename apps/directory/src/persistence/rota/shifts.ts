import type { RotaShift } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

interface ShiftRow {
  readonly employeeId: string;
  readonly date: string;
  readonly shift: string;
  readonly from: Date;
  readonly to: Date;
  readonly breaks: RotaShift['breaks'];
}

const COLUMNS = `s.employee_id as "employeeId", s.date::text, s.kind as shift, s.from_at as "from", s.to_at as "to", s.breaks`;
const toShift = ({ from, to, ...shift }: ShiftRow): RotaShift => ({
  ...shift,
  from: from.toISOString(),
  to: to.toISOString(),
});

export async function findShifts(manager: EntityManager, workspace: string, rotaId: string): Promise<RotaShift[]> {
  const rows = await manager.query<ShiftRow[]>(
    `select ${COLUMNS} from rota_shifts s where s.workspace = $1 and s.rota_id = $2 order by s.from_at, s.employee_id`,
    [workspace, rotaId],
  );
  return rows.map(toShift);
}

/** What published rotas have for people in a time, one rota left out. */
export async function findPublishedShifts(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
  time: { readonly from: number; readonly until: number },
  except = '',
): Promise<RotaShift[]> {
  const rows = await manager.query<ShiftRow[]>(
    `select ${COLUMNS} from rota_shifts s join rotas r on r.workspace = s.workspace and r.id = s.rota_id
     where s.workspace = $1 and s.employee_id = any($2) and s.from_at >= $3 and s.from_at < $4 and r.status = 'published' and r.id <> $5
     order by s.from_at, s.employee_id`,
    [workspace, employeeIds, new Date(time.from), new Date(time.until), except],
  );
  return rows.map(toShift);
}

/** The rota’s shifts are these from now on. What stays as it is is not written: the audit tells what has become different. */
export async function replaceShifts(
  manager: EntityManager,
  workspace: string,
  rotaId: string,
  shifts: readonly RotaShift[],
): Promise<void> {
  const now = `jsonb_to_recordset($3::jsonb) as s ("employeeId" text, date date, shift text, "from" timestamptz, "to" timestamptz, breaks jsonb)`;
  const said = [workspace, rotaId, JSON.stringify(shifts)];
  await manager.query(
    `delete from rota_shifts r where r.workspace = $1 and r.rota_id = $2
       and not exists (select from ${now} where (s."employeeId", s.date) = (r.employee_id, r.date))`,
    said,
  );
  await manager.query(
    `insert into rota_shifts as r (workspace, rota_id, employee_id, date, kind, from_at, to_at, breaks)
     select $1, $2, s."employeeId", s.date, s.shift, s."from", s."to", s.breaks from ${now}
     on conflict (workspace, rota_id, employee_id, date) do update
       set kind = excluded.kind, from_at = excluded.from_at, to_at = excluded.to_at, breaks = excluded.breaks
       where (r.kind, r.from_at, r.to_at, r.breaks) is distinct from (excluded.kind, excluded.from_at, excluded.to_at, excluded.breaks)`,
    said,
  );
}
