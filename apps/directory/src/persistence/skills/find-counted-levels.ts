import type { EvidenceGround } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Employee, Levels } from '../../domain/employee';
import { countedLevels, type Assessment, type Requirements } from '../../domain/skills/evidence';

type Held = Assessment & { readonly employeeId: string };

/** The levels of some people that count on a day, by their ids. One small statement where no skill requires evidence. */
export async function findCountedLevels(
  manager: EntityManager,
  workspace: string,
  people: readonly Pick<Employee, 'id' | 'skills'>[],
  day: string,
): Promise<ReadonlyMap<string, Levels>> {
  const requirements = await findRequirements(manager, workspace);
  const held = await findHeld(manager, workspace, people, [...requirements.keys()]);
  return new Map(people.map(({ id, skills }) => [id, countedLevels(skills, requirements, held.get(id) ?? [], day)]));
}

/** The skills that require evidence, and of which kind. */
export async function findRequirements(manager: EntityManager, workspace: string): Promise<Requirements> {
  const rows = await manager.query<{ key: string; requires: EvidenceGround[] }[]>(
    `select key, requires from skills where workspace = $1 and requires <> '{}'`,
    [workspace],
  );
  return new Map(rows.map(({ key, requires }) => [key, requires]));
}

async function findHeld(
  manager: EntityManager,
  workspace: string,
  people: readonly Pick<Employee, 'id'>[],
  skills: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> {
  if (skills.length === 0) return new Map();
  const rows = await manager.query<(Omit<Held, 'recordedAt'> & { recordedAt: Date })[]>(
    `select id, employee_id as "employeeId", skill, level, ground, assessed_on::text as "assessedOn", expires_on::text as "expiresOn",
            recorded_at as "recordedAt", null as "withdrawnAt"
     from skill_assessments where workspace = $1 and employee_id = any($2) and skill = any($3) and withdrawn_at is null`,
    [workspace, people.map(({ id }) => id), skills],
  );
  const held = new Map<string, Held[]>();
  for (const row of rows) {
    const each = { ...row, recordedAt: row.recordedAt.toISOString() };
    const known = held.get(row.employeeId);
    if (known) known.push(each);
    else held.set(row.employeeId, [each]);
  }
  return held;
}
