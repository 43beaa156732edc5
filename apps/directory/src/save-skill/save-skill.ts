import { Injectable } from '@nestjs/common';
import type { SkillBody } from '@sambung/contracts';
import type { Precondition } from '@sambung/platform';
import { Changes } from '../change/changes';
import { replaceRow } from '../change/replace-row';
import { requireFreeKey } from '../change/require-free-key';
import { SkillRow } from '../persistence/rows';

/** A skill of the catalogue. Its name stays inside the directory, so that a new name is no event. */
@Injectable()
export class SaveSkill {
  constructor(private readonly changes: Changes) {}

  add(workspace: string, body: SkillBody): Promise<SkillRow> {
    return this.changes.in(workspace, async (change) => {
      await requireFreeKey(change, SkillRow, { what: 'skill', key: body.key });
      const row = { ...body, workspace, version: 1 };
      await change.manager.insert(SkillRow, row);
      return row;
    });
  }

  replace(
    workspace: string,
    key: string,
    values: Omit<SkillBody, 'key'>,
    precondition: Precondition,
  ): Promise<SkillRow> {
    return this.changes.in(workspace, async (change) => {
      const { row } = await replaceRow(change, SkillRow, {
        what: 'skill',
        where: { workspace, key },
        precondition,
        values,
      });
      return row;
    });
  }
}
