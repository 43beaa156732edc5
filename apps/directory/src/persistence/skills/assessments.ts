import type { EntityManager } from 'typeorm';
import type { Assessment } from '../../domain/skills/evidence';

/** As it is kept, with who recorded it. */
export interface StoredAssessment extends Assessment {
  readonly employeeId: string;
  readonly assessor: string | null;
  readonly reference: string | null;
  readonly recordedBy: { readonly employeeId: string; readonly name: string } | null;
}

type Row = Omit<StoredAssessment, 'recordedAt' | 'withdrawnAt'> & {
  readonly recordedAt: Date;
  readonly withdrawnAt: Date | null;
};

/** Somebody's assessments, of one skill or of all, withdrawn ones among them. */
export const findAssessments = (
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  skill?: string,
): Promise<StoredAssessment[]> => findAssessmentsOfAll(manager, workspace, [employeeId], skill);

/** The same of several people. */
export async function findAssessmentsOfAll(
  manager: EntityManager,
  workspace: string,
  employeeIds: readonly string[],
  skill?: string,
): Promise<StoredAssessment[]> {
  const rows = await manager.query<Row[]>(
    `select a.id, a.employee_id as "employeeId", a.skill, a.level, a.ground, a.assessed_on::text as "assessedOn", a.expires_on::text as "expiresOn",
            a.assessor, a.reference, a.recorded_at as "recordedAt", a.withdrawn_at as "withdrawnAt",
            case when r.id is not null then jsonb_build_object('employeeId', r.id, 'name', r.name) end as "recordedBy"
     from skill_assessments a left join employees r on r.workspace = a.workspace and r.id = a.recorded_by
     where a.workspace = $1 and a.employee_id = any($2) and ($3::text is null or a.skill = $3)`,
    [workspace, employeeIds, skill ?? null],
  );
  return rows.map((row) => ({
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }));
}

export interface NewAssessment extends Assessment {
  readonly employeeId: string;
  readonly assessor: string | null;
  readonly reference: string | null;
  /** An employee's id, where it is one. */
  readonly recordedBy: string | null;
}

export async function insertAssessment(manager: EntityManager, workspace: string, said: NewAssessment): Promise<void> {
  await manager.query(
    `insert into skill_assessments (workspace, id, employee_id, skill, level, ground, assessed_on, expires_on, assessor, reference, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      workspace,
      said.id,
      said.employeeId,
      said.skill,
      said.level,
      said.ground,
      said.assessedOn,
      said.expiresOn,
      said.assessor,
      said.reference,
      said.recordedBy,
      said.recordedAt,
    ],
  );
}

export async function markWithdrawn(manager: EntityManager, workspace: string, id: string, now: number): Promise<void> {
  await manager.query(`update skill_assessments set withdrawn_at = $3 where workspace = $1 and id = $2`, [
    workspace,
    id,
    new Date(now),
  ]);
}
