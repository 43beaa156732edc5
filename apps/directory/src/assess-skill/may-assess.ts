import type { AssessmentGround } from '@sambung/contracts';
import type { Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { isHrOrAdmin } from '../access/who-may';
import { MayNotAssess } from '../domain/skills/skill.errors';
import { maySeeDetails } from '../show-employee/may-see-details';

/**
 * Others are assessed by their managers up the line, hr, admin, and a key that may write the directory; of themself anybody may say what they like, which counts for nothing yet.
 * Throws MayNotAssess.
 */
export async function requireMayAssess(
  manager: EntityManager,
  asker: Principal,
  employeeId: string,
  ground: AssessmentGround,
): Promise<void> {
  if (isHrOrAdmin(asker)) return;
  if (asker.employeeId === employeeId) {
    if (ground !== 'self-declared') throw new MayNotAssess();
    return;
  }
  const isIntegration = asker.kind === 'api-key' && asker.employeeId === undefined;
  if (!isIntegration && !(await maySeeDetails(manager, asker, employeeId))) throw new MayNotAssess();
}
