import type { SelfAssessmentResult } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface Given {
  readonly answers: Readonly<Record<string, number>>;
  readonly skills: Readonly<Record<string, number>>;
}

export interface StoredDraft extends Given {
  readonly id: string;
  readonly questionnaire: number;
  readonly savedAt: Date;
}

export interface StoredSelfAssessment {
  readonly id: string;
  readonly questionnaire: number;
  readonly doneAt: Date;
  readonly result: SelfAssessmentResult;
  /** Null: not shared with whoever asks. */
  readonly answers: Given['answers'] | null;
  readonly skills: Given['skills'] | null;
  readonly sharedWithHr: boolean;
  readonly sharedWithManager: string | null;
  readonly sharesAnswers: boolean;
}

/** Until the transaction ends, rows of self-assessments are those that this asker may see: the policies of the tables go by it. */
export async function lookAs(
  manager: EntityManager,
  { employeeId, isHr }: { readonly employeeId: string | undefined; readonly isHr: boolean },
): Promise<void> {
  await manager.query(`select set_config('sambung.employee', $1, true), set_config('sambung.is_hr', $2, true)`, [
    employeeId ?? '',
    isHr ? 'yes' : 'no',
  ]);
}

export async function findDraft(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  lock = false,
): Promise<StoredDraft | undefined> {
  const [draft] = await manager.query<StoredDraft[]>(
    `select s.id, s.questionnaire, s.saved_at as "savedAt", a.answers, a.skills
     from self_assessments s join self_assessment_answers a using (workspace, id)
     where s.workspace = $1 and s.employee_id = $2 and s.status = 'draft' ${lock ? 'for update of s' : ''}`,
    [workspace, employeeId],
  );
  return draft;
}

/** Of one person there is one draft. `id` is for the first time that it is saved. */
export async function saveDraft(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  draft: StoredDraft,
): Promise<void> {
  const [row] = await manager.query<{ id: string }[]>(
    `insert into self_assessments (workspace, id, employee_id, status, questionnaire, saved_at) values ($1, $2, $3, 'draft', $4, $5)
     on conflict (workspace, employee_id) where status = 'draft' do update set questionnaire = excluded.questionnaire, saved_at = excluded.saved_at
     returning id`,
    [workspace, draft.id, employeeId, draft.questionnaire, draft.savedAt],
  );
  await manager.query(
    `insert into self_assessment_answers (workspace, id, employee_id, answers, skills) values ($1, $2, $3, $4, $5)
     on conflict (workspace, id) do update set answers = excluded.answers, skills = excluded.skills`,
    [workspace, row?.id, employeeId, draft.answers, draft.skills],
  );
}

export async function markDone(
  manager: EntityManager,
  workspace: string,
  id: string,
  result: SelfAssessmentResult,
  now: Date,
): Promise<void> {
  await manager.query(
    `update self_assessments set status = 'done', result = $3, done_at = $4, saved_at = $4 where workspace = $1 and id = $2`,
    [workspace, id, result, now],
  );
}

/** What somebody has done, and whoever asks may see; the newest first. */
export function findDone(
  manager: EntityManager,
  workspace: string,
  employeeId: string,
  id?: string,
): Promise<StoredSelfAssessment[]> {
  return manager.query<StoredSelfAssessment[]>(
    `select s.id, s.questionnaire, s.done_at as "doneAt", s.result, a.answers, a.skills,
            s.shared_with_hr as "sharedWithHr", s.shared_with_manager as "sharedWithManager", s.shares_answers as "sharesAnswers"
     from self_assessments s left join self_assessment_answers a using (workspace, id)
     where s.workspace = $1 and s.employee_id = $2 and s.status = 'done' and ($3::text is null or s.id = $3)
     order by s.done_at desc, s.id desc`,
    [workspace, employeeId, id ?? null],
  );
}

/** False: the asker has none of this id. */
export async function saveSharing(
  manager: EntityManager,
  workspace: string,
  id: string,
  sharing: Pick<StoredSelfAssessment, 'sharedWithHr' | 'sharedWithManager' | 'sharesAnswers'>,
): Promise<boolean> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `update self_assessments set shared_with_hr = $3, shared_with_manager = $4, shares_answers = $5
     where workspace = $1 and id = $2 and status = 'done'`,
    [workspace, id, sharing.sharedWithHr, sharing.sharedWithManager, sharing.sharesAnswers],
  );
  return changed === 1;
}

/** False: the asker has none of this id. */
export async function deleteSelfAssessment(manager: EntityManager, workspace: string, id: string): Promise<boolean> {
  const [, gone] = await manager.query<[unknown[], number]>(
    `delete from self_assessments where workspace = $1 and id = $2`,
    [workspace, id],
  );
  return gone === 1;
}
