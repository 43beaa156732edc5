import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What levels mean, who has looked at whose skills and until when that holds, and what roles want. Assessments are added and withdrawn, never changed: they are their own
 * history.
 */
export class SkillsAndRoles implements MigrationInterface {
  readonly name = 'Directory0015SkillsAndRoles1763700000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await enableRowLevelSecurity(runner, {
      table: 'skill_assessments',
      service: 'directory',
      privileges: ['select', 'insert', 'update'],
    });
    await enableRowLevelSecurity(runner, {
      table: 'role_profiles',
      service: 'directory',
      privileges: ['select', 'insert', 'update'],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `alter table skills
    add column levels jsonb not null default '[]',
    add column requires text[] not null default '{}',
    add column valid_months integer`,
  // The last day, where the workspace is, on which it was told what evidence has run out; yesterday somewhere is no later than today anywhere.
  `alter table workspaces add column lapses_told date not null default current_date - 1`,
  `create index workspaces_by_lapses_told on workspaces (lapses_told)`,
  `create table skill_assessments (
    workspace text not null,
    id text not null collate "C",
    employee_id text not null collate "C",
    skill text not null,
    level integer not null check (level between 1 and 5),
    ground text not null,
    assessed_on date not null,
    expires_on date check (expires_on >= assessed_on),
    assessor text,
    reference text,
    recorded_by text collate "C",
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    primary key (workspace, id),
    foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade,
    foreign key (workspace, skill) references skills (workspace, key),
    -- Whoever recorded it may be forgotten; what they recorded of others stays.
    foreign key (workspace, recorded_by) references employees (workspace, id) on delete set null (recorded_by)
  )`,
  `create table role_profiles (
    workspace text not null,
    role text not null,
    profile jsonb not null,
    version integer not null default 1,
    primary key (workspace, role),
    foreign key (workspace, role) references roles (workspace, key)
  )`,
  `create index skill_assessments_of_employee on skill_assessments (workspace, employee_id, skill)`,
  `create index skill_assessments_of_recorder on skill_assessments (workspace, recorded_by)`,
  `create index skill_assessments_that_end on skill_assessments (workspace, expires_on)
    where withdrawn_at is null and expires_on is not null`,
];
