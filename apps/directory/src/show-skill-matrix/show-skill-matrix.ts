import { Injectable } from '@nestjs/common';
import type { SkillMatrix, SkillMatrixQuery, SkillMatrixRow } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { isHrOrAdmin } from '../access/who-may';
import type { Employee } from '../domain/employee';
import { countedLevels } from '../domain/skills/evidence';
import { dayIn } from '../domain/skills/last-day';
import { cursorAfter, positionIn } from '../find-employees/employee-cursor';
import { SkillRow, WorkspaceRow } from '../persistence/rows';
import { searchEmployees } from '../persistence/search/search-employees';
import { findAssessmentsOfAll, type StoredAssessment } from '../persistence/skills/assessments';
import { skillView } from '../show-skills/skill-views';

/** Who can do what, and how that is known: for hr and admin of everybody, for managers of themself and their own line. */
@Injectable()
export class ShowSkillMatrix {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(asker: Principal, query: SkillMatrixQuery): Promise<SkillMatrix> {
    const { workspace } = asker;
    const { cursor: _, ...wanted } = query;
    const below = isHrOrAdmin(asker) ? undefined : (asker.employeeId ?? '');
    const search = { ...wanted, workspace, status: 'active', below, after: positionIn(query) } as const;
    return this.database.inWorkspace(workspace, async (manager) => {
      const found = await searchEmployees(manager, search);
      const page = found.slice(0, query.limit);
      const last = found.length > query.limit ? page.at(-1) : undefined;
      const settings = await manager.findOneBy(WorkspaceRow, { workspace });
      const today = dayIn(settings?.timeZone ?? 'UTC', this.clock.now());
      const catalogue = await manager.find(SkillRow, { where: { workspace }, order: { key: 'asc' } });
      const people = page.map(({ employee }) => employee);
      return {
        today,
        skills: catalogue.map(({ key, name, requires }) => ({ skill: key, name, requires: requires.length > 0 })),
        people: await rowsOf(manager, workspace, people, catalogue, today),
        next: cursorAfter(last?.place, query),
      };
    });
  }
}

async function rowsOf(
  manager: EntityManager,
  workspace: string,
  people: readonly Employee[],
  catalogue: readonly SkillRow[],
  today: string,
): Promise<SkillMatrixRow[]> {
  const ids = people.map(({ id }) => id);
  const assessments = await findAssessmentsOfAll(manager, workspace, ids);
  return people.map((person) => {
    const own = assessments.filter(({ employeeId }) => employeeId === person.id);
    return rowOf(person, catalogue, own, today);
  });
}

function rowOf(
  { id, name, roles, skills: stated }: Employee,
  catalogue: readonly SkillRow[],
  assessments: readonly StoredAssessment[],
  today: string,
): SkillMatrixRow {
  const required = new Map(catalogue.flatMap(({ key, requires }) => (requires.length > 0 ? [[key, requires]] : [])));
  const counted = countedLevels(stated, required, assessments, today);
  const views = catalogue.flatMap((skill) => skillView(skill, stated, counted, assessments, today) ?? []);
  return {
    ...{ employeeId: id, name, roles: [...roles] },
    skills: views.map(({ skill, level, counts, evidence, assessment, claim }) => ({
      ...{ skill, level, counts, evidence },
      expiresOn: assessment?.expiresOn ?? null,
      claim: claim?.level ?? null,
    })),
  };
}
