import { Injectable } from '@nestjs/common';
import type { SelfAssessmentSharingBody, SelfAssessmentView } from '@sambung/contracts';
import { Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { EmployeeNotFound } from '../domain/directory.errors';
import {
  NoManagerToShareWith,
  NothingShared,
  SelfAssessmentNotFound,
} from '../domain/self-assessment/self-assessment.errors';
import { findEmployee } from '../persistence/find-employee';
import {
  deleteSelfAssessment,
  findDone,
  findDraft,
  lookAs,
  saveSharing,
} from '../persistence/self-assessments/self-assessments';
import { ownView, sharedView } from './self-assessment-views';

/** Results are kept for whoever they are about, who shares them, takes that back, and deletes them. What others may see is decided by the policies of the tables, not here. */
@Injectable()
export class KeepSelfAssessments {
  constructor(private readonly database: Database) {}

  list(asker: Principal): Promise<SelfAssessmentView[]> {
    return this.own(asker, async (manager, employeeId) =>
      (await findDone(manager, asker.workspace, employeeId)).map(ownView),
    );
  }

  /** Throws SelfAssessmentNotFound. */
  one(asker: Principal, id: string): Promise<SelfAssessmentView> {
    return this.own(asker, (manager, employeeId) => requireOwn(manager, asker.workspace, employeeId, id));
  }

  /** With the manager that they have now: a later one is not meant by it. Throws SelfAssessmentNotFound, NoManagerToShareWith. */
  share(
    asker: Principal,
    id: string,
    { with: readers, answers }: SelfAssessmentSharingBody,
  ): Promise<SelfAssessmentView> {
    const { workspace } = asker;
    return this.own(asker, async (manager, employeeId) => {
      await requireOwn(manager, workspace, employeeId, id);
      const boss = readers.includes('manager') ? await managerOf(manager, workspace, employeeId) : null;
      const sharing = { sharedWithHr: readers.includes('hr'), sharedWithManager: boss };
      await saveSharing(manager, workspace, id, { ...sharing, sharesAnswers: answers && readers.length > 0 });
      return requireOwn(manager, workspace, employeeId, id);
    });
  }

  /** Throws SelfAssessmentNotFound. */
  delete(asker: Principal, id: string): Promise<void> {
    return this.own(asker, async (manager) => {
      if (!(await deleteSelfAssessment(manager, asker.workspace, id))) throw new SelfAssessmentNotFound();
    });
  }

  /** Nothing saved: nothing to delete. */
  deleteDraft(asker: Principal): Promise<void> {
    return this.own(asker, async (manager, employeeId) => {
      const draft = await findDraft(manager, asker.workspace, employeeId, true);
      if (draft) await deleteSelfAssessment(manager, asker.workspace, draft.id);
    });
  }

  /** What somebody shares with whoever asks. Throws EmployeeNotFound, NothingShared. */
  shared(asker: Principal, employeeId: string): Promise<SelfAssessmentView[]> {
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      if (!(await findEmployee(manager, asker.workspace, employeeId))) throw new EmployeeNotFound();
      // One's own are under /v1/self-assessments; here they would look as if they were shared.
      const reader = asker.employeeId === employeeId ? undefined : asker.employeeId;
      await lookAs(manager, { employeeId: reader, isHr: asker.roles.has('hr') });
      const done = await findDone(manager, asker.workspace, employeeId);
      if (done.length === 0) throw new NothingShared();
      return done.map(sharedView);
    });
  }

  private own<T>(asker: Principal, work: (manager: EntityManager, employeeId: string) => Promise<T>): Promise<T> {
    // Who is no employee has none.
    const employeeId = asker.employeeId ?? '';
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      await lookAs(manager, { employeeId, isHr: false });
      return work(manager, employeeId);
    });
  }
}

async function requireOwn(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  id: string,
): Promise<SelfAssessmentView> {
  const [done] = await findDone(manager, workspace, employeeId, id);
  if (!done) throw new SelfAssessmentNotFound();
  return ownView(done);
}

async function managerOf(manager: EntityManager, workspace: string, employeeId: string): Promise<string> {
  const boss = (await findEmployee(manager, workspace, employeeId))?.managerId ?? null;
  if (boss === null) throw new NoManagerToShareWith();
  return boss;
}
