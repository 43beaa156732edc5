import { Injectable } from '@nestjs/common';
import type {
  SelfAssessmentDraft,
  SelfAssessmentDraftBody,
  SelfAssessmentQuestions,
  SelfAssessmentView,
} from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Fault } from '../domain/references';
import { ITEMS, QUESTIONNAIRE } from '../domain/self-assessment/items';
import { scoreSelfAssessment } from '../domain/self-assessment/score';
import { AnswersUnknown, TooLittleAnswered, TooManyKept } from '../domain/self-assessment/self-assessment.errors';
import {
  findDone,
  findDraft,
  lookAs,
  markDone,
  saveDraft,
  type Given,
  type StoredDraft,
} from '../persistence/self-assessments/self-assessments';
import { ownEmployee } from '../access/own-employee';
import { ownView } from './self-assessment-views';
import { findQuestions, findScoredRoles, skillsAskedIn } from './questions';

const MOST_KEPT = 20;
const KNOWN: ReadonlySet<string> = new Set(ITEMS.map(({ id }) => id));
const NOTHING: Given = { answers: {}, skills: {} };

/**
 * Somebody answers about themself, in as many goes as they like, and learns which office and roles suit them, and why. Nothing of it is an event, and no lock of the workspace is taken: nobody
 * else learns even that it happens.
 */
@Injectable()
export class AssessOneself {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  questions({ workspace }: Principal): Promise<SelfAssessmentQuestions> {
    return this.database.inWorkspace(workspace, (manager) => findQuestions(manager, workspace));
  }

  /** What was answered so far; nothing, where nothing is. Throws EmployeeMissing. */
  draft(asker: Principal): Promise<SelfAssessmentDraft> {
    return this.own(asker, async (manager, employeeId) =>
      draftView(await findDraft(manager, asker.workspace, employeeId)),
    );
  }

  /** Throws EmployeeMissing, AnswersUnknown. */
  save(asker: Principal, given: SelfAssessmentDraftBody): Promise<SelfAssessmentDraft> {
    return this.own(asker, async (manager, employeeId) => {
      const skills = skillsAskedIn(await findScoredRoles(manager, asker.workspace));
      const faults = [...unknown(given.answers, KNOWN, 'answers'), ...unknown(given.skills, skills, 'skills')];
      if (faults.length > 0) throw new AnswersUnknown(faults);
      const draft = { ...given, id: newId(), questionnaire: QUESTIONNAIRE, savedAt: new Date(this.clock.now()) };
      await saveDraft(manager, asker.workspace, employeeId, draft);
      return draftView(draft);
    });
  }

  /** The draft becomes a result; those before it are kept. Throws EmployeeMissing, TooLittleAnswered, TooManyKept. */
  finish(asker: Principal): Promise<SelfAssessmentView> {
    const { workspace } = asker;
    return this.own(asker, async (manager, employeeId) => {
      const draft = await findDraft(manager, workspace, employeeId, true);
      const answers = current(draft?.answers ?? {});
      const answered = Object.keys(answers).length;
      if (!draft || answered * 2 < ITEMS.length) throw new TooLittleAnswered(answered, ITEMS.length);
      const kept = await findDone(manager, workspace, employeeId);
      if (kept.length >= MOST_KEPT) throw new TooManyKept(MOST_KEPT);
      const result = scoreSelfAssessment(answers, draft.skills, await findScoredRoles(manager, workspace));
      await markDone(manager, workspace, draft.id, result, new Date(this.clock.now()));
      const [done] = await findDone(manager, workspace, employeeId, draft.id);
      if (!done) throw new Error('A self-assessment that was just finished is not there.');
      return ownView(done);
    });
  }

  private own<T>(asker: Principal, work: (manager: EntityManager, employeeId: string) => Promise<T>): Promise<T> {
    const employeeId = ownEmployee(asker);
    return this.database.inWorkspace(asker.workspace, async (manager) => {
      await lookAs(manager, { employeeId, isHr: false });
      return work(manager, employeeId);
    });
  }
}

/** Without answers to items that a newer questionnaire no longer has. */
const current = (answers: Given['answers']): Given['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([item]) => KNOWN.has(item)));

function unknown(given: Readonly<Record<string, number>>, known: ReadonlySet<string>, part: string): Fault[] {
  return Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: `body.${part}.${key}`, message: 'nothing of this name is asked' }));
}

function draftView(draft: StoredDraft | undefined): SelfAssessmentDraft {
  const { answers, skills } = draft ?? NOTHING;
  return {
    ...{ questionnaire: QUESTIONNAIRE, answers: { ...answers }, skills: { ...skills } },
    ...{ answered: Object.keys(current(answers)).length, of: ITEMS.length },
    savedAt: draft?.savedAt.toISOString() ?? null,
  };
}
