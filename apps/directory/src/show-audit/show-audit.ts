import { Injectable } from '@nestjs/common';
import { Forbidden, type AuditPage, type AuditQuery, type OwnAuditQuery } from '@sambung/contracts';
import { Database, decodeCursor, encodeCursor, type Principal } from '@sambung/platform';
import { z } from 'zod';
import { isHrOrAdmin } from '../access/who-may';
import { EmployeeNotFound } from '../domain/directory.errors';
import { findEntries, type EntriesWanted } from '../persistence/audit/find-entries';
import { findEmployee } from '../persistence/find-employee';
import { entryView } from './entry-view';

/** What was changed about somebody is for themself, hr and admin. */
export class NotYourRecord extends Forbidden {
  readonly code = 'audit.not-your-record';
  constructor() {
    super('What is kept about somebody is shown to themself, hr and admin.');
  }
}

/** Where a page ended. */
const Position = z.object({ before: z.int().positive() });

/** Who changed what, when, from what to what, and why. */
@Injectable()
export class ShowAudit {
  constructor(private readonly database: Database) {}

  page(workspace: string, { cursor, separator: _, ...query }: AuditQuery): Promise<AuditPage> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, Position).before;
    return this.find({ workspace, ...query, before });
  }

  /** Throws EmployeeNotFound, NotYourRecord. */
  async about(asker: Principal, employee: string, query: OwnAuditQuery): Promise<AuditPage> {
    await this.requireOwn(asker, employee);
    return this.page(asker.workspace, { ...query, employee, separator: 'comma' });
  }

  private async requireOwn(asker: Principal, employee: string): Promise<void> {
    if (isHrOrAdmin(asker)) return this.requireKnown(asker.workspace, employee);
    if (asker.kind !== 'person' || asker.employeeId !== employee) throw new NotYourRecord();
  }

  /** Whoever was erased is known no more; what is left of them is found in the audit of everybody. */
  private async requireKnown(workspace: string, employee: string): Promise<void> {
    const found = await this.database.inWorkspace(workspace, (manager) => findEmployee(manager, workspace, employee));
    if (!found) throw new EmployeeNotFound();
  }

  private async find({ limit, ...wanted }: EntriesWanted): Promise<AuditPage> {
    const rows = await this.database.inWorkspace(wanted.workspace, (manager) =>
      findEntries(manager, { ...wanted, limit: limit + 1 }),
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { entries: page.map(entryView), next: last ? encodeCursor({ before: last.number }) : null };
  }
}
