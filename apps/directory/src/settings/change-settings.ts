import { Injectable } from '@nestjs/common';
import type { WorkspaceBody } from '@sambung/contracts';
import type { Precondition } from '@sambung/platform';
import { Changes } from '../change/changes';
import { replaceRow } from '../change/replace-row';
import { requireTimeZone } from '../domain/time-zone';
import { WorkspaceRow } from '../persistence/rows';

/** Where the company is: how national telephone numbers are read, and the time zone of hours that name none. */
@Injectable()
export class ChangeSettings {
  constructor(private readonly changes: Changes) {}

  execute(workspace: string, values: WorkspaceBody, precondition: Precondition): Promise<WorkspaceRow> {
    requireTimeZone(values, 'body');
    return this.changes.in(workspace, async (change) => {
      const { row } = await replaceRow(change, WorkspaceRow, {
        what: 'workspace',
        where: { workspace },
        precondition,
        values,
      });
      return row;
    });
  }

  /** The settings; the first to look brings the workspace to life. */
  read(workspace: string): Promise<WorkspaceRow> {
    return this.changes.in(workspace, async ({ settings }) => settings);
  }
}
