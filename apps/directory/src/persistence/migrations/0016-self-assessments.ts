import { grantToHttp, httpRoleOf } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people answer about themselves. Rows are the person's own, and not the workspace's: a policy lets HTTP work see those of whoever it works for, and, of results
 * that are shared, those shared with them. The manager with whom something is shared is named, and reads it only for as long as they are the manager. Answers stand apart from results, because they are
 * shared apart.
 */
export class SelfAssessments implements MigrationInterface {
  readonly name = 'Directory0016SelfAssessments1763700000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    const role = httpRoleOf('directory');
    for (const table of ['self_assessments', 'self_assessment_answers']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy own on ${table} to ${role} using (${OWN}) with check (${OWN})`);
      await grantToHttp(runner, { table, service: 'directory' });
    }
    await runner.query(`create policy shared on self_assessments for select to ${role} using (${SHARED})`);
    await runner.query(
      `create policy shared on self_assessment_answers for select to ${role} using (${ANSWERS_SHARED})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const HERE = `workspace = current_setting('sambung.workspace', true)`;
const ASKER = `current_setting('sambung.employee', true)`;
const OWN = `${HERE} and employee_id = ${ASKER}`;
const SHARED = `${HERE} and status = 'done' and (
  (shared_with_hr and current_setting('sambung.is_hr', true) = 'yes')
  or (shared_with_manager = ${ASKER} and exists (
    select from employees e where e.workspace = self_assessments.workspace and e.id = self_assessments.employee_id
      and e.manager_id = self_assessments.shared_with_manager)))`;
/** The row of the result is seen under its own policy. */
const ANSWERS_SHARED = `${HERE} and exists (
  select from self_assessments s
  where s.workspace = self_assessment_answers.workspace and s.id = self_assessment_answers.id and s.shares_answers)`;

const TABLES = [
  `create table self_assessments (
    workspace text not null,
    id text not null collate "C",
    employee_id text not null collate "C",
    status text not null check (status in ('draft', 'done')),
    questionnaire integer not null,
    result jsonb,
    saved_at timestamptz not null,
    done_at timestamptz check ((status = 'done') = (done_at is not null and result is not null)),
    shared_with_hr boolean not null default false,
    shared_with_manager text collate "C",
    shares_answers boolean not null default false,
    primary key (workspace, id),
    foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade,
    foreign key (workspace, shared_with_manager) references employees (workspace, id) on delete set null (shared_with_manager)
  )`,
  `create unique index self_assessments_drafts on self_assessments (workspace, employee_id) where status = 'draft'`,
  `create index self_assessments_of_employee on self_assessments (workspace, employee_id, done_at)`,
  `create index self_assessments_shared on self_assessments (workspace, shared_with_manager) where shared_with_manager is not null`,
  `create table self_assessment_answers (
    workspace text not null,
    id text not null collate "C",
    employee_id text not null collate "C",
    answers jsonb not null,
    skills jsonb not null,
    primary key (workspace, id),
    foreign key (workspace, id) references self_assessments (workspace, id) on delete cascade,
    foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
  )`,
  `create index self_assessment_answers_of_employee on self_assessment_answers (workspace, employee_id)`,
];
