import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Policies, their versions, and who has acknowledged which. Breaks and core times of rotas are policies from here on: those that teams have said become versions of
 * policies of their own.
 */
export class Policies implements MigrationInterface {
  readonly name = 'Directory0017Policies1763700000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    // No right to update or delete: whoever asks over HTTP cannot rewrite history, whatever is wrong in the code.
    for (const table of ['policies', 'policy_versions', 'policy_acknowledgements'])
      await enableRowLevelSecurity(runner, { table, service: 'directory', privileges: ['select', 'insert'] });
    for (const statement of RULES_OF_TEAMS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLES = [
  `create table policies (
    workspace text not null references workspaces,
    id text not null collate "C",
    key text not null,
    kind text not null,
    primary key (workspace, id),
    unique (workspace, key)
  )`,
  `create table policy_versions (
    workspace text not null,
    policy_id text not null collate "C",
    version integer not null,
    name jsonb not null,
    text jsonb not null,
    office text check (office in ('front', 'back')),
    site_id text collate "C",
    role text,
    team_id text collate "C",
    rules jsonb,
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    active boolean not null,
    acknowledge boolean not null,
    why text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (workspace, policy_id, version),
    foreign key (workspace, policy_id) references policies (workspace, id),
    foreign key (workspace, site_id) references sites (workspace, id),
    foreign key (workspace, role) references roles (workspace, key),
    foreign key (workspace, team_id) references teams (workspace, id)
  )`,
  `create table policy_acknowledgements (
    workspace text not null,
    policy_id text not null collate "C",
    version integer not null,
    employee_id text not null collate "C",
    at timestamptz not null,
    primary key (workspace, policy_id, employee_id, version),
    foreign key (workspace, policy_id, version) references policy_versions (workspace, policy_id, version),
    foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
  )`,
  `create index policy_acknowledgements_of_employee on policy_acknowledgements (workspace, employee_id)`,
];

const taken = (kind: string, rules: string, where: string): string[] => [
  `insert into policies (workspace, id, key, kind)
   select r.workspace, 'rota-${kind}.' || r.team_id, left('${kind}-of-' || t.key, 64), '${kind}'
   from rota_rules r join teams t on t.workspace = r.workspace and t.id = r.team_id where ${where}`,
  `insert into policy_versions (workspace, policy_id, version, name, text, team_id, rules, valid_from, active, acknowledge, why, saved_by, saved_at)
   select r.workspace, 'rota-${kind}.' || r.team_id, 1, t.name,
     jsonb_build_object('id', 'Menurut aturan rota departemen.', 'en', 'As the rota rules of the department say.'),
     r.team_id, ${rules}, (now() - interval '1 day')::date, true, false, 'Taken over from the rota rules.', 'migration', now()
   from rota_rules r join teams t on t.workspace = r.workspace and t.id = r.team_id where ${where}`,
];

const RULES_OF_TEAMS = [
  ...taken(
    'breaks',
    `jsonb_build_object('breaks', r.rules->'breaks', 'apart', r.rules->'apart', 'rest', r.rules->'rest')`,
    'true',
  ),
  ...taken('flexitime', `jsonb_build_object('core', r.rules->'core')`, `r.rules->'core' <> 'null'::jsonb`),
  `update rota_rules set rules = rules - 'breaks' - 'apart' - 'rest' - 'core'`,
];
