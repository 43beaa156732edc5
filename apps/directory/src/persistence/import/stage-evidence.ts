import type { EntityManager } from 'typeorm';

/** One assessment that a row brings. */
export interface StagedEvidence {
  readonly id: string;
  readonly external_id: string;
  readonly skill: string;
  readonly level: number;
  readonly ground: string;
  readonly assessed_on: string;
  readonly expires_on: string | null;
  readonly says_end: boolean;
  readonly assessor: string | null;
  readonly reference: string | null;
}

const COLUMNS = `id text, external_id text, skill text, level integer, ground text, assessed_on date, expires_on date, says_end boolean, assessor text, reference text`;

/** A table of this transaction alone. */
export async function createEvidenceStaging(manager: EntityManager): Promise<void> {
  await manager.query(`create temporary table staged_evidence (${COLUMNS}) on commit drop`);
}

export async function stageEvidence(manager: EntityManager, evidence: readonly StagedEvidence[]): Promise<void> {
  if (evidence.length === 0) return;
  await manager.query(`insert into staged_evidence select * from jsonb_to_recordset($1::jsonb) as said (${COLUMNS})`, [
    JSON.stringify(evidence),
  ]);
}

/**
 * Adds the assessments that are not here yet, so that the same file again is none; one that was withdrawn stays so. Whoever has a new one is told to the others. An end
 * that the skill says is not compared: it may say another today. Returns how many. `now` in ms.
 */
export async function keepEvidence(manager: EntityManager, workspace: string, now: number): Promise<number> {
  const [kept] = await manager.query<{ count: number }[]>(
    `with said as (
       select distinct on (p.id, v.skill, v.level, v.ground, v.assessed_on, v.assessor, v.reference) p.id as employee_id, v.*
       from staged_evidence v join staged_people p on p.external_id = v.external_id
     ), added as (
       insert into skill_assessments (workspace, id, employee_id, skill, level, ground, assessed_on, expires_on, assessor, reference, recorded_at)
       select $1, v.id, v.employee_id, v.skill, v.level, v.ground, v.assessed_on, v.expires_on, v.assessor, v.reference, $2 from said v
       where not exists (
         select from skill_assessments a
         where a.workspace = $1 and a.employee_id = v.employee_id and a.skill = v.skill and a.level = v.level and a.ground = v.ground
           and a.assessed_on = v.assessed_on and (not v.says_end or a.expires_on is not distinct from v.expires_on)
           and a.assessor is not distinct from v.assessor and a.reference is not distinct from v.reference)
       returning employee_id
     ), told as (
       insert into changed_people select distinct employee_id, 'assessed' from added
       where not exists (select from changed_people c where c.id = added.employee_id)
     ) select count(*)::int as count from added`,
    [workspace, new Date(now)],
  );
  return kept?.count ?? 0;
}
