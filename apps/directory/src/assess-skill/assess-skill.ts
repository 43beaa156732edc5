import { Injectable } from '@nestjs/common';
import type { SkillAssessmentBody } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { lockEmployee } from '../change/lock-employee';
import { replaceEmployee } from '../change/write-employee';
import { EntryNotFound } from '../domain/directory.errors';
import type { Employee } from '../domain/employee';
import { levelIn } from '../domain/levels';
import { evidenceAmong } from '../domain/skills/evidence';
import { dayIn, lastDayOf } from '../domain/skills/last-day';
import {
  AssessedInTheFuture,
  AssessmentNotFound,
  ExpiresBeforeAssessed,
  TooManyAssessments,
} from '../domain/skills/skill.errors';
import { SkillRow } from '../persistence/rows';
import {
  findAssessments,
  insertAssessment,
  markWithdrawn,
  type NewAssessment,
  type StoredAssessment,
} from '../persistence/skills/assessments';
import { requireMayAssess } from './may-assess';

/** Bounds what one key can fill; a yearly examination takes fifty years to come here. */
const MOST_OF_ONE_SKILL = 50;

/**
 * Writes down how well somebody can do something, who looked, when and until when. The newest assessment by others is the level that the directory states from
 * then on; whoever's level changes is told to the others in the same transaction.
 */
@Injectable()
export class AssessSkill {
  constructor(private readonly changes: Changes) {}

  /** Throws EmployeeNotFound, EntryNotFound, MayNotAssess, AssessedInTheFuture, ExpiresBeforeAssessed, TooManyAssessments. */
  assess(asker: Principal, employeeId: string, key: string, body: SkillAssessmentBody): Promise<string> {
    return this.changes.in(asker.workspace, async (change) => {
      const employee = await lockEmployee(change, employeeId);
      await requireMayAssess(change.manager, asker, employeeId, body.ground);
      const skill = await requireSkill(change, key);
      const before = await findAssessments(change.manager, change.workspace, employeeId, key);
      if (before.length >= MOST_OF_ONE_SKILL) throw new TooManyAssessments(MOST_OF_ONE_SKILL);
      const said = assessmentOf(change, skill, employeeId, asker, body);
      await insertAssessment(change.manager, change.workspace, said);
      await followEvidence(change, employee, skill, before);
      return said.id;
    });
  }

  /** A mistake is taken back, not taken out: it stays in the history and speaks no more. Throws as {@link assess}, and AssessmentNotFound. */
  withdraw(asker: Principal, employeeId: string, key: string, assessmentId: string): Promise<void> {
    return this.changes.in(asker.workspace, async (change) => {
      const employee = await lockEmployee(change, employeeId);
      const skill = await requireSkill(change, key);
      const before = await findAssessments(change.manager, change.workspace, employeeId, key);
      const meant = before.find(({ id }) => id === assessmentId);
      await requireMayAssess(change.manager, asker, employeeId, meant?.ground ?? 'other');
      if (!meant) throw new AssessmentNotFound();
      if (meant.withdrawnAt !== null) return;
      await markWithdrawn(change.manager, change.workspace, assessmentId, change.now);
      await followEvidence(change, employee, skill, before);
    });
  }
}

async function requireSkill({ manager, workspace }: Change, key: string): Promise<SkillRow> {
  const skill = await manager.findOneBy(SkillRow, { workspace, key });
  if (!skill) throw new EntryNotFound('skill');
  return skill;
}

function assessmentOf(
  { now, settings }: Change,
  { key, validMonths }: SkillRow,
  employeeId: string,
  asker: Principal,
  body: SkillAssessmentBody,
): NewAssessment {
  const today = dayIn(settings.timeZone, now);
  const { assessedOn = today, expiresOn, ...said } = body;
  if (assessedOn > today) throw new AssessedInTheFuture(today);
  if (typeof expiresOn === 'string' && expiresOn < assessedOn) throw new ExpiresBeforeAssessed(assessedOn);
  const usualEnd = validMonths === null ? null : lastDayOf(assessedOn, validMonths);
  return {
    ...said,
    ...{ id: newId(), employeeId, skill: key, assessedOn, recordedBy: asker.employeeId ?? null },
    // A claim of one's own needs no end: it counts for nothing.
    expiresOn: expiresOn !== undefined ? expiresOn : body.ground === 'self-declared' ? null : usualEnd,
    ...{ recordedAt: new Date(now).toISOString(), withdrawnAt: null },
  };
}

/** The level stated follows whatever speaks for the skill, when that has changed. What was stated without evidence before stays where none speaks. */
async function followEvidence(
  change: Change,
  employee: Employee,
  { key, requires }: SkillRow,
  before: readonly StoredAssessment[],
): Promise<void> {
  const now = await findAssessments(change.manager, change.workspace, employee.id, key);
  const [spoke, speaks] = [evidenceAmong(before, requires), evidenceAmong(now, requires)];
  if (spoke?.id === speaks?.id) return;
  const stated = levelIn(employee.skills, key);
  const level = speaks?.level ?? stated;
  if (level !== undefined && level !== stated) {
    const skills = { ...employee.skills, [key]: level };
    await replaceEmployee(change, employee, { ...employee, skills, version: employee.version + 1 });
  } else if (requires.length > 0) await change.employeesChanged([employee]);
}
