import type { EntityManager } from 'typeorm';
import { createEvidenceStaging } from './stage-evidence';

/** One person as a row of the staging table. `line` is null for nobody: every staged person stands in a file. */
export interface StagedPerson {
  readonly line: number;
  readonly id: string;
  readonly external_id: string;
  readonly name: string;
  readonly active: boolean;
  readonly roles: readonly string[];
  readonly team_id: string | null;
  readonly site_id: string | null;
  readonly manager: string | null;
  readonly deputy: string | null;
  readonly skills: object;
  readonly languages: object;
  readonly contact_points: object;
  readonly working_hours: object | null;
  readonly capacity: object;
  readonly wrap_up_seconds: number;
  readonly tags: readonly string[];
  readonly authorities: readonly object[];
  readonly absences: readonly object[];
}

const COLUMNS = `line integer, id text, external_id text, name text, active boolean, roles text[], team_id text, site_id text,
  manager text, deputy text, skills jsonb, languages jsonb, contact_points jsonb, working_hours jsonb, capacity jsonb, wrap_up_seconds integer,
  tags text[], authorities jsonb, absences jsonb`;

/** Tables of this transaction alone, also for an import without people: they cost no log, spill to disk beyond their buffer, and are gone at its end. */
export async function createStaging(manager: EntityManager): Promise<void> {
  await manager.query(
    `create temporary table staged_people (${COLUMNS}, manager_id text, deputy_id text) on commit drop`,
  );
  await manager.query(
    `create temporary table changed_people (id text not null collate "C", fate text not null) on commit drop`,
  );
  await manager.query(
    `create temporary table differences (number integer, employee_id text, external_id text, name text, fate text, fields jsonb) on commit drop`,
  );
  await createEvidenceStaging(manager);
}

export async function stagePeople(manager: EntityManager, people: readonly StagedPerson[]): Promise<void> {
  await manager.query(`insert into staged_people select * from jsonb_to_recordset($1::jsonb) as person (${COLUMNS})`, [
    JSON.stringify(people),
  ]);
}

/** After the last row: who is here already keeps their id. */
export async function matchStaged(manager: EntityManager, workspace: string): Promise<void> {
  await manager.query(`create index on staged_people (external_id)`);
  await manager.query(
    `update staged_people s set id = e.id from employees e where e.workspace = $1 and e.external_id = s.external_id`,
    [workspace],
  );
  await manager.query(`create index on staged_people (id)`);
  await manager.query(`analyze staged_people`);
}
