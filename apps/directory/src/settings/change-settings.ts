import { Injectable } from '@nestjs/common';
import type { WorkspaceBody } from '@sambung/contracts';
import type { Precondition } from '@sambung/platform';
import { Changes } from '../change/changes';
import { replaceRow } from '../change/replace-row';
import { requireTimeZone } from '../domain/time-zone';
import { WorkspaceRow } from '../persistence/rows';

/** Where the company is (how national telephone numbers are read, the time zone of hours that name none), and what it has chosen that others go by. */
@Injectable()
export class ChangeSettings {
  constructor(private readonly changes: Changes) {}

  execute(
    workspace: string,
    { region, timeZone, learnedRates }: WorkspaceBody,
    precondition: Precondition,
  ): Promise<WorkspaceRow> {
    requireTimeZone({ timeZone }, 'body');
    const values = { region, timeZone, ...(learnedRates !== undefined && { learnedRates }) };
    return this.changes.in(workspace, async (change) => {
      const { row, changed } = await replaceRow(change, WorkspaceRow, {
        what: 'workspace',
        where: { workspace },
        precondition,
        values,
      });
      if (changed) await change.settingsChanged(row);
      return row;
    });
  }

  /** The settings; the first to look brings the workspace to life. */
  read(workspace: string): Promise<WorkspaceRow> {
    return this.changes.in(workspace, async ({ settings }) => settings);
  }
}
