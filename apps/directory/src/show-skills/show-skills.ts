import { Injectable } from '@nestjs/common';
import type { SkillAssessmentView, SkillsOfEmployee } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { EmployeeNotFound, EntryNotFound } from '../domain/directory.errors';
import type { Employee } from '../domain/employee';
import { byNewest, countedLevels } from '../domain/skills/evidence';
import { dayIn } from '../domain/skills/last-day';
import { AssessmentNotFound, SkillsNotYours } from '../domain/skills/skill.errors';
import { findEmployee } from '../persistence/find-employee';
import { SkillRow, WorkspaceRow } from '../persistence/rows';
import { findAssessments } from '../persistence/skills/assessments';
import { maySeeDetails } from '../show-employee/may-see-details';
import { assessmentView, skillView } from './skill-views';

/** What somebody can do and how that is known: for themself, their managers, hr and admin. */
@Injectable()
export class ShowSkills {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws EmployeeNotFound, SkillsNotYours. */
  all(asker: Principal, employeeId: string): Promise<SkillsOfEmployee> {
    const { workspace } = asker;
    return this.database.inWorkspace(workspace, async (manager) => {
      const { skills: stated } = await requireVisible(manager, asker, employeeId);
      const today = await this.today(manager, workspace);
      const catalogue = await manager.find(SkillRow, { where: { workspace }, order: { key: 'asc' } });
      const assessments = await findAssessments(manager, workspace, employeeId);
      const required = new Map(
        catalogue.flatMap(({ key, requires }) => (requires.length > 0 ? [[key, requires]] : [])),
      );
      const counted = countedLevels(stated, required, assessments, today);
      const skills = catalogue.flatMap((skill) => skillView(skill, stated, counted, assessments, today) ?? []);
      return { employeeId, skills };
    });
  }

  /** Throws EmployeeNotFound, SkillsNotYours, EntryNotFound. */
  history(asker: Principal, employeeId: string, key: string): Promise<SkillAssessmentView[]> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      await requireVisible(manager, asker, employeeId);
      if (!(await manager.existsBy(SkillRow, { workspace: asker.workspace, key }))) throw new EntryNotFound('skill');
      const today = await this.today(manager, asker.workspace);
      const assessments = await findAssessments(manager, asker.workspace, employeeId, key);
      return assessments.sort(byNewest).map((each) => assessmentView(each, today));
    });
  }

  /** For whoever has just written it. Throws AssessmentNotFound. */
  one(workspace: string, employeeId: string, key: string, id: string): Promise<SkillAssessmentView> {
    return this.database.inWorkspace(workspace, async (manager) => {
      const all = await findAssessments(manager, workspace, employeeId, key);
      const found = all.find((each) => each.id === id);
      if (!found) throw new AssessmentNotFound();
      return assessmentView(found, await this.today(manager, workspace));
    });
  }

  private async today(manager: EntityManager, workspace: string): Promise<string> {
    const { timeZone } = await manager.findOneByOrFail(WorkspaceRow, { workspace });
    return dayIn(timeZone, this.clock.now());
  }
}

async function requireVisible(manager: EntityManager, asker: Principal, employeeId: string): Promise<Employee> {
  const employee = await findEmployee(manager, asker.workspace, employeeId);
  if (!employee) throw new EmployeeNotFound();
  if (!(await maySeeDetails(manager, asker, employeeId))) throw new SkillsNotYours();
  return employee;
}
