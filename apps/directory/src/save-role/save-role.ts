import { Injectable } from '@nestjs/common';
import type { RoleBody } from '@sambung/contracts';
import type { Precondition } from '@sambung/platform';
import { Changes } from '../change/changes';
import { publishHolders } from '../change/publish-holders';
import { replaceRow } from '../change/replace-row';
import { requireFreeKey } from '../change/require-free-key';
import { RoleRow } from '../persistence/rows';

/** A role of the catalogue. Who holds it is published again when its office or name changes, because both travel with the person. */
@Injectable()
export class SaveRole {
  constructor(private readonly changes: Changes) {}

  add(workspace: string, body: RoleBody): Promise<RoleRow> {
    return this.changes.in(workspace, async (change) => {
      await requireFreeKey(change, RoleRow, { what: 'role', key: body.key });
      const row = { ...body, workspace, version: 1 };
      await change.manager.insert(RoleRow, row);
      return row;
    });
  }

  replace(workspace: string, key: string, values: Omit<RoleBody, 'key'>, precondition: Precondition): Promise<RoleRow> {
    return this.changes.in(workspace, async (change) => {
      const { row, changed } = await replaceRow(change, RoleRow, {
        what: 'role',
        where: { workspace, key },
        precondition,
        values,
      });
      if (changed) await publishHolders(change, [key]);
      return row;
    });
  }
}
