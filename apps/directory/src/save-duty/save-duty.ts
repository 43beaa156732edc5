import { Injectable } from '@nestjs/common';
import type { DutyBody } from '@sambung/contracts';
import type { Precondition } from '@sambung/platform';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { replaceRow } from '../change/replace-row';
import { requireFreeKey } from '../change/require-free-key';
import { optional, requireKnown } from '../change/require-known';
import { DutyRow } from '../persistence/rows';

/** A duty of the back office, and the role or team that does it: the answer to “who handles this?” */
@Injectable()
export class SaveDuty {
  constructor(private readonly changes: Changes) {}

  add(workspace: string, body: DutyBody): Promise<DutyRow> {
    return this.changes.in(workspace, async (change) => {
      await requireFreeKey(change, DutyRow, { what: 'duty', key: body.key });
      await this.check(change, body);
      const row = { ...body, workspace, version: 1 };
      await change.manager.insert(DutyRow, row);
      return row;
    });
  }

  replace(workspace: string, key: string, values: Omit<DutyBody, 'key'>, precondition: Precondition): Promise<DutyRow> {
    return this.changes.in(workspace, async (change) => {
      await this.check(change, values);
      const { row } = await replaceRow(change, DutyRow, {
        what: 'duty',
        where: { workspace, key },
        precondition,
        values,
      });
      return row;
    });
  }

  private check(change: Change, { role, teamId }: Omit<DutyBody, 'key'>): Promise<void> {
    return requireKnown(change, [...optional('roles', role, 'body.role'), ...optional('teams', teamId, 'body.teamId')]);
  }
}
