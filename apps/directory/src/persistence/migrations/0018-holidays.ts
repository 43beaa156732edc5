import { enableRowLevelSecurity } from '@sambung/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars of holidays, whose they are, and their days. */
export class Holidays implements MigrationInterface {
  readonly name = 'Directory0018Holidays1763700000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const table of ['holiday_calendars', 'holidays'])
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
  `create table holiday_calendars (
    workspace text not null references workspaces,
    key text not null,
    name text not null,
    time_zone text not null,
    -- Neither: everybody's.
    site_ids text[] not null,
    team_ids text[] not null,
    known_until date not null,
    version integer not null default 1,
    primary key (workspace, key)
  )`,
  `create table holidays (
    workspace text not null,
    calendar text not null,
    date date not null,
    name text not null,
    primary key (workspace, calendar, date),
    foreign key (workspace, calendar) references holiday_calendars (workspace, key) on delete cascade
  )`,
];
