import { Injectable } from '@nestjs/common';
import type { TeamBody } from '@sambung/contracts';
import type { Precondition } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { replaceRow } from '../change/replace-row';
import { requireFreeKey } from '../change/require-free-key';
import { optional, requireKnown } from '../change/require-known';
import { requireTimeZone } from '../domain/time-zone';
import { TeamRow } from '../persistence/rows';

/** A team (department), its office and its manager, to whom escalation goes. */
@Injectable()
export class SaveTeam {
  constructor(private readonly changes: Changes) {}

  add(workspace: string, body: TeamBody): Promise<TeamRow> {
    return this.changes.in(workspace, async (change) => {
      await this.check(change, body);
      const row = { ...body, workspace, id: newId(), version: 1 };
      await change.manager.insert(TeamRow, row);
      await change.teamsChanged([row]);
      return row;
    });
  }

  replace(workspace: string, id: string, values: TeamBody, precondition: Precondition): Promise<TeamRow> {
    return this.changes.in(workspace, async (change) => {
      await this.check(change, values, id);
      const { row, changed } = await replaceRow(change, TeamRow, {
        what: 'team',
        where: { workspace, id },
        precondition,
        values,
      });
      if (changed) await change.teamsChanged([row]);
      return row;
    });
  }

  private async check(change: Change, { key, managerId, openingHours }: TeamBody, exceptId?: string): Promise<void> {
    requireTimeZone(openingHours, 'body.openingHours');
    await requireFreeKey(change, TeamRow, { what: 'team', key, ...(exceptId !== undefined && { exceptId }) });
    await requireKnown(change, optional('people', managerId, 'body.managerId'));
  }
}
