import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { SkillBody } from '@sambung/contracts';
import type { Precondition } from '@sambung/platform';
import { Changes } from '../change/changes';
import { publishSkilled } from '../change/publish-holders';
import { replaceRow } from '../change/replace-row';
import { requireFreeKey } from '../change/require-free-key';
import { SkillRow } from '../persistence/rows';

/** A skill of the catalogue. Its words stay inside the directory; when it begins to require other evidence, whoever has it is published again with the level that counts now. */
@Injectable()
export class SaveSkill {
  constructor(private readonly changes: Changes) {}

  add(workspace: string, body: SkillBody): Promise<SkillRow> {
    return this.changes.in(workspace, async (change) => {
      await requireFreeKey(change, SkillRow, { what: 'skill', key: body.key });
      const row = { levels: [], requires: [], validMonths: null, ...said(body), workspace, version: 1 };
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
      const before = await change.manager.findOneBy(SkillRow, { workspace, key });
      const { row, changed } = await replaceRow(change, SkillRow, {
        what: 'skill',
        where: { workspace, key },
        precondition,
        values: said(values),
      });
      if (changed && !isDeepStrictEqual(before?.requires, row.requires)) await publishSkilled(change, key);
      return row;
    });
  }
}

/** Without what was left out: that stays as it is. */
const said = <Values extends object>(values: Values): { [Name in keyof Values]: Exclude<Values[Name], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
