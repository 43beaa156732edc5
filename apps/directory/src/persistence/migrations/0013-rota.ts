import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works when: what rotas are planned by, the rotas, and the days that are published, from which working hours follow. */
export class Rota implements MigrationInterface {
  readonly name = 'Directory0013Rota1763700000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['rota_rules', 'rota_terms', 'rotas', 'rota_shifts', 'rota_days'])
      await enableRowLevelSecurity(runner, {
        table,
        service: 'directory',
        privileges: ['select', 'insert', 'update', 'delete'],
      });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = [
  `create table rota_rules (
    workspace text not null,
    team_id text not null collate "C",
    rules jsonb not null,
    version integer not null default 1,
    primary key (workspace, team_id),
    foreign key (workspace, team_id) references teams (workspace, id)
  )`,
  `create table rota_terms (
    workspace text not null,
    employee_id text not null collate "C",
    terms jsonb,
    -- No reason stands with a wish, and none may be added: it could tell somebody's religion or health.
    wishes jsonb not null default '[]',
    primary key (workspace, employee_id),
    foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
  )`,
  `create table rotas (
    workspace text not null,
    id text not null collate "C",
    team_id text not null collate "C",
    from_date date not null,
    days integer not null,
    time_zone text not null,
    status text not null check (status in ('planning', 'draft', 'published', 'failed')),
    -- As it was asked for, with the rules as they were then.
    asked jsonb not null,
    rules jsonb not null,
    seconds integer not null,
    bound double precision not null default 0,
    planned_cost double precision not null default 0,
    failure text,
    progress jsonb,
    -- Whoever plans it, until when unless they say so again. On PostgreSQL's clock.
    claim text,
    claimed_until timestamptz,
    attempts integer not null default 0,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    created_by text not null,
    primary key (workspace, id),
    foreign key (workspace, team_id) references teams (workspace, id)
  )`,
  `create index rotas_of_team on rotas (workspace, team_id, from_date)`,
  `create index rotas_to_plan on rotas (id) where status = 'planning'`,
  `create table rota_shifts (
    workspace text not null,
    rota_id text not null collate "C",
    employee_id text not null collate "C",
    date date not null,
    kind text not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    breaks jsonb not null,
    primary key (workspace, rota_id, employee_id, date),
    foreign key (workspace, rota_id) references rotas (workspace, id) on delete cascade,
    foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
  )`,
  `create index rota_shifts_of_employee on rota_shifts (workspace, employee_id, from_at)`,
  // The days of somebody that a published rota decides, a day off among them: one row for each, and so one rota for each.
  `create table rota_days (
    workspace text not null,
    employee_id text not null collate "C",
    date date not null,
    rota_id text not null collate "C",
    time_zone text not null,
    -- [[from, to], …] in ms since 1970: at work, breaks left out.
    spans jsonb not null,
    primary key (workspace, employee_id, date),
    foreign key (workspace, rota_id) references rotas (workspace, id) on delete cascade,
    foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
  )`,
  `create index rota_days_of_rota on rota_days (workspace, rota_id)`,
];
