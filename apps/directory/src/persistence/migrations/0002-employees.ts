import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row for each person, with what they can do inside it: an employee is read, compared and published as a whole, so a changed row is a changed
 * employee. `presence` is what routing says of them.
 */
export class Employees implements MigrationInterface {
  readonly name = 'Directory0002Employees1763700000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await enableRowLevelSecurity(runner, { table: 'employees', service: 'directory' });
    await enableRowLevelSecurity(runner, { table: 'presence', service: 'directory', privileges: ['select', 'delete'] });
    await runner.query(
      `alter table teams add foreign key (workspace, manager_id) references employees (workspace, id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = [
  `create table employees (
    workspace text not null references workspaces,
    id text not null collate "C",
    external_id text,
    name text not null,
    roles text[] not null default '{}',
    team_id text collate "C",
    site_id text collate "C",
    manager_id text collate "C",
    deputy_id text collate "C",
    -- {skill: level}, {language: level}
    skills jsonb not null default '{}',
    languages jsonb not null default '{}',
    contact_points jsonb not null default '{}',
    working_hours jsonb,
    capacity jsonb not null,
    wrap_up_seconds integer not null,
    active boolean not null default true,
    version integer not null default 1,
    name_plain text not null collate "C" generated always as (plain_words(name)) stored,
    -- With a space in front, so that a beginning of any word is the pattern '% beginning%'.
    words text not null generated always as (' ' || plain_words(name
      || ' ' || coalesce(external_id, '')
      || ' ' || coalesce(contact_points->>'extension', '')
      || ' ' || coalesce(contact_points->>'email', '')
      || ' ' || coalesce(contact_points->>'phone', ''))) stored,
    primary key (workspace, id),
    unique (workspace, external_id),
    foreign key (workspace, team_id) references teams (workspace, id),
    foreign key (workspace, site_id) references sites (workspace, id),
    foreign key (workspace, manager_id) references employees (workspace, id),
    foreign key (workspace, deputy_id) references employees (workspace, id)
  )`,
  `create index employees_in_order on employees (workspace, name_plain, id)`,
  `create index employees_of_manager on employees (workspace, manager_id)`,
  `create index employees_of_deputy on employees (workspace, deputy_id)`,
  `create index employees_of_team on employees (workspace, team_id)`,
  `create index employees_of_site on employees (workspace, site_id)`,
  `create index employees_words on employees using gin (workspace, words gin_trgm_ops)`,
  `create index employees_roles on employees using gin (workspace, roles)`,
  `create table presence (
    workspace text not null,
    employee_id text not null collate "C",
    offerable boolean not null,
    state jsonb not null,
    primary key (workspace, employee_id)
  )`,
];
