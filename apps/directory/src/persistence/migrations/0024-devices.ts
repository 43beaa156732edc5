import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from './audit-table';

/** Phones that people sign in on by a code and a PIN. What opens anything is kept as a hash. */
export class Devices implements MigrationInterface {
  readonly name = 'Directory0024Devices1763820000024';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [DEVICES, CODES, PINS]) await runner.query(table);
    for (const table of ['devices', 'device_codes', 'device_pins'])
      await enableRowLevelSecurity(runner, {
        table,
        service: 'directory',
        privileges: ['select', 'insert', 'update', 'delete'],
      });
    const whose = { person: 'employee_id' };
    await auditTable(runner, {
      ...{ table: 'devices', kind: 'device', keys: ['id'], ...whose },
      untold: ['prefix', 'sha256', 'used_at'],
    });
    await auditTable(runner, {
      ...{ table: 'device_codes', kind: 'device-code', keys: ['employee_id'], ...whose },
      untold: ['sha256', 'tries_left'],
    });
    await auditTable(runner, {
      ...{ table: 'device_pins', kind: 'device-pin', keys: ['employee_id'], ...whose },
      untold: ['hash', 'wrong_tries'],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** Revoked ones stay until they are over: a service whose database was put back by a backup learns of them again, day by day. */
const DEVICES = `create table devices (
  workspace text not null,
  id text not null collate "C",
  employee_id text not null collate "C",
  name text not null,
  prefix text not null unique,
  sha256 text not null,
  code_made_by text not null,
  signed_in_at timestamptz not null,
  used_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace, id),
  unique (workspace, employee_id, id),
  foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
)`;

/** One for each person: a new code takes the place of the one before. */
const CODES = `create table device_codes (
  workspace text not null,
  employee_id text not null collate "C",
  sha256 text not null unique,
  made_by text not null,
  expires_at timestamptz not null,
  chooses_pin boolean not null,
  tries_left integer not null check (tries_left >= 0),
  primary key (workspace, employee_id),
  foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
)`;

const PINS = `create table device_pins (
  workspace text not null,
  employee_id text not null collate "C",
  -- scrypt, with its salt and cost.
  hash text not null,
  chosen_at timestamptz not null,
  wrong_tries integer not null default 0,
  primary key (workspace, employee_id),
  foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
)`;
