import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from './audit-table';

/** Calendars of people’s own shifts, each behind an address that only its owner was told. */
export class ShiftCalendars implements MigrationInterface {
  readonly name = 'Directory0022ShiftCalendars1763700000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await enableRowLevelSecurity(runner, {
      table: 'shift_calendars',
      service: 'directory',
      privileges: ['select', 'insert', 'update', 'delete'],
    });
    await auditTable(runner, {
      table: 'shift_calendars',
      kind: 'shift-calendar',
      keys: ['employee_id'],
      person: 'employee_id',
      untold: ['sha256', 'told', 'told_at', 'read_at'],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const TABLE = `create table shift_calendars (
  workspace text not null,
  employee_id text not null collate "C",
  -- Of the secret in the address, hex. The secret itself is kept nowhere.
  sha256 text not null unique,
  language text not null,
  issued_at timestamptz not null,
  read_at timestamptz,
  -- What calendar programs were told, with what numbers, and when that became different.
  told jsonb not null default '[]',
  told_at timestamptz not null,
  primary key (workspace, employee_id),
  foreign key (workspace, employee_id) references employees (workspace, id) on delete cascade
)`;
